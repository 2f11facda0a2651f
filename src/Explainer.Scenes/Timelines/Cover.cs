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

/// <summary>One half of a transition: the picture appears at the start of a beat, or vanishes at its end.</summary>
/// <param name="Kind">How.</param>
/// <param name="Start">When it starts, in seconds of the film.</param>
/// <param name="End">When it has passed.</param>
/// <param name="Appearing">Whether the picture appears (at a start) rather than vanishes (at an end).</param>
public sealed record Cover(CoverKind Kind, double Start, double End, bool Appearing);
