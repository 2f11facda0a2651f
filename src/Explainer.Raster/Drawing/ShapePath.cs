using Explainer.Core.Geometry;
using Explainer.Display.Shapes;
using SkiaSharp;

namespace Explainer.Raster.Drawing;

/// <summary>
/// Shapes as Skia's paths. Rounded rectangles and ellipses are traced by us, clockwise from the upper left, so that dashes begin there.
/// Points are transformed in double precision; Skia computes in single.
/// </summary>
internal static class ShapePath
{
    // A quarter circle by one cubic: 4/3 (sqrt 2 - 1).
    private const double Kappa = 0.5522847498307936;

    /// <summary>A shape's path.</summary>
    /// <param name="shape">The shape.</param>
    /// <param name="transform">From the shape's coordinates to the path's.</param>
    internal static SKPath Of(Shape shape, in Affine transform)
    {
        using var path = new SKPathBuilder();
        switch (shape)
        {
            case GlyphRunShape run:
                foreach (var glyph in run.Glyphs.AsSpan())
                {
                    var em = new Affine(glyph.Size, 0, glyph.Position.X, 0, glyph.Size, glyph.Position.Y);
                    Append(path, glyph.Outline, transform.Of(em));
                }

                break;
            case PathShape outline:
                path.FillType = outline.IsEvenOdd ? SKPathFillType.EvenOdd : SKPathFillType.Winding;
                Append(path, outline, transform);
                break;
            case RoundRectShape rect:
                AppendRound(path, rect.Bounds, rect.Radius, rect.Radius, transform);
                break;
            case EllipseShape ellipse:
                AppendRound(path, ellipse.Bounds, ellipse.Bounds.Width / 2, ellipse.Bounds.Height / 2, transform);
                break;
            default:
                throw new NotSupportedException(shape.GetType().Name);
        }

        return path.Detach();
    }

    /// <summary>A rounded rectangle's path.</summary>
    /// <param name="rect">The rectangle.</param>
    /// <param name="radius">The corners' radius.</param>
    /// <param name="transform">From the rectangle's coordinates to the path's.</param>
    internal static SKPath Round(Rect rect, double radius, in Affine transform)
    {
        using var path = new SKPathBuilder();
        AppendRound(path, rect, radius, radius, transform);
        return path.Detach();
    }

    /// <summary>A map for Skia.</summary>
    internal static SKMatrix Matrix(in Affine map) => new(
        (float)map.Xx, (float)map.Xy, (float)map.X0, (float)map.Yx, (float)map.Yy, (float)map.Y0, 0, 0, 1);

    private static SKPoint Map(in Affine transform, Point point)
    {
        var mapped = transform.Apply(point);
        return new SKPoint((float)mapped.X, (float)mapped.Y);
    }

    private static void Append(SKPathBuilder path, PathShape shape, in Affine transform)
    {
        var points = shape.Points.AsSpan();
        foreach (var verb in shape.Verbs.AsSpan())
        {
            switch (verb)
            {
                case PathVerb.Move:
                    path.MoveTo(Map(transform, points[0]));
                    points = points[1..];
                    break;
                case PathVerb.Line:
                    path.LineTo(Map(transform, points[0]));
                    points = points[1..];
                    break;
                case PathVerb.Cubic:
                    path.CubicTo(Map(transform, points[0]), Map(transform, points[1]), Map(transform, points[2]));
                    points = points[3..];
                    break;
                default:
                    path.Close();
                    break;
            }
        }
    }

    private static void AppendRound(SKPathBuilder path, Rect r, double rx, double ry, in Affine transform)
    {
        var (cx, cy) = (rx * (1 - Kappa), ry * (1 - Kappa));
        path.MoveTo(Map(transform, new(r.X + rx, r.Y)));
        path.LineTo(Map(transform, new(r.Right - rx, r.Y)));
        Corner(transform, new(r.Right - cx, r.Y), new(r.Right, r.Y + cy), new(r.Right, r.Y + ry));
        path.LineTo(Map(transform, new(r.Right, r.Bottom - ry)));
        Corner(transform, new(r.Right, r.Bottom - cy), new(r.Right - cx, r.Bottom), new(r.Right - rx, r.Bottom));
        path.LineTo(Map(transform, new(r.X + rx, r.Bottom)));
        Corner(transform, new(r.X + cx, r.Bottom), new(r.X, r.Bottom - cy), new(r.X, r.Bottom - ry));
        path.LineTo(Map(transform, new(r.X, r.Y + ry)));
        Corner(transform, new(r.X, r.Y + cy), new(r.X + cx, r.Y), new(r.X + rx, r.Y));
        path.Close();

        void Corner(in Affine transform, Point control1, Point control2, Point end)
        {
            if (rx > 0)
            {
                path.CubicTo(Map(transform, control1), Map(transform, control2), Map(transform, end));
            }
        }
    }
}
