using System.Collections.Immutable;
using Explainer.Core;
using Explainer.Core.Geometry;
using Explainer.Display.Paints;
using Explainer.Display.Shapes;
using Explainer.Scenes.Timelines;

namespace Explainer.Scenes.Drawings;

/// <summary>
/// Makes a drawing of an SVG file: styles, units, references and maps are worked out here, so that shapes and groups are left. What cannot be
/// drawn is told with its element and line.
/// </summary>
public sealed class SvgReader
{
    private const int MostElements = 20_000;
    private const int MostDepth = 200;
    private const int MostLetters = 20_000;
    private const int MostParts = 2_000;
    private const int MostFaults = 20;

    // So many units that the display list's grid of 1/64 is a fraction of a pixel of the largest frame, and no more, as numbers stay small.
    private const double LeastUnits = 2048;
    private const double LeastRoom = 1e-3;
    private const double MostRoom = 1e6;
    private static readonly Size Fallback = new(300, 150);
    private readonly SvgTree tree;
    private readonly SvgStyleSheet sheet = new();
    private readonly SvgFile file;
    private readonly SvgClips clips;
    private readonly SvgGradients gradients;
    private readonly SvgTexts texts;
    private readonly SvgMarkers markers;
    private readonly SvgPatterns patterns;
    private readonly SvgMasks masks;
    private readonly List<DrawingFault> faults = [];
    private readonly HashSet<string> parts = new(StringComparer.Ordinal);
    private Size room;
    private int shapes;
    private int elements;
    private int depth;
    private int letters;

    private SvgReader(SvgTree tree, Look film)
    {
        this.tree = tree;
        file = new SvgFile(tree, Warn);
        clips = new SvgClips(tree, sheet, file, Warn);
        gradients = new SvgGradients(tree, sheet, Warn);
        texts = new SvgTexts(film, sheet, Warn);
        markers = new SvgMarkers(tree, sheet, Used, Warn);
        patterns = new SvgPatterns(tree, sheet, Used, Warn);
        masks = new SvgMasks(tree, sheet, Aside, Warn);
    }

    /// <summary>Reads a file.</summary>
    /// <param name="data">Its bytes.</param>
    /// <param name="film">The fonts that its texts are set in.</param>
    /// <returns>The drawing, null when it cannot be drawn at all; and what is wrong with it.</returns>
    public static (DrawingPicture? Drawing, ImmutableArray<DrawingFault> Faults) Read(ReadOnlyMemory<byte> data, Look film)
    {
        try
        {
            var reader = new SvgReader(SvgTree.Read(data), film);
            var drawing = reader.ReadRoot(ContentHash.Of(data.Span));
            return (drawing, [.. reader.faults]);
        }
        catch (SvgFault fault)
        {
            return (null, [new DrawingFault(fault.Line, fault.Message, true)]);
        }
    }

    private DrawingPicture ReadRoot(ContentHash id)
    {
        foreach (var style in tree.Sheets)
        {
            sheet.Add(string.Concat(style.Children.Select(c => c.Text)), what => Warn(style, what));
        }

        var root = tree.Root;
        var (width, height) = (Positive(SvgNumbers.Length(NotShare(root["width"]), 0)), Positive(SvgNumbers.Length(NotShare(root["height"]), 0)));
        var view = ViewBox(root) ?? new Rect(0, 0, width ?? height ?? Fallback.Width, height ?? width ?? Fallback.Height);
        var size = (width, height) switch
        {
            ({ } w, { } h) => new Size(w, h),
            ({ } w, null) => new Size(w, w * view.Height / view.Width),
            (null, { } h) => new Size(h * view.Width / view.Height, h),
            _ => view.Size,
        };
        room = view.Size;
        var unit = LeastUnits / Math.Max(view.Width, view.Height);
        unit = Math.Pow(2, Math.Ceiling(Math.Log2(unit)));
        var look = SvgLook.Initial.With(sheet.Of(root), Diagonal, SvgColors.Read);
        var content = Content(root, Affine.Scale(unit, unit).Of(Affine.Translation(-view.X, -view.Y)), look, true, []);
        var whole = new DrawingGroup(content, BoundsOf(content)) { Count = shapes };
        return shapes > 0
            ? new DrawingPicture(id, size, view.Size * unit, whole) { LineWeight = Positive(SvgNumbers.Length(root["data-line-weight"], 0)) ?? double.PositiveInfinity }
            : throw new SvgFault(root.Line, "there is nothing in it that can be drawn");
    }

    private double Diagonal => Math.Sqrt(((room.Width * room.Width) + (room.Height * room.Height)) / 2);

