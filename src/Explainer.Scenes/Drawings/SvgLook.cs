using Explainer.Display.Paints;

namespace Explainer.Scenes.Drawings;

/// <summary>The properties that elements of an SVG file hand down to what is inside of them.</summary>
internal sealed record SvgLook
{
    /// <summary>How a file begins (SVG 1.1, appendix N).</summary>
    public static readonly SvgLook Initial = new();

    /// <summary>The property by which a marker is handed <see cref="ContextFill"/>.</summary>
    public const string ContextFillKey = "-context-fill";

    /// <summary>The property by which a marker is handed <see cref="ContextStroke"/>.</summary>
    public const string ContextStrokeKey = "-context-stroke";

    public string Fill { get; init; } = "black";

    public string Stroke { get; init; } = "none";

    /// <summary>What currentColor means.</summary>
    public DrawingColor Current { get; init; } = DrawingColor.Current;

    public double FillOpacity { get; init; } = 1;

    public double StrokeOpacity { get; init; } = 1;

    public bool FillsEvenOdd { get; init; }

    public bool ClipsEvenOdd { get; init; }

    public double StrokeWidth { get; init; } = 1;

    public LineCap Cap { get; init; } = LineCap.Butt;

    public LineJoin Join { get; init; } = LineJoin.Miter;

    public double MiterLimit { get; init; } = 4;

    public string Dashes { get; init; } = "none";

    public double DashOffset { get; init; }

    public bool IsVisible { get; init; } = true;

    public string FontFamily { get; init; } = "";

    public double FontSize { get; init; } = 16;

    public int FontWeight { get; init; } = 400;

    public bool IsItalic { get; init; }

    public double LetterSpacing { get; init; }

    public string MarkerStart { get; init; } = "none";

    public string MarkerMid { get; init; } = "none";

    public string MarkerEnd { get; init; } = "none";

    /// <summary>What context-fill means: the fill of what a marker is drawn for.</summary>
    public string ContextFill { get; init; } = "none";

    /// <summary>What context-stroke means.</summary>
    public string ContextStroke { get; init; } = "none";

    public string Anchor { get; init; } = "start";

    /// <summary>What an element hands down that is given a style.</summary>
    /// <param name="style">Its properties.</param>
    /// <param name="diagonal">What 100 % of a length are (SVG 1.1, 7.10).</param>
    /// <param name="color">Reads a colour.</param>
    public SvgLook With(IReadOnlyDictionary<string, string> style, double diagonal, Func<string, DrawingColor, DrawingColor?> color)
    {
        var look = this;
        foreach (var (name, value) in style)
        {
            if (value == "inherit")
            {
                continue;
            }

            look = name switch
            {
                "fill" => look with { Fill = InContext(value, look) },
                "stroke" => look with { Stroke = InContext(value, look) },
                ContextFillKey => look with { ContextFill = value },
                ContextStrokeKey => look with { ContextStroke = value },
                "marker" => look with { MarkerStart = value, MarkerMid = value, MarkerEnd = value },
                "marker-start" => look with { MarkerStart = value },
                "marker-mid" => look with { MarkerMid = value },
                "marker-end" => look with { MarkerEnd = value },
                "color" => look with { Current = color(value, Current) ?? Current },
                "fill-opacity" => look with { FillOpacity = Share(value, FillOpacity) },
                "stroke-opacity" => look with { StrokeOpacity = Share(value, StrokeOpacity) },
                "fill-rule" => look with { FillsEvenOdd = value == "evenodd" },
                "clip-rule" => look with { ClipsEvenOdd = value == "evenodd" },
                "stroke-width" => look with { StrokeWidth = Math.Max(0, SvgNumbers.Length(value, diagonal, FontSize) ?? StrokeWidth) },
                "stroke-linecap" => look with { Cap = value switch { "round" => LineCap.Round, "square" => LineCap.Square, _ => LineCap.Butt } },
                "stroke-linejoin" => look with { Join = value switch { "round" => LineJoin.Round, "bevel" => LineJoin.Bevel, _ => LineJoin.Miter } },
                "stroke-miterlimit" => look with { MiterLimit = Math.Clamp(SvgNumbers.Number(value) ?? MiterLimit, 1, 100) },
                "stroke-dasharray" => look with { Dashes = value },
                "stroke-dashoffset" => look with { DashOffset = SvgNumbers.Length(value, diagonal, FontSize) ?? DashOffset },
                "visibility" => look with { IsVisible = value == "visible" },
                "font-family" => look with { FontFamily = value },
                "font-size" => look with { FontSize = Math.Clamp(SvgNumbers.Length(value, FontSize, FontSize) ?? FontSize, 0, 100_000) },
                "font-weight" => look with { FontWeight = value switch { "bold" => 700, "normal" => 400, "bolder" => Math.Min(900, FontWeight + 300), "lighter" => Math.Max(100, FontWeight - 300), _ => (int)Math.Clamp(SvgNumbers.Number(value) ?? FontWeight, 100, 900) } },
                "font-style" => look with { IsItalic = value is "italic" or "oblique" },
                "letter-spacing" => look with { LetterSpacing = SvgNumbers.Length(value, FontSize, FontSize) ?? 0 },
                "text-anchor" => look with { Anchor = value },
                _ => look,
            };
        }

        return look;
    }

    private static string InContext(string value, SvgLook look) => value switch { "context-fill" => look.ContextFill, "context-stroke" => look.ContextStroke, _ => value };

    private static double Share(string value, double fallback) => Math.Clamp(SvgNumbers.Share(value) ?? fallback, 0, 1);
}
