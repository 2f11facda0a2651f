using System.Runtime.CompilerServices;
using Explainer.Core.Geometry;
using Explainer.Display.Shapes;
using Explainer.Raster.Native;

namespace Explainer.Raster.Drawing;

/// <summary>Gives a shape to a Cairo context as its current path.</summary>
internal static unsafe class PathTracer
{
    // A quarter circle by one cubic: 4/3 (sqrt 2 - 1).
    private const double Kappa = 0.5522847498307936;

    [ThreadStatic]
    private static Cairo.PathElement[]? scratch;

    /// <summary>Adds a shape to the path.</summary>
    /// <param name="context">The context; its matrix is left at the last used one.</param>
    /// <param name="shape">The shape.</param>
    /// <param name="transform">From the shape's coordinates to the context's pixels.</param>
    internal static void Trace(nint context, Shape shape, in Affine transform)
    {
        switch (shape)
        {
            case GlyphRunShape run:
                foreach (var glyph in run.Glyphs.AsSpan())
                {
                    var em = new Affine(glyph.Size, 0, glyph.Position.X, 0, glyph.Size, glyph.Position.Y);
                    SetMatrix(context, transform.Of(em));
                    Append(context, glyph.Outline);
                }

                break;
            case PathShape path:
                SetMatrix(context, transform);
                Append(context, path);
                break;
            case RoundRectShape { Radius: 0 } rect:
                SetMatrix(context, transform);
                Cairo.cairo_rectangle(context, rect.Bounds.X, rect.Bounds.Y, rect.Bounds.Width, rect.Bounds.Height);
                break;
            case RoundRectShape rect:
                SetMatrix(context, transform);
                AppendRound(context, rect.Bounds, rect.Radius, rect.Radius);
                break;
            case EllipseShape ellipse:
                SetMatrix(context, transform);
                AppendRound(context, ellipse.Bounds, ellipse.Bounds.Width / 2, ellipse.Bounds.Height / 2);
                break;
            default:
                throw new NotSupportedException(shape.GetType().Name);
        }
    }

    /// <summary>Sets the context's matrix.</summary>
    internal static void SetMatrix(nint context, in Affine map) =>
        Cairo.cairo_set_matrix(context, new Cairo.Matrix(map.Xx, map.Yx, map.Xy, map.Yy, map.X0, map.Y0));

    private static void Append(nint context, PathShape path)
    {
        var elements = Reserve(path.Verbs.Length + path.Points.Length);
        var at = 0;
        var point = 0;
        var points = path.Points.AsSpan();
        foreach (var verb in path.Verbs.AsSpan())
        {
            var (kind, count) = verb switch
            {
                PathVerb.Move => (Cairo.PathElement.MoveTo, 1),
                PathVerb.Line => (Cairo.PathElement.LineTo, 1),
                PathVerb.Cubic => (Cairo.PathElement.CurveTo, 3),
                _ => (Cairo.PathElement.ClosePath, 0),
            };
            elements[at++] = new Cairo.PathElement { Kind = kind, Length = count + 1 };
            for (var i = 0; i < count; i++, point++)
            {
                elements[at++] = new Cairo.PathElement { X = points[point].X, Y = points[point].Y };
            }
        }

        Send(context, elements, at);
    }

    private static void AppendRound(nint context, Rect r, double rx, double ry)
    {
        var elements = Reserve(32);
        var at = 0;
        var (cx, cy) = (rx * (1 - Kappa), ry * (1 - Kappa));
        Add(Cairo.PathElement.MoveTo, (r.X + rx, r.Y));
        Add(Cairo.PathElement.LineTo, (r.Right - rx, r.Y));
        Add(Cairo.PathElement.CurveTo, (r.Right - cx, r.Y), (r.Right, r.Y + cy), (r.Right, r.Y + ry));
        Add(Cairo.PathElement.LineTo, (r.Right, r.Bottom - ry));
        Add(Cairo.PathElement.CurveTo, (r.Right, r.Bottom - cy), (r.Right - cx, r.Bottom), (r.Right - rx, r.Bottom));
        Add(Cairo.PathElement.LineTo, (r.X + rx, r.Bottom));
        Add(Cairo.PathElement.CurveTo, (r.X + cx, r.Bottom), (r.X, r.Bottom - cy), (r.X, r.Bottom - ry));
        Add(Cairo.PathElement.LineTo, (r.X, r.Y + ry));
        Add(Cairo.PathElement.CurveTo, (r.X, r.Y + cy), (r.X + cx, r.Y), (r.X + rx, r.Y));
        Add(Cairo.PathElement.ClosePath);
        Send(context, elements, at);

        void Add(int kind, params ReadOnlySpan<(double X, double Y)> points)
        {
            elements[at++] = new Cairo.PathElement { Kind = kind, Length = points.Length + 1 };
            foreach (var (x, y) in points)
            {
                elements[at++] = new Cairo.PathElement { X = x, Y = y };
            }
        }
    }

    private static Cairo.PathElement[] Reserve(int count)
    {
        if (scratch is null || scratch.Length < count)
        {
            scratch = new Cairo.PathElement[Math.Max(1024, count)];
        }

        return scratch;
    }

    private static void Send(nint context, Cairo.PathElement[] elements, int count)
    {
        fixed (Cairo.PathElement* first = elements)
        {
            var header = new Cairo.PathHeader { Status = Cairo.StatusSuccess, Data = first, Count = count };
            Cairo.cairo_append_path(context, Unsafe.AsRef(in header));
        }
    }
}
