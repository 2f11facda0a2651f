namespace Explainer.Scenes.Timelines;

/// <summary>How a transition hides the picture at the border of two beats.</summary>
public enum CoverKind
{
    /// <summary>Everything fades from or to the ground.</summary>
    Fade,

    /// <summary>A flash of light.</summary>
    Flash,

    /// <summary>A curtain of the ground's colour passes from left to right.</summary>
    Wipe,
}
