using Explainer.Core.Geometry;
using ShimSkiaSharp;

namespace Explainer.Raster.Pictures;

/// <summary>
/// How long drawing an SVG picture takes, from the list of what is drawn: areas times what a pixel of their paint, layer or filter costs,
/// and what edges and dashes cost besides. Counted at one size, whatever size the picture is drawn at, so that every call says the same of
/// a picture. Unit: nanoseconds of one core, measured with full frames of each kind, roughly.
/// </summary>
internal sealed class SvgWork
{
    private const double UsualArea = 1920 * 1080;
    private const double MostSeconds = 5;
    private const double Fill = 0.6;
    private const double Gradient = 25;
    private const double Tile = 45;
    private const double Layer = 5;
    private const double Image = 10;
    private const double Letter = 2_000;
    private const double Command = 500;

    // An edge costs for each row that it crosses, and more the more others cross that row.
    private const double Crossing = 20;
    private const double CrossingAmongOthers = 0.04;
    private const double Dash = 15_000;
    private const double MostDashes = 1_000_000;

    private readonly Dictionary<object, double> filters = new(ReferenceEqualityComparer.Instance);
    private readonly Stack<(Affine Map, Rect Clip)> saved = new();
    private Affine map;
    private Rect clip;
    private double work;

    private SvgWork(Affine map, Rect clip) => (this.map, this.clip) = (map, clip);

    /// <summary>Refuses a picture that takes too long.</summary>
    /// <param name="model">What is drawn.</param>
    /// <param name="size">How large the picture is in the list's own units.</param>
    /// <param name="what">What it is called in a failure.</param>
    internal static void Check(SKPicture model, Size size, string what)
    {
        if (!(Seconds(model, size) <= MostSeconds))
        {
            throw PictureDecoder.Broken(what, $"to draw it as large as a usual frame would take more than {MostSeconds:0} s: its areas, filters, edges and dashes are too many or too large");
        }
    }

    /// <summary>How long drawing a picture takes, roughly, as large as a usual frame.</summary>
    internal static double Seconds(SKPicture model, Size size)
    {
        var factor = Math.Sqrt(UsualArea / (size.Width * size.Height));
        return new SvgWork(Affine.Scale(factor, factor), new Rect(0, 0, size.Width * factor, size.Height * factor)).Of(model) / 1e9;
    }

    private double Of(SKPicture picture)
    {
        var top = map;
        foreach (var command in picture.Commands ?? [])
        {
            work += Command;
            Add(command, top);
        }

        return work;
    }

    private void Add(CanvasCommand command, in Affine top)
    {
        switch (command)
        {
            case SaveCanvasCommand:
                saved.Push((map, clip));
                break;
            case SaveLayerCanvasCommand layer:
                saved.Push((map, clip));
                work += clip.Width * clip.Height * (Layer + (layer.Paint?.ColorFilter is null ? 0 : 4 * Layer)) + Filter(layer.Paint?.ImageFilter);
                break;
            case RestoreCanvasCommand when saved.Count > 0:
                (map, clip) = saved.Pop();
                break;
            case SetMatrixCanvasCommand set:
                map = top.Of(MapOf(set.TotalMatrix));
                break;
            case ClipRectCanvasCommand { Operation: SKClipOperation.Intersect } rect:
                clip = clip.Intersect(map.Apply(RectOf(rect.Rect)));
                break;
            case ClipPathCanvasCommand { ClipPath.Clips: { } clips } path:
                AddClip(clips, path.Operation == SKClipOperation.Intersect);
                break;
            case DrawPathCanvasCommand { Path: { } path } drawn:
                AddPath(path, drawn.Paint);
                break;
            case DrawImageCanvasCommand image:
                work += (Area(RectOf(image.Dest)) * Image) + ((double)(image.Image?.Width ?? 0) * (image.Image?.Height ?? 0)) + Filter(image.Paint?.ImageFilter);
                break;
            case DrawPictureCanvasCommand { Picture: { } inner }:
                work += Within(inner, map, clip);
                break;
            case DrawTextCanvasCommand text:
                AddText(text.Text?.Length ?? 0, text.Paint, text.Font);
                break;
            case DrawTextOnPathCanvasCommand text:
                AddText(text.Text?.Length ?? 0, text.Paint, text.Font);
                break;
            case DrawTextBlobCanvasCommand text:
                AddText(Math.Max(text.TextBlob?.Text?.Length ?? 0, text.TextBlob?.Glyphs?.Length ?? 0), text.Paint, text.TextBlob?.Font);
                break;
            case DrawPositionedTextRunCanvasCommand text:
                AddText(text.Fragments?.Sum(f => f.Text.Length) ?? 0, text.Paint, text.Font);
                break;
            default:
                break;
        }
    }

