namespace Explainer.Core.Text;

/// <summary>Whether a line may, must or must not end at a place.</summary>
public enum LineBreak : byte
{
    /// <summary>No line ends here.</summary>
    Prohibited,

    /// <summary>A line may end here.</summary>
    Allowed,

    /// <summary>A line ends here.</summary>
    Mandatory,
}
