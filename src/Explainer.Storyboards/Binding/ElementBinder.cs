using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Explainer.Core.Diagnostics;
using Explainer.Core.Geometry;
using Explainer.Scenes.Components;
using Explainer.Scenes.Definitions;
using Explainer.Scenes.Timelines;
using Explainer.Storyboards.Reading;
using Explainer.Storyboards.Values;

namespace Explainer.Storyboards.Binding;

/// <summary>Makes elements from maps, by the definitions of their components.</summary>
internal sealed class ElementBinder(Scope scope, ValueBinder values, TemplateTable templates, DefaultTable defaults, ActionFigures actionFigures)
{
    private static readonly PointProp OffsetKey = new("offset", "");
    private static readonly ChoiceProp LineUpKey = new("line-up", "", "middle", "start", "end");
    private static readonly PointProp AnchorKey = new("anchor", "", new Point(0.5, 0.5)) { IsShare = true };

    private int count;
    private int depth;

    /// <summary>The elements bound so far.</summary>
    public ElementTable Table { get; } = new(scope);

    /// <summary>The names of frame shapes (portrait, square) for which any element has keys of its own.</summary>
    public HashSet<string> Shapes { get; } = new(defaults.Shapes, StringComparer.Ordinal);

    /// <summary>Binds an element that is written below its id.</summary>
    public Element? Bind(MappingEntry entry, ChildPlacement around, string? slot = null)
    {
        var id = ElementTable.IdWithin(scope.Instance, entry.Key.Text);
        if (entry.Value is MappingNode named && named.Entry("id") is { } second)
        {
            scope.Add(KeyRules.UnknownKeyOwnId.With(entry.Key.Text).At(second.Key.Span));
        }

        return scope.Map(entry) is { } map ? Bind(id, entry.Key, map, around, slot) : Break(id, null);
    }

    /// <summary>Binds an element that is written where it is used; its id is its own or made up from the place.</summary>
    public Element? BindInline(string fallbackId, MappingNode map, ChildPlacement around, string? slot = null)
    {
        if ((map.Entry("for") ?? map.Entry("when")) is { } loop)
        {
            scope.Add(ExpressionRules.LoopPlace.At(loop.Key.Span));
        }

        return map.Entry("id") is { } id && scope.Scalar(id) is { } name
            ? Bind(ElementTable.IdWithin(scope.Instance, name.Text), name, map, around, slot)
            : Bind(fallbackId, null, map, around, slot);
    }

    private Element? Break(string id, Node? written)
    {
        Table.Break(id, written);
        return null;
    }

    private Element? Bind(string id, ScalarNode? name, MappingNode written, ChildPlacement around, string? slot)
    {
        var span = name?.Span ?? written.Span;
        if (++count > ReadingLimits.Elements)
        {
            if (count == ReadingLimits.Elements + 1)
            {
                scope.Add(ValueRules.TooManyElements.With(ReadingLimits.Elements).At(span));
            }

            return Break(id, written);
        }

        if (name is not null && !Identifier.IsValid(name.Text))
        {
            // Others may name it as it should be, or not yet.
            scope.Add(Identifier.Mistake(name.Text).At(span));
            Table.Break(ElementTable.IdWithin(scope.Instance, Identifier.Mend(name.Text)), null);
        }

        if (name is { Text: "frame" })
        {
            scope.Add(NameRules.BadIdFrame.At(span));
        }

        // A template whose children use it again has no end of its own.
        if (depth >= ReadingLimits.Depth)
        {
            scope.Add(FileRules.NestingTooDeepElements.With(ReadingLimits.Depth).At(written.Entry("use")?.Value.Span ?? span));
            return Break(id, written);
        }

        depth++;
        var outer = scope.Instance;
        scope.Instance = written["use"] is null ? outer : id;
        try
        {
            return BindExpanded(id, span, written, around, slot, outer);
        }
        finally
        {
            scope.Instance = outer;
            depth--;
        }
    }

