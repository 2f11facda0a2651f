using Explainer.Core.Geometry;

namespace Explainer.Scenes.Layout;

/// <summary>Where things may stand in a frame: inside the margins and above the captions.</summary>
public static class SafeArea
{
    /// <summary>The margin in design px.</summary>
    public const double Margin = 96;

    /// <summary>The share of the frame's height, at its lower end, that belongs to captions.</summary>
    public const double CaptionShare = 0.14;

    /// <summary>The free rectangle of a frame in design px.</summary>
    public static Rect Of(Size frame) => new(
        Margin, Margin, frame.Width - (2 * Margin), (frame.Height * (1 - CaptionShare)) - Margin);
}