    private ImmutableArray<DrawingNode> Content(SvgElement around, in Affine map, SvgLook look, bool isNamed, ImmutableArray<SvgElement> uses)
    {
        var content = ImmutableArray.CreateBuilder<DrawingNode>();
        foreach (var child in around.Children)
        {
            if (Node(child, map, look, isNamed, uses) is { } node)
            {
                content.Add(node);
                if (around.Name == "switch")
                {
                    break;
                }
            }
        }

        return content.ToImmutable();
    }

    // What is drawn wherever others use it, begins with a style of its own.
    private ImmutableArray<DrawingNode> Used(SvgElement around, in Affine map, Dictionary<string, string> style, ImmutableArray<SvgElement> uses)
    {
        if (++depth > MostDepth)
        {
            throw new SvgFault(around.Line, $"with what is used its elements are more than {MostDepth} deep in one another");
        }

        var content = Content(around, map, SvgLook.Initial.With(style, Diagonal, SvgColors.Read), false, uses);
        depth--;
        return content;
    }

    // What is not drawn itself has no turn when a pen draws one shape after the other.
    private ImmutableArray<DrawingNode> Aside(SvgElement around, in Affine map, Dictionary<string, string> style, ImmutableArray<SvgElement> uses)
    {
        var before = shapes;
        var content = Used(around, map, style, uses);
        shapes = before;
        return content;
    }

    private DrawingNode? Node(SvgElement element, in Affine around, SvgLook inherited, bool isNamed, ImmutableArray<SvgElement> uses)
    {
        if (element.Name is "" or "#text" or "defs" or "symbol" or "clipPath" or "mask" or "linearGradient" or "radialGradient" or "pattern" or "marker" or "filter" or "style" or "title"
            or "desc" or "metadata" or "script" or "view")
        {
            return null;
        }

        if (depth >= MostDepth)
        {
            throw new SvgFault(element.Line, $"with what is used its elements are more than {MostDepth} deep in one another");
        }

        if (++elements > MostElements)
        {
            throw new SvgFault(element.Line, $"with everything that is used several times it has more than {MostElements} elements");
        }

        var style = sheet.Of(element);
        if (style.GetValueOrDefault("display") == "none")
        {
            return null;
        }

        var look = inherited.With(style, Diagonal, SvgColors.Read);
        var map = around.Of(file.Map(element, style));
        TellWhatIsLeftOut(element, style);
        var first = shapes;
        ImmutableArray<DrawingNode> content;
        depth++;
        switch (element.Name)
        {
            case "g" or "a" or "switch":
                content = Content(element, map, look, isNamed, uses);
                break;
            case "svg":
                content = Content(element, map.Of(Fit(element, element)), look, isNamed, uses);
                break;
            case "use":
                content = Use(element, map, look, uses);
                break;
            case "text":
                content = look.IsVisible ? Text(element, map, look) : [];
                break;
            case "path" or "rect" or "circle" or "ellipse" or "line" or "polyline" or "polygon":
                content = look.IsVisible && SvgOutlines.Of(element, room, Warn) is { } outline ? Outline(element, outline, map, look, uses) : [];
                break;
            default:
                Warn(element, "this kind of element");
                content = [];
                break;
        }

        depth--;
        return content.IsEmpty ? null : Wrap(element, style, content, map, isNamed, first, uses);
    }

    private DrawingNode Wrap(SvgElement element, Dictionary<string, string> style, ImmutableArray<DrawingNode> content, in Affine map, bool isNamed, int first, ImmutableArray<SvgElement> uses)
    {
        var opacity = Math.Clamp(SvgNumbers.Share(style.GetValueOrDefault("opacity")) ?? 1, 0, 1);
        var bounds = BoundsOf(content);
        var part = isNamed && element.Id.Length > 0 && parts.Count < MostParts && parts.Add(element.Id) ? element.Id : null;
        var clip = clips.Read(element, style.GetValueOrDefault("clip-path"), map, bounds, room);
        var mask = masks.Read(element, style.GetValueOrDefault("mask"), map, bounds, room, uses);
        if (part is null && clip is null && mask is null && (opacity >= 1 || content is [DrawingShape { Fill: null } or DrawingShape { Stroke: null }]) && content is [var only])
        {
            return opacity < 1 && only is DrawingShape shape
                ? shape.Fade(opacity)
                : only;
        }

        bounds = clip is null ? bounds : AtLeast(bounds.Intersect(clip.Bounds) is { IsEmpty: false } seen ? seen : bounds);
        return new DrawingGroup(content, bounds)
        {
            Part = part,
            Opacity = opacity,
            Clip = clip,
            Mask = mask,
            Pivot = Pivot(element, map) ?? bounds.Center,
            First = first,
            Count = shapes - first,
        };
    }