    private Element? BindExpanded(string id, SourceSpan span, MappingNode written, ChildPlacement around, string? slot, string outer)
    {
        if (templates.Expand(written) is not { } map)
        {
            return Break(id, written);
        }

        var whole = map;
        map = Variant(map);
        if (map.Entry("component") is not { } named)
        {
            var meant = map.Entries.Select(e => e.Key.Text).FirstOrDefault(k => OtherNames.Meant(k, ["component"]) is not null);
            scope.Add((meant is null ? KeyRules.MissingKeyComponent.With(id) : KeyRules.MissingKeyComponentMisspelt.With(id, meant)).At(meant is null ? span : map.Entry(meant)!.Value.Key.Span));
            return Break(id, map);
        }

        if (scope.Scalar(named) is not { } name)
        {
            return Break(id, map);
        }

        if (!scope.Components.TryFind(name.Text, out var component))
        {
            scope.Add(NameRules.UnknownComponentNamed.With(name.Text, Suggestion.Remedy(name.Text, scope.Components.Names)).At(name.Span));
            return Break(id, map);
        }

        var anchor = PlaceKeyCheck.Run(scope, component.Definition, written, whole, map, around);
        return Build(id, span, component, map, around, slot, written.Entry("use")?.Value.Span, outer, anchor);
    }

    private Element Build(
        string id, SourceSpan span, Component component, MappingNode map, ChildPlacement around, string? slot, SourceSpan? use, string outer, SourceSpan? idleAnchor)
    {
        var definition = component.Definition;
        var found = scope.Mistakes.Found;
        var propValues = new PropValue[definition.Props.Length];
        for (var i = 0; i < propValues.Length; i++)
        {
            var prop = definition.Props[i];
            propValues[i] = prop is ColorProp color ? color.DefaultIn(scope.Theme)
                : definition.OwnSize is { } size && prop == CommonProps.Width ? PropValue.Of(size.Width)
                : definition.OwnSize is { } own && prop == CommonProps.Height ? PropValue.Of(own.Height)
                : prop.Default;
        }

        var notes = new List<FigureNote>();
        var links = ImmutableArray.CreateBuilder<BoundLink>();
        var children = ImmutableArray.CreateBuilder<Element>();
        foreach (var entry in defaults.Of(definition))
        {
            if (map[entry.Key.Text] is null && FindProp(definition, entry.Key.Text) is { } prop && values.Bind(prop, entry, notes) is { } value)
            {
                propValues[definition.OrdinalOf(prop)] = value;
            }
        }

        foreach (var entry in map.Entries)
        {
            var key = entry.Key.Text;
            if (FindProp(definition, key) is { } prop)
            {
                if (prop is ElementProp)
                {
                    AddSlot(children, id, entry, key);
                }
                else if (prop is TargetProp target)
                {
                    if (scope.Scalar(entry) is { } named)
                    {
                        links.Add(new BoundLink(target, named.Text, named.Span));
                    }
                }
                else if (values.Bind(prop, entry, notes, prop is TextProp || definition.Animates(prop) || prop == CommonProps.Width || prop == CommonProps.Height) is { } value)
                {
                    if (value.Live is { } live && prop is NumberProp && !definition.Animates(prop))
                    {
                        LiveNames.CheckSize(scope, live, prop.Name);
                    }

                    propValues[definition.OrdinalOf(prop)] = value;
                }
            }
            else if (key == "children")
            {
                AddChildren(children, id, entry, definition);
            }
            else if (!ElementKeys.IsOne(key))
            {
                UnknownProp(definition, entry.Key, use is not null);
                Table.BreakParts(entry.Value);
            }
        }

        if (depth > 1 && map.Entry(CommonProps.Depth.Name) is { } inner)
        {
            scope.Add(LookRules.InnerDepth.With(id).At(inner.Key.Span));
        }

        var mayHaveDefault = scope.Misspelt.Contains("defaults") || scope.Misspelt.Contains("include");
        foreach (var prop in definition.Props)
        {
            if (prop.Required && !mayHaveDefault && map[prop.Name] is null && !defaults.Of(definition).Any(e => e.Key.Text == prop.Name)
                && !OtherNames.IsMeant(map, prop.Name, k => FindProp(definition, k) is not null || ElementKeys.IsOne(k)))
            {
                scope.Add(KeyRules.MissingKeyProp.With(definition.Name, prop.Name, Lower(FirstClause(prop.Summary))).At(use ?? span));
            }
        }

        UnitCheck.Run(scope, definition, key => map[key] ?? defaults.Of(definition).Where(e => e.Key.Text == key).Select(e => e.Value).FirstOrDefault());

        // What is wrong with its values is told first; a drawing that could not be read has no parts, and what names them is not told again.
        var parts = component.Parts(id, p => propValues[definition.OrdinalOf(p)], span);
        children.AddRange(parts);
        if (definition.Parts is not null && parts.IsEmpty)
        {
            Table.BreakPartsOf(id);
        }

        var element = new Element(id, component, ImmutableCollectionsMarshal.AsImmutableArray(propValues), children.ToImmutable(), span) { Slot = slot, Allows = [.. AllowBinder.Bind(scope, map), .. defaults.AllowedOf(definition)], Notes = [.. notes.Union(actionFigures.Of(id))] };
        var isWhole = scope.Mistakes.Found == found;
        if (isWhole)
        {
            CheckData(element, map);
        }

        foreach (var part in parts)
        {
            AddPart(part, span, outer);
        }

        Table.Add(new BoundElement(element, PlacementOf(map, definition, around), around, span) { Instance = outer, IsWhole = isWhole, Links = links.ToImmutable(), Anchor = Beside(AnchorKey, map).Point, IdleAnchor = idleAnchor });
        return element;
    }

