namespace Explainer.Core.Files;

/// <summary>Whether a file that a storyboard names may be opened.</summary>
public enum GateAnswer
{
    /// <summary>It may.</summary>
    Open,

    /// <summary>It may, but cannot: it is missing, or no regular file.</summary>
    Obstacle,

    /// <summary>It lies outside of the folders that are open.</summary>
    Outside,

    /// <summary>It lies within, but is a link that leads outside.</summary>
    LinkOutside,
}
