using Explainer.Core.Diagnostics;
using Explainer.Storyboards.Reading;

namespace Explainer.Storyboards.Binding;

/// <summary>
/// The elements of a storyboard by name. What a template names lies within the element that uses it: <c>card.title</c>, or <c>title</c>
/// as long as there is only one.
/// </summary>
internal sealed class ElementTable(Scope scope)
{
    private readonly Dictionary<string, BoundElement> byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> byShortName = new(StringComparer.Ordinal);
    private readonly HashSet<string> unknownParts = new(StringComparer.Ordinal);
    private readonly HashSet<string> broken = new(StringComparer.Ordinal);
    private readonly List<BoundElement> all = [];
    private bool hasUnknownTemplate;

    /// <summary>All elements, the innermost first.</summary>
    public IReadOnlyList<BoundElement> All => all;

    /// <summary>The id of what is named within the use of a template; the name itself outside of templates.</summary>
    public static string IdWithin(string instance, string name) => instance.Length == 0 ? name : $"{instance}.{name}";

    /// <summary>Adds an element; a second one of its id is told.</summary>
    public void Add(BoundElement bound)
    {
        all.Add(bound);
        var id = bound.Element.Id;
        if (!byId.TryAdd(id, bound))
        {
            scope.Add(NameRules.DuplicateIdElement.With(id, byId[id].Span.Line).At(bound.Span));
            return;
        }

        foreach (var name in ShortNames(id))
        {
            if (!byShortName.TryGetValue(name, out var ids))
            {
                byShortName.Add(name, ids = []);
            }

            ids.Add(id);
        }
    }

    /// <summary>The element of an id, or null.</summary>
    public BoundElement? Get(string id) => byId.GetValueOrDefault(id);

    /// <summary>The element that a name means; null after a diagnostic.</summary>
    /// <param name="name">An id, or its end where a template made it.</param>
    /// <param name="span">Where the name stands.</param>
    /// <param name="instance">The use of a template that the name stands in; empty outside of templates.</param>
    /// <param name="asking">The element whose key names it, which is not suggested.</param>
    public BoundElement? Find(string name, SourceSpan span, string instance = "", string? asking = null)
    {
        if (Within(name, instance) is { } bound)
        {
            return bound;
        }

        if (byShortName.TryGetValue(name, out var ids))
        {
            if (ids.Count > 1)
            {
                scope.Add(NameRules.UnknownElementCopies.With(ids.Count, name, string.Join(", ", ids.Take(8))).At(span));
                return null;
            }

            return byId[ids[0]];
        }

        if (PartOf(name, instance) is { } missing)
        {
            if (!unknownParts.Contains(missing.Drawing))
            {
                var parts = byId.Where(e => e.Value.IsPart && e.Key.StartsWith(missing.Drawing + ".", StringComparison.Ordinal)).Select(e => e.Key[(missing.Drawing.Length + 1)..]);
                scope.Add(DrawingRules.UnknownPart.With(missing.Drawing, missing.Part, Suggestion.Remedy(missing.Part, parts)).At(span));
            }

            return null;
        }

        // Of an element that could not be bound the cause is told already; that it is missing would be an echo.
        if (!IsBroken(name))
        {
            // Outside of templates and drawings an element goes by its own id, wherever it lies.
            var last = name[(name.LastIndexOf('.') + 1)..];
            scope.Add(NameRules.UnknownElementNamed.With(name, Suggestion.Remedy(byId.ContainsKey(last) ? last : name, byId.Keys.Where(id => id != asking))).At(span));
        }

        return null;
    }

    /// <summary>The element that a name means, or null; tells nothing.</summary>
    /// <param name="name">An id, or its end where a template made it.</param>
    /// <param name="instance">The use of a template that the name stands in; empty outside of templates.</param>
    public BoundElement? Look(string name, string instance) =>
        Within(name, instance) ?? (byShortName.TryGetValue(name, out var ids) && ids.Count == 1 ? byId[ids[0]] : null);

    /// <summary>A drawing could not be read: that its parts are missing is not told again.</summary>
    public void BreakPartsOf(string drawing) => unknownParts.Add(drawing);

    /// <summary>The element that a wrong name probably means, or null; tells nothing.</summary>
    public BoundElement? Guess(string name) =>
        byId.GetValueOrDefault(name) ?? (Suggestion.Nearest(name, byId.Keys) is { } near ? byId[near] : null);

    /// <summary>An element could not be bound, nor what is written inside of it: that they are missing is not told again.</summary>
    public void Break(string id, Node? written)
    {
        broken.Add(id);
        broken.UnionWith(ShortNames(id));
        BreakParts(written);
    }

    /// <summary>What is written inside of a node could not be bound.</summary>
    public void BreakParts(Node? node)
    {
        switch (node)
        {
            case SequenceNode list:
                foreach (var item in list.Items)
                {
                    BreakParts(item);
                }

                break;
            case MappingNode map:
                // What a template would have named is not looked for: any name may be among it.
                hasUnknownTemplate |= map["use"] is not null;
                foreach (var entry in map.Entries)
                {
                    if (entry is { Key.Text: "id", Value: ScalarNode id })
                    {
                        broken.Add(id.Text);
                    }

                    if (entry is { Key.Text: "children", Value: MappingNode children })
                    {
                        broken.UnionWith(children.Entries.Select(e => e.Key.Text));
                    }

                    BreakParts(entry.Value);
                }

                break;
        }
    }

    // The drawing whose part a name would be, and that part.
    private (string Drawing, string Part)? PartOf(string name, string instance)
    {
        for (var dot = name.LastIndexOf('.'); dot > 0; dot = name.LastIndexOf('.', dot - 1))
        {
            for (var around = instance; ; around = around[..Math.Max(0, around.LastIndexOf('.'))])
            {
                if (byId.TryGetValue(IdWithin(around, name[..dot]), out var bound) && bound.Element.Component.Definition.Parts is not null)
                {
                    return (bound.Element.Id, name[(dot + 1)..]);
                }

                if (around.Length == 0)
                {
                    break;
                }
            }
        }

        return null;
    }

    private BoundElement? Within(string name, string instance)
    {
        for (var around = instance; ; around = around[..Math.Max(0, around.LastIndexOf('.'))])
        {
            if (byId.TryGetValue(IdWithin(around, name), out var bound))
            {
                return bound;
            }

            if (around.Length == 0)
            {
                return null;
            }
        }
    }

    /// <summary>Whether what a name means could not be bound, which is told already.</summary>
    public bool IsBroken(string name) => hasUnknownTemplate || broken.Contains(name) || broken.Contains(name.Split('.')[0]);

    // title and head.title for card.head.title.
    private static IEnumerable<string> ShortNames(string id)
    {
        for (var dot = id.IndexOf('.'); dot >= 0; dot = id.IndexOf('.', dot + 1))
        {
            yield return id[(dot + 1)..];
        }
    }
}
