namespace Explainer.Storyboards.Model;

/// <summary>How captions reach the viewer.</summary>
public enum CaptionDisplay
{
    /// <summary>As a track that players switch on and off, and as files beside the film.</summary>
    Soft,

    /// <summary>Drawn into the picture, and as files beside the film.</summary>
    Burn,

    /// <summary>Not at all.</summary>
    None,
}