    private Point? Pivot(SvgElement element, in Affine map)
    {
        if (element["data-pivot"] is not { } text)
        {
            return null;
        }

        if (SvgNumbers.Many(text) is [var x, var y])
        {
            return map.Apply(new Point(x, y));
        }

        Warn(element, "its data-pivot, which is not two numbers");
        return null;
    }

    private ImmutableArray<DrawingNode> Outline(SvgElement element, PathShape outline, in Affine map, SvgLook look, ImmutableArray<SvgElement> uses)
    {
        var filled = patterns.Read(element, outline, map, look, room, uses);
        var shape = Shape(element, outline, map, filled is null ? look : look with { Fill = "none" });
        return [.. filled is { Content.IsEmpty: false } ? [filled] : (DrawingNode[])[], .. shape is null ? [] : (DrawingNode[])[shape], .. markers.Read(element, outline, map, look, uses)];
    }

    private DrawingShape? Shape(SvgElement element, PathShape outline, in Affine map, SvgLook look)
    {
        file.Count(element, outline);

        // Where a line is not pressed, all is in the drawing's units; else the line is drawn before it is mapped.
        var scale = map.MeanScale;
        var isEven = Math.Abs((map.Xx * map.Xy) + (map.Yx * map.Yy)) < 1e-9 * scale * scale
            && Math.Abs(((map.Xx * map.Xx) + (map.Yx * map.Yx)) - ((map.Xy * map.Xy) + (map.Yy * map.Yy))) < 1e-9 * scale * scale;
        if (scale <= 0)
        {
            return null;
        }

        var isBaked = isEven || look.Stroke == "none";
        var own = isBaked ? map : Affine.Scale(scale, scale);
        var shape = new PathBuilder().Append(outline, own).Build(look.FillsEvenOdd);
        var userBounds = AtLeast(PathBounds.Of(outline, Affine.Identity), 1e-6);
        var fill = gradients.Read(element, "fill", look.Fill, look, userBounds, own)?.Fade(look.FillOpacity);
        var stroke = look.StrokeWidth > 0 ? gradients.Read(element, "stroke", look.Stroke, look, userBounds, own)?.Fade(look.StrokeOpacity) : null;

        // A line with a name that is not drawn is one that others move along.
        return fill is null && stroke is null && element.Id.Length == 0 ? null : new DrawingShape(
            shape, isBaked ? Affine.Identity : map.Of(Affine.Scale(1 / scale, 1 / scale)), fill, stroke, StyleOf(element, look, scale), AtLeast(PathBounds.Of(outline, map)), shapes++);
    }

    private StrokeStyle StyleOf(SvgElement element, SvgLook look, double scale)
    {
        double[] dashes = [];
        if (look.Dashes is not ("none" or ""))
        {
            if (SvgNumbers.Many(look.Dashes.Replace("px", "", StringComparison.Ordinal)) is { } lengths && lengths.All(l => l >= 0))
            {
                // An odd number of lengths is gone through twice.
                dashes = lengths.Sum() > 0 ? [.. lengths.Select(l => l * scale), .. lengths.Length % 2 == 1 ? lengths.Select(l => l * scale) : []] : [];
            }
            else
            {
                Warn(element, "its dashes, which are no lengths");
            }
        }

        return new StrokeStyle(look.StrokeWidth * scale, look.Cap, dashes, look.DashOffset * scale) { Join = look.Join, MiterLimit = look.MiterLimit };
    }

    private ImmutableArray<DrawingNode> Text(SvgElement element, in Affine map, SvgLook look)
    {
        letters += Letters(element);
        if (letters > MostLetters)
        {
            throw new SvgFault(element.Line, $"its texts have more than {MostLetters} characters");
        }

        var content = ImmutableArray.CreateBuilder<DrawingNode>();
        foreach (var (run, place, own) in texts.Set(element, look, room, Math.Max(1e-6, map.MeanScale), SvgColors.Read))
        {
            if (run.Glyphs.IsEmpty)
            {
                continue;
            }

            var full = map.Of(place);
            var fill = gradients.Read(element, "fill", own.Fill, own, place.Apply(run.Bounds), place.Inverse() ?? Affine.Identity)?.Fade(own.FillOpacity);
            var stroke = gradients.Read(element, "stroke", own.Stroke, own, place.Apply(run.Bounds), place.Inverse() ?? Affine.Identity)?.Fade(own.StrokeOpacity);
            if (fill is not null || stroke is not null)
            {
                content.Add(new DrawingShape(run, full, fill, stroke, StyleOf(element, own, map.MeanScale), AtLeast(full.Apply(run.Bounds)), shapes++));
            }
        }

        return content.ToImmutable();
    }

