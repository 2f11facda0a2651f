using System.Collections.Immutable;
using Explainer.Core.Geometry;
using Explainer.Display.Shapes;

namespace Explainer.Scenes.Drawings;

/// <summary>Draws the markers of an SVG file, such as heads of lines, as shapes at the corners of paths (SVG 1.1, 11.6).</summary>
/// <param name="tree">The file.</param>
/// <param name="sheet">Its styles.</param>
/// <param name="content">Reads what is inside of an element.</param>
/// <param name="warn">Told of what cannot be drawn.</param>
internal sealed class SvgMarkers(SvgTree tree, SvgStyleSheet sheet, SvgContent content, Action<SvgElement, string> warn)
{
    private const int MostCorners = 500;

    /// <summary>What an element's markers draw.</summary>
    /// <param name="element">The element.</param>
    /// <param name="outline">Its path, in its coordinates.</param>
    /// <param name="map">From these to the drawing's units.</param>
    /// <param name="look">How the element is drawn.</param>
    /// <param name="uses">What is being used already.</param>
    public ImmutableArray<DrawingNode> Read(SvgElement element, PathShape outline, in Affine map, SvgLook look, ImmutableArray<SvgElement> uses)
    {
        var nodes = ImmutableArray.CreateBuilder<DrawingNode>();
        if (element.Name is not ("path" or "line" or "polyline" or "polygon") || look is { MarkerStart: "none", MarkerMid: "none", MarkerEnd: "none" })
        {
            return [];
        }

        var corners = CornersOf(outline);
        if (look.MarkerMid != "none" && corners.Count > MostCorners)
        {
            warn(element, $"its markers between its ends, as it has more than {MostCorners} corners");
            look = look with { MarkerMid = "none" };
        }

        var (start, mid, end) = (Find(element, look.MarkerStart, uses), Find(element, look.MarkerMid, uses), Find(element, look.MarkerEnd, uses));
        for (var i = 0; i < corners.Count; i++)
        {
            if (i == 0 && start is not null)
            {
                nodes.AddRange(Draw(start, corners[i], map, look, uses, isStart: true));
            }

            if (i > 0 && i < corners.Count - 1 && mid is not null)
            {
                nodes.AddRange(Draw(mid, corners[i], map, look, uses, isStart: false));
            }

            if (i == corners.Count - 1 && end is not null)
            {
                nodes.AddRange(Draw(end, corners[i], map, look, uses, isStart: false));
            }
        }

        return nodes.ToImmutable();
    }

    private SvgElement? Find(SvgElement element, string value, ImmutableArray<SvgElement> uses)
    {
        if (!value.StartsWith("url(", StringComparison.Ordinal))
        {
            return null;
        }

        var id = SvgFile.Reference(value);
        if (tree.ById.GetValueOrDefault(id) is { Name: "marker" } marker && !uses.Contains(marker))
        {
            return marker;
        }

        warn(element, tree.ById.ContainsKey(id) ? $"its marker #{id}, which is none or contains itself" : $"its marker #{id}, which is not there");
        return null;
    }