    private void AddClip(IList<PathClip> clips, bool narrows)
    {
        var all = clips.Where(c => c.Path is not null).Aggregate(Rect.Empty, (sum, c) => sum.Union(RectOf(c.Path!.Bounds)));
        foreach (var part in clips)
        {
            if (part.Path is not null)
            {
                work += SvgEdges.Cost(part.Path, map, clip, Crossing, CrossingAmongOthers) + (clip.Width * clip.Height * Fill);
            }
        }

        // A map of its own may place it elsewhere.
        if (narrows && clips.All(c => c.Transform is null))
        {
            clip = clip.Intersect(map.Apply(all));
        }
    }

    private void AddPath(SKPath path, SKPaint? paint)
    {
        var width = paint?.Style == SKPaintStyle.Fill ? 0 : Math.Abs(paint?.StrokeWidth ?? 0);
        var reach = width / 2 * (paint?.StrokeJoin == SKStrokeJoin.Miter ? Math.Clamp(paint.StrokeMiter, 1, 10) : 1);
        var area = Area(RectOf(path.Bounds).Inflate(reach));
        if (width > 0)
        {
            // A thin line does not cover the rectangle around it.
            var scale = map.MeanScale;
            area = Math.Min(area, (SvgEdges.Length(path) + width) * Math.Max(1, width * scale) * scale);
        }

        work += (area * Of(paint?.Shader)) + Filter(paint?.ImageFilter);
        work += SvgEdges.Cost(path, map, clip, Crossing, CrossingAmongOthers) * (width > 0 ? 2 : 1);
        if (width > 0 && paint?.PathEffect is DashPathEffect { Intervals: { Length: > 0 } intervals })
        {
            var scale = map.MeanScale;
            var period = intervals.Sum(i => (double)Math.Abs(i));
            var dashes = Math.Min(MostDashes, SvgEdges.Length(path) / Math.Max(1e-9, period)) * Math.Max(1, intervals.Length / 2);
            var rows = Math.Min(clip.Height, (width + (period / 2)) * scale);
            var height = Math.Clamp((path.Bounds.Height + width) * scale, 1, Math.Max(1, clip.Height));
            var crossings = dashes * 2 * rows;
            work += (dashes * Dash) + (crossings * (Crossing + (CrossingAmongOthers * crossings / height)));
        }
    }

    private void AddText(int letters, SKPaint? paint, SKFont? font)
    {
        var size = Math.Max(paint?.TextSize ?? 0, font?.Size ?? 0) * map.MeanScale;
        var each = Math.Min(size * size, clip.Width * clip.Height);
        work += (letters * (Letter + (each * Of(paint?.Shader)) + (size * Crossing))) + Filter(paint?.ImageFilter);
    }

