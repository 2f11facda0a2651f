using Explainer.Core.Geometry;
using Explainer.Display.Shapes;

namespace Explainer.Scenes.Drawings;

/// <summary>Makes one area of each clip path of an SVG file: what any of its shapes holds.</summary>
/// <param name="tree">The file.</param>
/// <param name="sheet">Its styles.</param>
/// <param name="file">References and maps.</param>
/// <param name="warn">Told of what cannot be drawn.</param>
internal sealed class SvgClips(SvgTree tree, SvgStyleSheet sheet, SvgFile file, Action<SvgElement, string> warn)
{
    /// <summary>The area that an element is clipped to, in the drawing's units; null for none.</summary>
    /// <param name="element">The element.</param>
    /// <param name="value">Its clip-path property.</param>
    /// <param name="map">From its coordinates to the drawing's units.</param>
    /// <param name="bounds">The rectangle around it, in the drawing's units.</param>
    /// <param name="room">What 100 % of lengths are.</param>
    public PathShape? Read(SvgElement element, string? value, in Affine map, Rect bounds, Size room)
    {
        if (value is null or "none" || !value.StartsWith("url(", StringComparison.Ordinal))
        {
            return null;
        }

        var id = value[4..].TrimEnd(')', ' ').Trim(' ', '\'', '"').TrimStart('#');
        if (tree.ById.GetValueOrDefault(id) is not { Name: "clipPath" } clip)
        {
            warn(element, $"its clip-path #{id}, which is not there");
            return null;
        }

        var style = sheet.Of(clip);
        var inner = map.Of(file.Map(clip, style));
        if (clip["clipPathUnits"] == "objectBoundingBox")
        {
            var user = map.Inverse() is { } back ? back.Apply(bounds) : bounds;
            inner = inner.Of(new Affine(user.Width, 0, user.X, 0, user.Height, user.Y));
        }

        if (style.GetValueOrDefault("clip-path") is not (null or "none"))
        {
            warn(clip, "the clip-path of a clip-path");
        }

        var union = new Union(room);
        foreach (var child in clip.Children)
        {
            Add(union, child, inner, Look(SvgLook.Initial, style, room));
        }

        if (union is { IsEvenOdd: true, Count: > 1 })
        {
            warn(clip, "the even-odd rule of one of several areas");
        }

        return union.Path.Build(union is { IsEvenOdd: true, Count: 1 });
    }

    private static SvgLook Look(SvgLook look, Dictionary<string, string> style, Size room) =>
        look.With(style, Math.Sqrt(((room.Width * room.Width) + (room.Height * room.Height)) / 2), SvgColors.Read);

    private void Add(Union union, SvgElement element, in Affine outer, SvgLook handedDown)
    {
        var style = sheet.Of(element);
        if (style.GetValueOrDefault("display") == "none" || element.Name is "" or "#text" or "title" or "desc")
        {
            return;
        }

        var look = Look(handedDown, style, union.Room);
        var place = outer.Of(file.Map(element, style));
        switch (element.Name)
        {
            case "use" when file.Target(element) is { } target:
                if (target.Name is "use" or "g" or "symbol")
                {
                    warn(element, "what it uses, as part of a clip-path");
                    break;
                }

                var shift = Affine.Translation(SvgNumbers.Length(element["x"], union.Room.Width) ?? 0, SvgNumbers.Length(element["y"], union.Room.Height) ?? 0);
                Add(union, target, place.Of(shift), look);
                break;
            case "path" or "rect" or "circle" or "ellipse" or "line" or "polyline" or "polygon":
                if (SvgOutlines.Of(element, union.Room, warn) is { } outline)
                {
                    file.Count(element, outline);
                    union.Add(new PathBuilder().Append(outline, place).Build(), look.ClipsEvenOdd);
                }

                break;
            case not "use":
                warn(element, "it, as part of a clip-path");
                break;
        }
    }

    /// <summary>The areas of a clip path so far.</summary>
    private sealed class Union(Size room)
    {
        public Size Room { get; } = room;

        public PathBuilder Path { get; } = new();

        public int Count { get; private set; }

        public bool IsEvenOdd { get; private set; }

        public void Add(PathShape area, bool isEvenOdd)
        {
            Count++;
            IsEvenOdd |= isEvenOdd;
            Path.Append(SvgAreas.Clockwise(area), Affine.Identity);
        }
    }
}