    private ImmutableArray<DrawingNode> Draw(SvgElement marker, (Point At, double Degrees) corner, in Affine map, SvgLook look, ImmutableArray<SvgElement> uses, bool isStart)
    {
        var view = SvgNumbers.Many(marker["viewBox"] ?? "") is [var x, var y, > 0 and var w, > 0 and var h] ? new Rect(x, y, w, h) : (Rect?)null;
        var (width, height) = (SvgNumbers.Length(marker["markerWidth"], 0) ?? 3, SvgNumbers.Length(marker["markerHeight"], 0) ?? 3);
        if (width <= 0 || height <= 0)
        {
            return [];
        }

        var orient = marker["orient"] ?? "0";
        var degrees = orient == "auto" ? corner.Degrees
            : orient == "auto-start-reverse" ? corner.Degrees + (isStart ? 180 : 0)
            : SvgNumbers.Number(orient.Replace("deg", "", StringComparison.Ordinal)) ?? 0;
        var scale = marker["markerUnits"] == "userSpaceOnUse" ? 1 : look.StrokeWidth;
        var (across, down) = view is { } box ? (width / box.Width, height / box.Height) : (1, 1);
        if (marker["preserveAspectRatio"]?.StartsWith("none", StringComparison.Ordinal) != true)
        {
            across = down = Math.Min(across, down);
        }

        var reference = new Point(SvgNumbers.Length(marker["refX"], view?.Width ?? width) ?? 0, SvgNumbers.Length(marker["refY"], view?.Height ?? height) ?? 0);
        var place = map.Of(Affine.Translation(corner.At.X, corner.At.Y)).Of(Affine.RotationAbout(degrees, Point.Zero))
            .Of(Affine.Scale(scale * across, scale * down)).Of(Affine.Translation(-reference.X, -reference.Y));
        var style = new Dictionary<string, string>(sheet.Of(marker), StringComparer.Ordinal)
        {
            [SvgLook.ContextFillKey] = look.Fill,
            [SvgLook.ContextStrokeKey] = look.Stroke,
        };
        var nodes = content(marker, place, style, uses.Add(marker));
        var window = view ?? new Rect(0, 0, width / across, height / down);

        // What lies within needs no clip, and a clip is a layer.
        return nodes.IsEmpty || style.GetValueOrDefault("overflow", marker["overflow"] ?? "hidden") is "visible" or "auto"
            ? nodes
            : Clipped(nodes, new PathBuilder().Append(new PathBuilder(snap: false).RoundRect(window, 0).Build(), place).Build());
    }

    private static ImmutableArray<DrawingNode> Clipped(ImmutableArray<DrawingNode> nodes, PathShape window)
    {
        const double slack = 1;
        var bounds = nodes.Aggregate(Rect.Empty, (all, n) => all.Union(n.Bounds));
        return window.Bounds.Inflate(slack).Contains(bounds) ? nodes : [new DrawingGroup(nodes, bounds) { Clip = window }];
    }

    // The ends of all steps, and where the line heads there: between where it comes from and where it goes.
    private static List<(Point At, double Degrees)> CornersOf(PathShape outline)
    {
        var corners = new List<(Point At, Point? In, Point? Out)>();
        var (start, pen) = (Point.Zero, Point.Zero);
        var (first, next) = (0, 0);
        foreach (var verb in outline.Verbs)
        {
            switch (verb)
            {
                case PathVerb.Move:
                    start = pen = outline.Points[next++];
                    first = corners.Count;
                    corners.Add((pen, null, null));
                    break;
                case PathVerb.Close:
                    var closing = CubicCurve.Line(pen, start);
                    Leave(start - pen);
                    corners.Add((start, start == pen ? corners[^1].In : closing.HeadingAt(1), corners[first].Out));
                    corners[first] = corners[first] with { In = corners[^1].In };
                    pen = start;
                    break;
                default:
                    var curve = verb == PathVerb.Line ? CubicCurve.Line(pen, outline.Points[next]) : new CubicCurve(pen, outline.Points[next], outline.Points[next + 1], outline.Points[next + 2]);
                    next += verb == PathVerb.Line ? 1 : 3;
                    Leave(curve.HeadingAt(0));
                    corners.Add((curve.End, curve.HeadingAt(1), null));
                    pen = curve.End;
                    break;
            }
        }

        return corners.ConvertAll(c => (c.At, Math.Atan2(Heading(c).Y, Heading(c).X) * 180 / Math.PI));

        void Leave(Point heading) => corners[^1] = corners[^1] with { Out = corners[^1].Out ?? heading };

        static Point Heading((Point At, Point? In, Point? Out) corner)
        {
            var sum = Unit(corner.In) + Unit(corner.Out);
            return sum.Length > 1e-9 ? sum : Unit(corner.Out ?? corner.In);
        }

        static Point Unit(Point? way) => way is { Length: > 0 and var length } heading ? heading * (1 / length) : Point.Zero;
    }
}
