using System.Collections.Immutable;
using Explainer.Core.Diagnostics;
using Explainer.Core.Geometry;
using Explainer.Storyboards.Reading;

namespace Explainer.Storyboards.Binding;

/// <summary>The keys of an element that are no props.</summary>
internal static class ElementKeys
{
    /// <summary>What says where an element stands; one of them.</summary>
    public static readonly ImmutableArray<string> Places = ["at", "above", "below", "left-of", "right-of", "follow"];

    /// <summary>Whether a key says where an element stands, or more of that.</summary>
    public static bool IsOfPlace(string key) => Places.Contains(key) || key is "gap" or "line-up" or "offset" or "anchor";

    /// <summary>The shapes of frames for which an element may have keys of its own.</summary>
    public static readonly ImmutableArray<string> Shapes = ["portrait", "square"];

    /// <summary>All of them, with what each is for.</summary>
    public static readonly ImmutableArray<(string Name, string Summary)> All =
    [
        ("component", "The component to use."),
        ("use", "The template to use; other keys are its arguments, or override its keys."),
        ("id", "The name of an element that is not written as name: { ... }."),
        ("at", "Position of its centre: [x, y] in design px or percent of the parent, or a name such as center or top-left."),
        ("above", "The element it is above."),
        ("below", "The element it is below."),
        ("left-of", "The element it is to the left of."),
        ("right-of", "The element it is to the right of."),
        ("gap", "Distance to that element in design px; 32 by default."),
        ("line-up", "Alignment with that element: start (left, top), middle or end."),
        ("follow", "The element it stays with as that moves."),
        ("offset", "Distance from the centre of the element it follows: [x, y] in design px."),
        ("anchor", "The point of its box to put at [x, y], such as left."),
        ("portrait", "Keys that replace others on a portrait frame."),
        ("square", "Keys that replace others on a square frame."),
        .. LoopExpander.ListKeys[..2],
        (AllowBinder.Key, AllowBinder.Summary),
        ("children", "Elements inside it: id: { ... } pairs, or a list."),
    ];

    /// <summary>The shape of a frame; null for one wider than high, which has no keys of its own.</summary>
    public static string? ShapeOf(Size frame) => frame.Height > frame.Width ? "portrait" : frame.Height == frame.Width ? "square" : null;

    /// <summary>Whether a key is one of them.</summary>
    public static bool IsOne(string key)
    {
        foreach (var (name, _) in All)
        {
            if (name == key)
            {
                return true;
            }
        }

        return false;
    }

    // What says which element it is, or whether there is one: that is the same in all shapes.
    private static readonly ImmutableArray<string> OfAllShapes = ["use", "id", "portrait", "square", .. LoopExpander.ListKeys[..2].Select(k => k.Name)];

    /// <summary>Tells of keys for a shape of frame that have no effect there.</summary>
    public static void CheckShapes(Scope scope, MappingNode map)
    {
        foreach (var shape in Shapes)
        {
            foreach (var entry in map[shape] is MappingNode own ? own.Entries : [])
            {
                if (OfAllShapes.Contains(entry.Key.Text))
                {
                    scope.Add(KeyRules.UnknownKeyOfShape.With(entry.Key.Text, shape).At(entry.Key.Span));
                }
            }
        }
    }

    /// <summary>A map with the keys that it has for frames of the film's shape.</summary>
    public static MappingNode ForFrame(Scope scope, MappingNode map) =>
        ShapeOf(scope.Frame) is { } name && map.Entry(name) is { } entry && scope.Map(entry) is { } over ? Merge(map, over) : map;

    /// <summary>A map with some keys replaced or added. A new place drops the old one, for an element stands in one place only.</summary>
    public static MappingNode Merge(MappingNode under, MappingNode over)
    {
        if (over.Entries.Length == 0)
        {
            return under;
        }

        var placed = over.Entries.Any(e => Places.Contains(e.Key.Text));
        var entries = ImmutableArray.CreateBuilder<MappingEntry>();
        foreach (var entry in under.Entries)
        {
            if (over.Entry(entry.Key.Text) is { } replacement)
            {
                entries.Add(replacement);
            }
            else if (!placed || !Places.Contains(entry.Key.Text))
            {
                entries.Add(entry);
            }
        }

        foreach (var entry in over.Entries)
        {
            if (under[entry.Key.Text] is null)
            {
                entries.Add(entry);
            }
        }

        return new MappingNode(over.Span, entries.ToImmutable());
    }
}
