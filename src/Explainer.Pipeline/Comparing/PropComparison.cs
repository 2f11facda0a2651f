using System.Collections.Immutable;
using System.Globalization;
using Explainer.Core;
using Explainer.Scenes.Definitions;
using Explainer.Scenes.Timelines;

namespace Explainer.Pipeline.Comparing;

/// <summary>Finds the props that elements of two films start with otherwise, and figures that come from elsewhere.</summary>
internal static class PropComparison
{
    private const int LongestText = 80;

    public static ImmutableArray<ChangedProp> Of(Timeline old, Timeline now)
    {
        var before = new Dictionary<string, Element>(StringComparer.Ordinal);
        foreach (var element in All(old.Roots))
        {
            before.TryAdd(element.Id, element);
        }

        var changed = ImmutableArray.CreateBuilder<ChangedProp>();
        foreach (var element in All(now.Roots))
        {
            if (before.GetValueOrDefault(element.Id) is { } was)
            {
                Compare(was, element, changed);
            }
        }

        return changed.ToImmutable();
    }

    private static IEnumerable<Element> All(IEnumerable<Element> elements) => elements.SelectMany(e => All(e.Children).Prepend(e));

    private static void Compare(Element old, Element now, ImmutableArray<ChangedProp>.Builder changed)
    {
        var isFigure = !old.Notes.IsEmpty || !now.Notes.IsEmpty;
        if (old.Component != now.Component)
        {
            changed.Add(new ChangedProp(now.Id, "component", old.Component.Definition.Name, now.Component.Definition.Name, isFigure));
            return;
        }

        foreach (var prop in now.Component.Definition.Props.Where(p => !p.Internal))
        {
            var before = Text(prop, old.Initial(prop));
            var after = Text(prop, now.Initial(prop));
            if (before != after)
            {
                changed.Add(new ChangedProp(now.Id, prop.Name, before, after, isFigure));
            }
        }

        var source = string.Join("; ", old.Notes.Select(n => n.Text));
        var fresh = string.Join("; ", now.Notes.Select(n => n.Text));
        if (source != fresh)
        {
            changed.Add(new ChangedProp(now.Id, "source", source, fresh, true));
        }
    }

    private static string Text(PropDefinition prop, PropValue value) => prop.Kind switch
    {
        PropKind.Number => Number(value.Number),
        PropKind.Flag => value.Flag ? "true" : "false",
        PropKind.Color => value.Color.ToString(),
        PropKind.Point => $"[{Number(value.Point.X)}, {Number(value.Point.Y)}]",
        PropKind.PointList => Short(string.Join(", ", value.Points.Select(p => $"[{Number(p.X)}, {Number(p.Y)}]"))),
        PropKind.Path => value.Path is { } path ? $"path {path.Id.ToString()[..8]}" : "none",
        PropKind.Drawing => value.Drawing is { } drawing ? $"drawing {drawing.Id.ToString()[..8]}" : "none",
        PropKind.TextList => Short(string.Join(", ", value.Texts)),
        PropKind.Table => Short(string.Join("; ", value.Rows.Select(r => string.Join(", ", r)).Concat(value.NumberRows.Select(r => string.Join(", ", r.Select(Number)))))),
        PropKind.ColorList => Short(string.Join(", ", value.Colors)),
        PropKind.NumberList => Short(string.Join(", ", value.Numbers.Select(Number))),
        PropKind.Formula => Short(value.Formula?.Text ?? ""),
        PropKind.Code => Short(value.Code?.Text ?? ""),
        PropKind.Picture => value.Picture is { } picture ? $"picture {picture.Id.ToString()[..8]}" : "none",
        _ => Short(value.Text),
    };

    // What is not set follows from the content: a height that fits it, a level that nobody named.
    private static string Number(double value) => double.IsNaN(value) ? "unset" : Rounding.ToDecimals(value, 3).ToString("0.###", CultureInfo.InvariantCulture);

    private static string Short(string text) => text.Length <= LongestText ? text : text[..LongestText] + "...";
}