    // What a pixel of a paint costs. A tile is drawn once for each paint, at most as large as the frame.
    private double Of(SKShader? shader)
    {
        switch (shader)
        {
            case null or ColorShader:
                return Fill;
            case PictureShader { Src: { } tile } pattern:
                work += Within(tile, map, map.Apply(RectOf(pattern.Tile)));
                return Tile;
            case PerlinNoiseFractalNoiseShader noise:
                return Noise(noise.NumOctaves);
            case PerlinNoiseTurbulenceShader noise:
                return Noise(noise.NumOctaves);
            default:
                return Gradient;
        }

        static double Noise(int octaves) => 40 + (8.0 * octaves);
    }

    // A picture within this one, such as a pattern's tile, which is drawn at most as large as a frame.
    private static double Within(SKPicture inner, in Affine at, Rect area)
    {
        var bounds = area.Width * area.Height <= 4 * UsualArea ? area : new Rect(area.X, area.Y, Math.Min(area.Width, 3840), Math.Min(area.Height, 2160));
        return new SvgWork(at, bounds).Of(inner);
    }

    // Each step of a filter goes over its region; what several steps use counts for each, since how much is kept is the library's affair.
    private double Filter(SKImageFilter? filter)
    {
        if (filter is null)
        {
            return 0;
        }

        if (filters.TryGetValue(filter, out var known))
        {
            return known;
        }

        var (inputs, region, each) = filter switch
        {
            ArithmeticImageFilter f => ((SKImageFilter?[])[f.Background, f.Foreground], f.Clip, 20.0),
            BlendModeImageFilter f => ([f.Background, f.Foreground], f.Clip, 10),
            BlurImageFilter f => ([f.Input], f.Clip, 45),
            ColorFilterImageFilter f => ([f.Input], f.Clip, 25),
            DilateImageFilter f => ([f.Input], f.Clip, Morphed(f.RadiusX, f.RadiusY)),
            ErodeImageFilter f => ([f.Input], f.Clip, Morphed(f.RadiusX, f.RadiusY)),
            DisplacementMapEffectImageFilter f => ([f.Displacement, f.Input], f.Clip, 40),
            DistantLitDiffuseImageFilter f => ([f.Input], f.Clip, 80),
            DistantLitSpecularImageFilter f => ([f.Input], f.Clip, 100),
            PointLitDiffuseImageFilter f => ([f.Input], f.Clip, 100),
            PointLitSpecularImageFilter f => ([f.Input], f.Clip, 120),
            SpotLitDiffuseImageFilter f => ([f.Input], f.Clip, 120),
            SpotLitSpecularImageFilter f => ([f.Input], f.Clip, 140),
            MatrixConvolutionImageFilter f => ([f.Input], f.Clip, 75.0 * f.KernelSize.Width * f.KernelSize.Height),
            MergeImageFilter f => (f.Filters ?? [], f.Clip, 5),
            OffsetImageFilter f => ([f.Input], f.Clip, 2),
            PaintImageFilter f => ([], f.Clip, Of(f.Paint?.Shader)),
            ShaderImageFilter f => ([], f.Clip, Of(f.Shader)),
            PictureImageFilter { Picture: { } inner } f => ([], f.Clip, 5 + (Within(inner, map, clip) / Math.Max(1, clip.Width * clip.Height))),
            TileImageFilter f => ([f.Input], f.Dst, 40),
            _ => ([], (SKRect?)null, Image),
        };
        filters[filter] = 0;
        var area = region is { } r ? Area(RectOf(r)) : clip.Width * clip.Height;
        return filters[filter] = (area * each) + inputs.Sum(Filter);

        double Morphed(int across, int down) => 20 + (4 * (across + down) * Math.Max(1, map.MeanScale));
    }

    private double Area(Rect rect)
    {
        var seen = map.Apply(rect).Intersect(clip);
        return seen.IsEmpty ? 0 : seen.Width * seen.Height;
    }

    private static Affine MapOf(SKMatrix m) => new(m.ScaleX, m.SkewX, m.TransX, m.SkewY, m.ScaleY, m.TransY);

    private static Rect RectOf(SKRect r) => new(r.Left, r.Top, r.Width, r.Height);
}