    private void AddPart(Element part, SourceSpan span, string outer)
    {
        count++;
        foreach (var inner in part.Children)
        {
            AddPart(inner, span, outer);
        }

        Table.Add(new BoundElement(part, null, ChildPlacement.Flow, span) { Instance = outer, IsPart = true });
    }

    // What is wrong with values that are each right: told where the value stands, here or among the defaults.
    private void CheckData(Element element, MappingNode map)
    {
        foreach (var mistake in DataMistake.Of(element, element.Initial))
        {
            var entry = map.Entry(mistake.Prop.Name) ?? defaults.Of(element.Component.Definition).FirstOrDefault(e => e.Key.Text == mistake.Prop.Name);
            var place = entry.Value is SequenceNode list && mistake.Item >= 0 && mistake.Item < list.Items.Length ? list.Items[mistake.Item] : entry.Value;
            scope.Add(mistake.Finding.At(place?.Span ?? element.Origin));
        }
    }

    private void AddSlot(ImmutableArray<Element>.Builder children, string parent, MappingEntry entry, string slot)
    {
        if (scope.Map(entry) is { } map && BindInline($"{parent}-{slot}", map, ChildPlacement.Flow, slot) is { } child)
        {
            children.Add(child);
        }
    }

    private void AddChildren(ImmutableArray<Element>.Builder children, string parent, MappingEntry entry, ComponentDefinition definition)
    {
        if (definition.Children == ChildPlacement.None || definition.Props.Any(p => p is ElementProp))
        {
            var slots = definition.Props.Where(p => p is ElementProp).Select(p => p.Name).ToList();
            scope.Add((slots.Count > 0 ? KeyRules.NotAContainerSlots.With(definition.Name, string.Join(", ", slots)) : KeyRules.NotAContainerPlain.With(definition.Name)).At(entry.Key.Span));
            Table.BreakParts(entry.Value);
            return;
        }

        switch (entry.Value)
        {
            case MappingNode map:
                foreach (var child in scope.Loops.Entries(map.Entries))
                {
                    if (Bind(child, definition.Children) is { } element)
                    {
                        children.Add(element);
                    }
                }

                break;
            case SequenceNode list:
                var items = scope.Loops.Items(list);
                for (var i = 0; i < items.Length; i++)
                {
                    if (items[i] is not MappingNode map)
                    {
                        scope.Add(ValueRules.WrongTypeChild.With(items[i].Kind).At(items[i].Span));
                    }
                    else if (BindInline($"{parent}-{i + 1}", map, definition.Children) is { } element)
                    {
                        children.Add(element);
                    }
                }

                break;
            case ScalarNode { IsNull: true }:
                break;
            default:
                scope.Add(ValueRules.WrongTypeChildren.At(entry.Value.Span));
                break;
        }
    }

