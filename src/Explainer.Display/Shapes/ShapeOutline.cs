using Explainer.Core.Geometry;

namespace Explainer.Display.Shapes;

/// <summary>The outline of an area as a path: rectangles from the start of their upper side, ellipses from their top, both clockwise.</summary>
public static class ShapeOutline
{
    // A quarter of an ellipse by one cubic: 4/3 (sqrt 2 - 1).
    private const double Kappa = 0.5522847498307936;

    /// <summary>An area's outline.</summary>
    public static PathShape Of(Shape area) => area switch
    {
        PathShape path => path,
        RoundRectShape rect => new PathBuilder().RoundRect(rect.Bounds, rect.Radius).Build(),
        GlyphRunShape run => Of(run),
        _ => Ellipse(new PathBuilder(), area.Bounds).Build(),
    };

    /// <summary>The part of an area's outline between two shares of its length, 0 to 1.</summary>
    public static PathShape Part(Shape area, double from, double to)
    {
        var measure = new PathMeasure(Of(area));
        return measure.Part(measure.Length * from, measure.Length * to);
    }

    /// <summary>Adds an ellipse, from its top clockwise.</summary>
    /// <param name="path">Where to.</param>
    /// <param name="r">The rectangle that it fills.</param>
    public static PathBuilder Ellipse(PathBuilder path, Rect r)
    {
        var (c, kx, ky) = (r.Center, r.Width / 2 * Kappa, r.Height / 2 * Kappa);
        return path.Move(c.X, r.Y)
            .Cubic(new(c.X + kx, r.Y), new(r.Right, c.Y - ky), new(r.Right, c.Y))
            .Cubic(new(r.Right, c.Y + ky), new(c.X + kx, r.Bottom), new(c.X, r.Bottom))
            .Cubic(new(c.X - kx, r.Bottom), new(r.X, c.Y + ky), new(r.X, c.Y))
            .Cubic(new(r.X, c.Y - ky), new(c.X - kx, r.Y), new(c.X, r.Y)).Close();
    }

    private static PathShape Of(GlyphRunShape run)
    {
        var path = new PathBuilder();
        foreach (var glyph in run.Glyphs)
        {
            path.Append(glyph.Outline, new Affine(glyph.Size, 0, glyph.Position.X, 0, glyph.Size, glyph.Position.Y));
        }

        return path.Build();
    }
}
