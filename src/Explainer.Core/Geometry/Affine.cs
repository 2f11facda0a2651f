namespace Explainer.Core.Geometry;

/// <summary>
/// An affine map of the plane: x' = Xx x + Xy y + X0, y' = Yx x + Yy y + Y0. The field order is that of a row-major 2 x 3 matrix.
/// </summary>
/// <param name="Xx">Share of x in x'.</param>
/// <param name="Xy">Share of y in x'.</param>
/// <param name="X0">Shift of x' in px.</param>
/// <param name="Yx">Share of x in y'.</param>
/// <param name="Yy">Share of y in y'.</param>
/// <param name="Y0">Shift of y' in px.</param>
public readonly record struct Affine(double Xx, double Xy, double X0, double Yx, double Yy, double Y0)
{
    /// <summary>The map that leaves every point where it is.</summary>
    public static readonly Affine Identity = new(1, 0, 0, 0, 1, 0);

    /// <summary>A shift by (x, y) px.</summary>
    public static Affine Translation(double x, double y) => new(1, 0, x, 0, 1, y);

    /// <summary>A scaling about the origin.</summary>
    public static Affine Scale(double x, double y) => new(x, 0, 0, 0, y, 0);

    /// <summary>A scaling by one factor about a point.</summary>
    public static Affine ScaleAbout(double factor, Point center) =>
        new(factor, 0, center.X * (1 - factor), 0, factor, center.Y * (1 - factor));

    /// <summary>A turn about a point, in degrees, clockwise on screen.</summary>
    public static Affine RotationAbout(double degrees, Point center)
    {
        var (sin, cos) = Math.SinCos(degrees * Math.PI / 180);
        return new(cos, -sin, center.X - (cos * center.X) + (sin * center.Y), sin, cos, center.Y - (sin * center.X) - (cos * center.Y));
    }

    /// <summary>The map that applies <paramref name="inner"/> first and then this one.</summary>
    public Affine Of(in Affine inner) => new(
        (Xx * inner.Xx) + (Xy * inner.Yx), (Xx * inner.Xy) + (Xy * inner.Yy), (Xx * inner.X0) + (Xy * inner.Y0) + X0,
        (Yx * inner.Xx) + (Yy * inner.Yx), (Yx * inner.Xy) + (Yy * inner.Yy), (Yx * inner.X0) + (Yy * inner.Y0) + Y0);

    /// <summary>Where a point goes.</summary>
    public Point Apply(Point p) => new((Xx * p.X) + (Xy * p.Y) + X0, (Yx * p.X) + (Yy * p.Y) + Y0);

    /// <summary>The upright rectangle around where a rectangle goes.</summary>
    public Rect Apply(Rect r)
    {
        if (Xy == 0 && Yx == 0)
        {
            return Rect.FromCorners(Apply(new Point(r.X, r.Y)), Apply(new Point(r.Right, r.Bottom)));
        }

        var a = Apply(new Point(r.X, r.Y));
        var b = Apply(new Point(r.Right, r.Y));
        var c = Apply(new Point(r.X, r.Bottom));
        var d = Apply(new Point(r.Right, r.Bottom));
        var low = new Point(Math.Min(Math.Min(a.X, b.X), Math.Min(c.X, d.X)), Math.Min(Math.Min(a.Y, b.Y), Math.Min(c.Y, d.Y)));
        var high = new Point(Math.Max(Math.Max(a.X, b.X), Math.Max(c.X, d.X)), Math.Max(Math.Max(a.Y, b.Y), Math.Max(c.Y, d.Y)));
        return Rect.FromCorners(low, high);
    }

    /// <summary>The map back; null when this one flattens the plane, from where nothing leads back.</summary>
    public Affine? Inverse()
    {
        var d = (Xx * Yy) - (Xy * Yx);
        if (d == 0)
        {
            return null;
        }

        var (xx, xy, yx, yy) = (Yy / d, -Xy / d, -Yx / d, Xx / d);
        return new Affine(xx, xy, -((xx * X0) + (xy * Y0)), yx, yy, -((yx * X0) + (yy * Y0)));
    }

    /// <summary>The factor by which lengths grow on average: the square root of the area factor.</summary>
    public double MeanScale => Math.Sqrt(Math.Abs((Xx * Yy) - (Xy * Yx)));

    /// <summary>Whether it only shifts.</summary>
    public bool IsTranslation => Xx == 1 && Xy == 0 && Yx == 0 && Yy == 1;

    /// <summary>The same map with its numbers on the display list's grids.</summary>
    public Affine Snapped() => new(
        Rounding.ToFactor(Xx), Rounding.ToFactor(Xy), Rounding.ToSubPixel(X0),
        Rounding.ToFactor(Yx), Rounding.ToFactor(Yy), Rounding.ToSubPixel(Y0));
}
