using System.Collections.Immutable;
using System.Globalization;
using Explainer.Core;
using Explainer.Core.Geometry;

namespace Explainer.Display.Shapes;

/// <summary>Lines and cubic Beziers. Filled by the non-zero winding rule. Make one with <see cref="PathBuilder"/>.</summary>
public sealed class PathShape : Shape
{
    internal PathShape(ImmutableArray<PathVerb> verbs, ImmutableArray<Point> points, Rect bounds)
        : base(bounds)
    {
        Verbs = verbs;
        Points = points;
        var writer = new CanonicalWriter();
        foreach (var verb in verbs)
        {
            writer.Byte((byte)verb);
        }

        foreach (var point in points)
        {
            writer.Point(point);
        }

        Id = ContentHash.Of(writer.Written);
    }

    /// <summary>The steps.</summary>
    public ImmutableArray<PathVerb> Verbs { get; }

    /// <summary>The steps' points, in order.</summary>
    public ImmutableArray<Point> Points { get; }

    /// <summary>What the path is: equal for equal paths.</summary>
    public ContentHash Id { get; }

    /// <inheritdoc/>
    public override void WriteTo(CanonicalWriter writer)
    {
        writer.Byte(3);
        writer.Hash(Id);
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"path {Verbs.Length} steps {Id.ToString()[..8]} in {Bounds.X:0.##},{Bounds.Y:0.##} {Bounds.Width:0.##}x{Bounds.Height:0.##}");
}
