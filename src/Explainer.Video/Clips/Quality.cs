namespace Explainer.Video.Clips;

/// <summary>How much time and space a film may take.</summary>
public enum Quality
{
    /// <summary>For looking at work in progress: quickest.</summary>
    Draft,

    /// <summary>For publishing.</summary>
    Standard,

    /// <summary>For archives and further work.</summary>
    High,
}
