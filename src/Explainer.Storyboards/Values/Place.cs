using System.Collections.Immutable;
using Explainer.Core.Geometry;

namespace Explainer.Storyboards.Values;

/// <summary>A point as written: a name of a place, or coordinates.</summary>
internal sealed record Place(string? Name, Coordinate X, Coordinate Y)
{
    /// <summary>The names of places.</summary>
    public static readonly ImmutableArray<string> Names =
        ["center", "top", "bottom", "left", "right", "top-left", "top-right", "bottom-left", "bottom-right"];

    /// <summary>The middle of the parent.</summary>
    public static readonly Place Center = new("center", default, default);

    /// <summary>What its coordinates read of where other elements are.</summary>
    public IEnumerable<EdgeExpression> Expressions => new[] { X.Read, Y.Read }.OfType<EdgeExpression>();

    /// <summary>Where the middle of a box goes.</summary>
    /// <param name="parent">The parent's box.</param>
    /// <param name="free">The part of it that named places refer to.</param>
    /// <param name="size">The box to place.</param>
    public Point Resolve(Size parent, Rect free, Size size)
    {
        if (Name is null)
        {
            return new Point(X.Resolve(parent.Width), Y.Resolve(parent.Height));
        }

        var x = Name.EndsWith("left", StringComparison.Ordinal) ? free.X + (size.Width / 2)
            : Name.EndsWith("right", StringComparison.Ordinal) ? free.Right - (size.Width / 2)
            : free.Center.X;
        var y = Name.StartsWith("top", StringComparison.Ordinal) ? free.Y + (size.Height / 2)
            : Name.StartsWith("bottom", StringComparison.Ordinal) ? free.Bottom - (size.Height / 2)
            : free.Center.Y;
        return new Point(x, y);
    }
}
