using System.Collections.Immutable;
using Explainer.Core.Diagnostics;
using Explainer.Core.Geometry;
using Explainer.Core.Time;
using Explainer.Pipeline.Films;
using Explainer.Pipeline.Lint;
using Explainer.Scenes.Definitions;
using Explainer.Scenes.Timelines;

namespace Explainer.Pipeline.Outlines;

/// <summary>Finds which elements a frame shows and where, by what is drawn of them: with camera, transitions and everything else that moves them.</summary>
public static class ShownElements
{
    /// <summary>The elements that a frame shows, in the order in which they are drawn.</summary>
    public static ImmutableArray<ShownElement> Of(Film film, FrameIndex frame)
    {
        var owners = new Dictionary<SourceSpan, Element>(ReferenceEqualityComparer.Instance);
        foreach (var root in film.Timeline.Roots)
        {
            Own(root, owners);
        }

        var time = film.Timeline.Rate.TimeOf(frame).Value;
        var moment = new LintMoment(frame, time, time, false, film.Compose(frame), owners);
        var bounds = new Dictionary<Element, (int Order, Rect Bounds)>();
        for (var i = 0; i < moment.Marks.Length; i++)
        {
            var mark = moment.Marks[i];
            for (var element = mark.Element; element is not null; element = element.Parent)
            {
                // An element inside of another is drawn after it, also where the other draws nothing itself.
                bounds[element] = bounds.TryGetValue(element, out var known)
                    ? (mark.Element == element ? i : known.Order, Around(known.Bounds, mark.Bounds))
                    : (i, mark.Bounds);
            }
        }

        return
        [
            .. bounds.OrderBy(b => b.Value.Order).ThenBy(b => Depth(b.Key)).Select(b => new ShownElement(
                b.Key.Id, b.Key.Component.Definition.Name, b.Key.Parent?.Id, b.Value.Bounds, b.Key.Origin, HasOwn(b.Key, "width"), HasOwn(b.Key, "height"))),
        ];
    }

    private static void Own(Element element, Dictionary<SourceSpan, Element> owners)
    {
        if (element.Origin is { } origin)
        {
            owners[origin] = element;
        }

        foreach (var child in element.Children)
        {
            Own(child, owners);
        }
    }

    private static bool HasOwn(Element element, string name) =>
        element.Component.Definition.Props.OfType<NumberProp>().FirstOrDefault(p => p.Name == name) is { } prop && double.IsFinite(element.Initial(prop).Number);

    private static int Depth(Element element) => element.Parent is { } parent ? Depth(parent) + 1 : 0;

    private static Rect Around(Rect a, Rect b)
    {
        var (x, y) = (Math.Min(a.X, b.X), Math.Min(a.Y, b.Y));
        return new Rect(x, y, Math.Max(a.Right, b.Right) - x, Math.Max(a.Bottom, b.Bottom) - y);
    }
}
