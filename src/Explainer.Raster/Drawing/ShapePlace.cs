using Explainer.Core.Geometry;
using Explainer.Display;
using Explainer.Display.Paints;
using Explainer.Display.Shapes;

namespace Explainer.Raster.Drawing;

/// <summary>
/// A shape's place on the device, cut into whole pixels and the rest, so that the same shape at the same sub-pixel phase is drawn once
/// wherever it stands.
/// </summary>
internal readonly struct ShapePlace
{
    // Finer than an edge's coverage can tell.
    private const double PhaseSteps = 256;
    private const double Far = 1 << 24;

    /// <summary>Places a shape.</summary>
    /// <param name="shape">The shape.</param>
    /// <param name="transform">From its coordinates to device px.</param>
    internal ShapePlace(Shape shape, in Affine transform)
    {
        // Rectangles and ellipses that differ in place alone become one shape at the origin.
        (Shape, var anchor) = shape switch
        {
            RoundRectShape r => (new RoundRectShape(new Rect(0, 0, r.Bounds.Width, r.Bounds.Height), r.Radius), Corner(r, transform)),
            EllipseShape e => (new EllipseShape(new Rect(0, 0, e.Bounds.Width, e.Bounds.Height)), Corner(e, transform)),
            _ => (shape, new Point(transform.X0, transform.Y0)),
        };
        var x = Math.Floor((Math.Clamp(anchor.X, -Far, Far) * PhaseSteps) + 0.5) / PhaseSteps;
        var y = Math.Floor((Math.Clamp(anchor.Y, -Far, Far) * PhaseSteps) + 0.5) / PhaseSteps;
        X = (int)Math.Floor(x);
        Y = (int)Math.Floor(y);
        Transform = new Affine(transform.Xx, transform.Xy, x - X, transform.Yx, transform.Yy, y - Y);
    }

    /// <summary>The shape to draw.</summary>
    internal Shape Shape { get; }

    /// <summary>From its coordinates to px from (<see cref="X"/>, <see cref="Y"/>).</summary>
    internal Affine Transform { get; }

    /// <summary>Whole pixels across.</summary>
    internal int X { get; }

    /// <summary>Whole pixels down.</summary>
    internal int Y { get; }

    /// <summary>The pixels of interest relative to the place, and what they are a function of.</summary>
    /// <param name="kind">What is drawn of the shape.</param>
    /// <param name="stroke">The outline's style; null when filled.</param>
    /// <param name="sigma">A blur in device px; 0 for none.</param>
    /// <param name="world">The device pixels that are of interest at all.</param>
    internal (PixelRect Area, ulong Key) Measure(byte kind, StrokeStyle? stroke, double sigma, PixelRect world)
    {
        var bounds = stroke is null ? Shape.Bounds : Shape.Bounds.Inflate(stroke.Reach + 1);
        var full = PixelRect.Around(Transform.Apply(bounds).Inflate((sigma * 3) + 1));
        var clip = new PixelRect(world.X - X, world.Y - Y, world.Width, world.Height);
        var area = full.Intersect(clip);
        var writer = KeyWriter.Rent();
        writer.Byte(kind);
        Shape.WriteTo(writer);
        writer.Affine(Transform);
        stroke?.WriteTo(writer);
        writer.Number(sigma);
        if (area != full)
        {
            writer.Int(area.X);
            writer.Int(area.Y);
            writer.Int(area.Width);
            writer.Int(area.Height);
        }

        return (area, Fingerprint.Of(writer.Written));
    }

    private static Point Corner(Shape shape, in Affine transform) => transform.Apply(new Point(shape.Bounds.X, shape.Bounds.Y));
}
