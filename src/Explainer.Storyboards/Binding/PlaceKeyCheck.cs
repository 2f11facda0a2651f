using System.Collections.Immutable;
using Explainer.Core.Diagnostics;
using Explainer.Scenes.Definitions;
using Explainer.Scenes.Timelines;
using Explainer.Storyboards.Reading;

namespace Explainer.Storyboards.Binding;

/// <summary>Tells of keys that say more of a place than an element has.</summary>
internal static class PlaceKeyCheck
{
    private const string Anchor = "anchor";
    private static readonly ImmutableArray<string> Sides = ["above", "below", "left-of", "right-of"];

    private static readonly ImmutableArray<(string Key, ImmutableArray<string> Places, string Named)> Needs =
    [
        ("gap", Sides, "above, below, left-of or right-of"),
        ("line-up", Sides, "above, below, left-of or right-of"),
        ("offset", ["follow"], "follow"),
        (Anchor, ["at"], "at: [x, y]"),
    ];

    /// <summary>Looks at the keys of one element. One that suits the place for any shape of frame may stand beside that for another.</summary>
    /// <param name="scope">Where mistakes go.</param>
    /// <param name="definition">What the element is; a prop of it is none of these keys.</param>
    /// <param name="written">The element as written.</param>
    /// <param name="whole">The same with what its template gives.</param>
    /// <param name="map">The same for the film's shape of frame.</param>
    /// <param name="around">How what it is inside of deals with it.</param>
    /// <returns>Where an anchor stands that is of use only if an action moves the element to coordinates; null for none.</returns>
    public static SourceSpan? Run(Scope scope, ComponentDefinition definition, MappingNode written, MappingNode whole, MappingNode map, ChildPlacement around)
    {
        SourceSpan? anchor = null;
        foreach (var (key, places, named) in Needs)
        {
            if (map.Entry(key) is not { } entry || ElementBinder.FindProp(definition, key) is not null)
            {
                continue;
            }

            // What a template says of its place may be left there where another place is given.
            var isOwn = Shapes(written).Any(m => m.Entry(key) is { } own && own.Key == entry.Key);
            if (!isOwn && (around == ChildPlacement.Flow || Shapes(written).Any(m => ElementKeys.Places.Any(p => m[p] is not null))))
            {
                continue;
            }

            if (around == ChildPlacement.Flow)
            {
                // Of a place itself that is told.
                if (!ElementKeys.Places.Any(p => map[p] is not null))
                {
                    scope.Add(KeyRules.UnknownKeyPlace.With(key).At(entry.Key.Span));
                }
            }
            else if (!Shapes(whole).Any(m => places.Any(p => Suits(m, p)) || places.Any(p => OtherNames.IsMeant(m, p, k => ElementBinder.FindProp(definition, k) is not null || ElementKeys.IsOne(k)))))
            {
                if (key == Anchor)
                {
                    anchor = entry.Key.Span;
                }
                else
                {
                    scope.Add(KeyRules.UnknownKeyIdle.With(key, named).At(entry.Key.Span));
                }
            }
        }

        return anchor;
    }

    /// <summary>Tells of anchors that no action makes use of either.</summary>
    /// <param name="scope">Where mistakes go.</param>
    /// <param name="elements">All elements.</param>
    /// <param name="beats">The beats with their actions.</param>
    public static void TellAnchors(Scope scope, ElementTable elements, ImmutableArray<BoundBeat> beats)
    {
        // An action that could not be understood may have been one that does.
        var actions = beats.SelectMany(b => b.Actions).Select(a => a.Action).ToList();
        if (actions.Contains(null) || beats.Any(b => b.HasUnread))
        {
            return;
        }

        var moved = actions.SelectMany(a => a!.Targets).Where(t => t.Use?.Arguments.To is { Name: null }).Select(t => t.Element).ToHashSet<Element>(ReferenceEqualityComparer.Instance);
        foreach (var bound in elements.All)
        {
            if (bound.IdleAnchor is { } span && !moved.Contains(bound.Element))
            {
                scope.Add(KeyRules.UnknownKeyIdle.With(Anchor, Needs[^1].Named).At(span));
            }
        }
    }

    private static bool Suits(MappingNode map, string place) => map.Entry(place) is { } entry && (place != "at" || entry.Value is SequenceNode);

    private static IEnumerable<MappingNode> Shapes(MappingNode map) => ElementKeys.Shapes.Select(s => map[s]).OfType<MappingNode>().Prepend(map);
}
