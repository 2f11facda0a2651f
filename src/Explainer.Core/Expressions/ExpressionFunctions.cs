namespace Explainer.Core.Expressions;

/// <summary>The functions of expressions.</summary>
internal static class ExpressionFunctions
{
    /// <summary>Their names.</summary>
    public static readonly string[] Names = ["abs", "at", "ceil", "clamp", "cos", "crossing", "first", "floor", "last", "log", "log2", "map", "max", "min", "peak", "round", "sin", "sqrt"];

    /// <summary>A function by its name, or null.</summary>
    public static ExpressionFunction? Find(string name) => name switch
    {
        "abs" => new("abs(x)", 1, 1, true, a => Math.Abs(a[0])),
        "ceil" => new("ceil(x)", 1, 1, true, a => Math.Ceiling(a[0])),
        "floor" => new("floor(x)", 1, 1, true, a => Math.Floor(a[0])),
        "round" => new("round(x) or round(x, decimals)", 1, 2, true, a => Rounding.ToDecimals(a[0], a.Length > 1 ? (int)Math.Clamp(a[1], 0, 12) : 0)),
        "sqrt" => new("sqrt(x)", 1, 1, false, a => Math.Sqrt(a[0])),
        "sin" => new("sin(degrees)", 1, 1, false, a => Math.Sin(a[0] * Math.PI / 180)),
        "cos" => new("cos(degrees)", 1, 1, false, a => Math.Cos(a[0] * Math.PI / 180)),
        "log" => new("log(x)", 1, 1, false, a => Math.Log(a[0])),
        "log2" => new("log2(x)", 1, 1, false, a => Math.Log2(a[0])),
        "min" => new("min(a, b, ...)", 1, 64, true, a => a.Min()),
        "max" => new("max(a, b, ...)", 1, 64, true, a => a.Max()),
        "clamp" => new("clamp(x, least, most)", 3, 3, true, a => Math.Max(a[1], Math.Min(a[2], a[0]))),
        "at" => ExpressionFunction.Series("at(series, x)", 2, true, (points, a) => SeriesMath.At(points, a[0])),
        "crossing" => ExpressionFunction.Series("crossing(series, y)", 2, false, (points, a) => SeriesMath.Crossing(points, a[0])),
        "first" => ExpressionFunction.Series("first(series)", 1, true, (points, _) => points[0].Y),
        "last" => ExpressionFunction.Series("last(series)", 1, true, (points, _) => points[^1].Y),
        "peak" => ExpressionFunction.Series("peak(series)", 1, true, (points, _) => points.Max(p => p.Y)),
        "map" => new("map(x, a..b, c..d)", 5, 5, false, Map),
        _ => null,
    };

    private static double Map(double[] a) => a[3] + ((a[0] - a[1]) / (a[2] - a[1]) * (a[4] - a[3]));
}
