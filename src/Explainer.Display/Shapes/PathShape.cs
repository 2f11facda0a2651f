using System.Collections.Immutable;
using System.Globalization;
using Explainer.Core;
using Explainer.Core.Geometry;

namespace Explainer.Display.Shapes;

/// <summary>Lines and cubic Beziers. Filled by the non-zero winding rule unless told otherwise. Make one with <see cref="PathBuilder"/>.</summary>
public sealed class PathShape : Shape
{
    internal PathShape(ImmutableArray<PathVerb> verbs, ImmutableArray<Point> points, Rect bounds, bool evenOdd)
        : base(bounds)
    {
        Verbs = verbs;
        Points = points;
        IsEvenOdd = evenOdd;
        var writer = new CanonicalWriter();
        foreach (var verb in verbs)
        {
            writer.Byte((byte)verb);
        }

        foreach (var point in points)
        {
            writer.Point(point);
        }

        if (evenOdd)
        {
            writer.Byte(byte.MaxValue);
        }

        Id = ContentHash.Of(writer.Written);
    }

    /// <summary>The steps.</summary>
    public ImmutableArray<PathVerb> Verbs { get; }

    /// <summary>The steps' points, in order.</summary>
    public ImmutableArray<Point> Points { get; }

    /// <summary>Whether it covers what its outline goes round an odd number of times, instead of what it goes round at all.</summary>
    public bool IsEvenOdd { get; }

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
        $"path {Verbs.Length} steps{(IsEvenOdd ? " even-odd" : "")} {Id.ToString()[..8]} in {Bounds.X:0.##},{Bounds.Y:0.##} {Bounds.Width:0.##}x{Bounds.Height:0.##}");
}
