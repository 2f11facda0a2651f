using System.Collections.Immutable;
using Explainer.Core.Geometry;
using Explainer.Scenes.Timelines;

namespace Explainer.Storyboards.Values;

/// <summary>A coordinate's reading of where another element is, such as <c>a.right</c>. Whom it means is known when all elements are bound, its box when places are worked out.</summary>
/// <param name="edge">What of the box, one of <see cref="Names"/>.</param>
internal sealed class EdgeRead(string edge)
{
    /// <summary>What can be read: the edges of the box, its middle, its size.</summary>
    public static readonly ImmutableArray<string> Names = ["left", "right", "top", "bottom", "x", "y", "width", "height"];

    /// <summary>Whom it reads, as written; null while that is not known.</summary>
    public Element? Element { get; set; }

    /// <summary>The box, in design px of what the element is inside of whose place is computed.</summary>
    public Rect Box { get; set; }

    /// <summary>The number.</summary>
    public double Value => edge switch
    {
        "left" => Box.X,
        "right" => Box.Right,
        "top" => Box.Y,
        "bottom" => Box.Bottom,
        "x" => Box.Center.X,
        "y" => Box.Center.Y,
        "width" => Box.Width,
        _ => Box.Height,
    };
}