    private void UnknownProp(ComponentDefinition definition, ScalarNode key, bool fromTemplate)
    {
        var names = definition.Props.Where(p => p is { Internal: false, PerItem: false }).Select(p => p.Name).Concat(ElementKeys.All.Select(k => k.Name)).ToList();
        if (key.Text == "<<")
        {
            scope.Add(KeyRules.UnknownKeyMerge.At(key.Span));
            return;
        }

        var finding = OtherNames.Meant(key.Text, names) is { } nearest
            ? (fromTemplate ? NameRules.UnknownParameterNearProp : NameRules.UnknownPropNear).With(definition.Name, key.Text, nearest)
            : (fromTemplate ? NameRules.UnknownParameterOwnProps : NameRules.UnknownPropOwn).With(
                definition.Name, key.Text,
                string.Join(", ", definition.Props.Skip(CommonProps.All.Length).Where(p => p is { Internal: false, PerItem: false }).Select(p => p.Name)));
        scope.Add(finding.At(key.Span));
    }

    private Placement? PlacementOf(MappingNode map, ComponentDefinition definition, ChildPlacement around)
    {
        MappingEntry? found = null;
        foreach (var entry in map.Entries.Where(e => ElementKeys.Places.Contains(e.Key.Text)))
        {
            if (found is { } first)
            {
                scope.Add(KeyRules.PlacedTwice.With(first.Key.Text, entry.Key.Text).At(entry.Key.Span));
                return null;
            }

            found = entry;
        }

        // A component's own gap (between its children) comes first; then the distance to the neighbour is the usual one. Where a shape of frame
        // has another place, it has no effect, and must be a number still.
        double gap = 32;
        if (FindProp(definition, "gap") is null && map.Entry("gap") is { } written
            && values.Bind(new NumberProp("gap", "", 32, -2000, 2000, "px"), written, []) is { } value)
        {
            gap = value.Number;
        }

        var offset = Beside(OffsetKey, map).Point;
        var lineUp = Beside(LineUpKey, map).Text;
        if (found is not { } place)
        {
            return null;
        }

        if (around == ChildPlacement.Flow)
        {
            scope.Add(KeyRules.UnknownKeyPlace.With(place.Key.Text).At(place.Key.Span));
            return null;
        }

        if (place.Key.Text == "at")
        {
            return PlaceBinder.Bind(scope, place, mayRead: true) is { } at ? new Placement("at", at, null, 0, place.Value.Span) : null;
        }

        return scope.Scalar(place) is { } other
            ? new Placement(place.Key.Text, Place.Center, other.Text, gap, other.Span) { Offset = offset, LineUp = lineUp }
            : null;
    }

    // What says more of a place; as with gap, it has no effect where it does not suit the place that a shape of frame has.
    private PropValue Beside(PropDefinition key, MappingNode map) =>
        map.Entry(key.Name) is { } written ? values.Bind(key, written, []) ?? key.Default : key.Default;

    private MappingNode Variant(MappingNode map)
    {
        Shapes.UnionWith(ElementKeys.Shapes.Where(n => map[n] is not null));
        ElementKeys.CheckShapes(scope, map);
        return ElementKeys.ForFrame(scope, map);
    }

    internal static PropDefinition? FindProp(ComponentDefinition definition, string name)
    {
        foreach (var prop in definition.Props)
        {
            if (prop.Name == name && !prop.Internal && !prop.PerItem)
            {
                return prop;
            }
        }

        return null;
    }

    private static string FirstClause(string text) => text.AsSpan().IndexOfAny(';', ',') is var end and > 0 ? text[..end] + "." : text;

    private static string Lower(string text) => text.Length > 1 && !char.IsUpper(text[1]) ? char.ToLowerInvariant(text[0]) + text[1..] : text;
}
