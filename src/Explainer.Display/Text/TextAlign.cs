namespace Explainer.Display.Text;

/// <summary>Where the lines of a text stand within its width.</summary>
public enum TextAlign
{
    /// <summary>At the left for text that runs from left to right.</summary>
    Start,

    /// <summary>In the middle.</summary>
    Center,

    /// <summary>At the right for text that runs from left to right.</summary>
    End,
}