    private static int Letters(SvgElement element) => element.Text.Length + element.Children.Sum(Letters);

    private ImmutableArray<DrawingNode> Use(SvgElement element, in Affine map, SvgLook look, ImmutableArray<SvgElement> uses)
    {
        if (file.Target(element) is not { } target)
        {
            return [];
        }

        if (uses.Contains(element))
        {
            throw new SvgFault(element.Line, $"{element} contains itself");
        }

        var place = map.Of(Affine.Translation(SvgNumbers.Length(element["x"], room.Width) ?? 0, SvgNumbers.Length(element["y"], room.Height) ?? 0));
        uses = uses.Add(element);
        if (target.Name is "symbol")
        {
            // A symbol is drawn where it is used only; its own style is handed down, too.
            return Content(target, place.Of(Fit(target, element, isPlaced: true)), look.With(sheet.Of(target), Diagonal, SvgColors.Read), false, uses);
        }

        return Node(target, place, look, false, uses) is { } node ? [node] : [];
    }

    // Where a view box goes that has a room of its own (SVG 1.1, 7.7 and 7.8).
    private Affine Fit(SvgElement viewer, SvgElement placed, bool isPlaced = false)
    {
        var x = isPlaced ? 0 : SvgNumbers.Length(placed["x"], room.Width) ?? 0;
        var y = isPlaced ? 0 : SvgNumbers.Length(placed["y"], room.Height) ?? 0;
        if (ViewBox(viewer) is not { } view)
        {
            return Affine.Translation(x, y);
        }

        var width = SvgNumbers.Length(placed["width"] ?? viewer["width"] ?? "100%", room.Width) ?? room.Width;
        var height = SvgNumbers.Length(placed["height"] ?? viewer["height"] ?? "100%", room.Height) ?? room.Height;
        var ratio = viewer["preserveAspectRatio"] ?? "";
        var (across, down) = (width / view.Width, height / view.Height);
        if (!ratio.StartsWith("none", StringComparison.Ordinal))
        {
            across = down = ratio.EndsWith("slice", StringComparison.Ordinal) ? Math.Max(across, down) : Math.Min(across, down);
        }

        x += (width - (view.Width * across)) * (ratio.Contains("xMin", StringComparison.Ordinal) ? 0 : ratio.Contains("xMax", StringComparison.Ordinal) ? 1 : 0.5);
        y += (height - (view.Height * down)) * (ratio.Contains("YMin", StringComparison.Ordinal) ? 0 : ratio.Contains("YMax", StringComparison.Ordinal) ? 1 : 0.5);
        return Affine.Translation(x, y).Of(Affine.Scale(across, down)).Of(Affine.Translation(-view.X, -view.Y));
    }

    private static Rect? ViewBox(SvgElement element) =>
        SvgNumbers.Many(element["viewBox"] ?? "") is [var x, var y, >= LeastRoom and <= MostRoom and var width, >= LeastRoom and <= MostRoom and var height] ? new Rect(x, y, width, height) : null;

    private static string? NotShare(string? text) => text?.Contains('%') == true ? null : text;

    private static double? Positive(double? length) => length is >= LeastRoom and <= MostRoom ? length : null;

    private static Rect BoundsOf(ImmutableArray<DrawingNode> content) => content.Aggregate(Rect.Empty, (all, node) => all.Union(node.Bounds));

    // A line across has no height, and a box needs one to have a middle.
    private static Rect AtLeast(Rect bounds, double least = 1) => new(
        bounds.X - (Math.Max(0, least - bounds.Width) / 2), bounds.Y - (Math.Max(0, least - bounds.Height) / 2), Math.Max(least, bounds.Width), Math.Max(least, bounds.Height));

    private void TellWhatIsLeftOut(SvgElement element, Dictionary<string, string> style)
    {
        if (style.GetValueOrDefault("filter") is not (null or "none" or ""))
        {
            Warn(element, "its filter");
        }

        if (style.GetValueOrDefault("mix-blend-mode") is not (null or "normal"))
        {
            Warn(element, "its mix-blend-mode");
        }
    }

    private void Warn(SvgElement element, string what)
    {
        var fault = new DrawingFault(element.Line, $"{element}: {what}", false);
        if (faults.Count < MostFaults && !faults.Contains(fault))
        {
            faults.Add(fault);
        }
    }
}
