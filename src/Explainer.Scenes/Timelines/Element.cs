using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Explainer.Core.Diagnostics;
using Explainer.Core.Geometry;
using Explainer.Scenes.Components;
using Explainer.Scenes.Composition;
using Explainer.Scenes.Definitions;
using Explainer.Scenes.Morphs;

namespace Explainer.Scenes.Timelines;

/// <summary>
/// A named instance of a component. Immutable: as it is written it has props and children; laid out it also has a size, a place, stays on
/// screen and the course of its props, and is an element of its own.
/// </summary>
public sealed class Element
{
    private readonly ComponentDefinition definition;
    private PropValue[] values;
    private Track?[]? tracks;
    private Track?[]?[]? itemTracks;
    private Element?[]? links;

    /// <summary>An element as it is written: always there, without a size.</summary>
    /// <param name="id">Its name in the storyboard.</param>
    /// <param name="component">What it is an instance of.</param>
    /// <param name="values">A value for each of the component's props, in their order.</param>
    /// <param name="children">Elements inside of it, in the order they are written; each is inside of no other.</param>
    /// <param name="origin">Where it stands in the storyboard.</param>
    public Element(string id, Component component, ImmutableArray<PropValue> values, ImmutableArray<Element> children, SourceSpan? origin)
        : this(id, component, ImmutableCollectionsMarshal.AsArray(values)!, children, origin)
    {
    }

    // One that is being laid out; only its builder completes it.
    private Element(Element written, ImmutableArray<Element> children)
        : this(written.Id, written.Component, written.values, children, written.Origin)
    {
        Slot = written.Slot;
        Notes = written.Notes;
        Allows = written.Allows;
    }

    private Element(string id, Component component, PropValue[] values, ImmutableArray<Element> children, SourceSpan? origin)
    {
        Id = id;
        Component = component;
        definition = component.Definition;
        this.values = values;
        Origin = origin is null ? null : origin with { };
        Children = children;
        DrawingOrder = Adopt(children);
    }

    /// <summary>Its name in the storyboard.</summary>
    public string Id { get; }

    /// <summary>What it is an instance of.</summary>
    public Component Component { get; }

    /// <summary>Elements inside of it, in the order they are written.</summary>
    public ImmutableArray<Element> Children { get; }

    /// <summary>The children, those farthest from the viewer first.</summary>
    public ImmutableArray<Element> DrawingOrder { get; }

    /// <summary>The element it is inside of, or null.</summary>
    public Element? Parent { get; private set; }

    /// <summary>The name of the slot of its parent that it fills, or null.</summary>
    public string? Slot { get; init; }

    /// <summary>Where it stands in the storyboard; a span of its own, so that what is drawn can be traced to the element also where a template makes several.</summary>
    public SourceSpan? Origin { get; }

    /// <summary>Where the figures that it shows come from.</summary>
    public ImmutableArray<FigureNote> Notes { get; init; } = [];

    /// <summary>The names of warnings that are not to be told of it or what is inside of it.</summary>
    public ImmutableArray<string> Allows { get; init; } = [];

    /// <summary>Its box in design px, before its scale; empty before it is laid out.</summary>
    public Size Size { get; private set; }

    /// <summary>How many items it has, such as a row's tokens.</summary>
    public int ItemCount => Component.ItemCount(this);

    /// <summary>Its stays on screen, in order of time; by default one without end.</summary>
    public ImmutableArray<Appearance> Appearances { get; private set; } = [Appearance.Always];

    /// <summary>What others turn into it by, in order of time.</summary>
    public ImmutableArray<ElementMorph> Morphs { get; private set; } = [];

    /// <summary>The first value of a prop.</summary>
    public PropValue Initial(PropDefinition prop) => values[definition.OrdinalOf(prop)].Settled;

    /// <summary>The first value of a prop as it is written: of one that is computed in each frame, what computes it.</summary>
    public PropValue Written(PropDefinition prop) => values[definition.OrdinalOf(prop)];

    /// <summary>The value of a prop at a time in seconds of the film.</summary>
    public PropValue At(PropDefinition prop, double time)
    {
        var ordinal = definition.OrdinalOf(prop);
        return tracks?[ordinal] is { } track ? track.At(time) : values[ordinal].At(time);
    }

    /// <summary>
    /// Whether the digits of a text change where they stand: it is computed in each frame, or actions set it to what differs in its digits
    /// alone. These want digits of equal widths.
    /// </summary>
    internal bool CountsIn(TextProp prop)
    {
        var ordinal = definition.OrdinalOf(prop);
        if (tracks?[ordinal] is not { } track)
        {
            return values[ordinal].Live is not null;
        }

        var texts = track.Segments.Select(s => WithoutDigits(s.To.Settled.Text)).Append(WithoutDigits(values[ordinal].Settled.Text));
        return track.Lives.Any() || (track.Segments.Any(s => s.To.Settled.Text.Any(char.IsAsciiDigit)) && texts.Distinct(StringComparer.Ordinal).Count() == 1);
    }

    private static string WithoutDigits(string text) => string.Join('0', text.Split(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'], StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The value of one item's prop at a time; the element's own value when no action changed it.</summary>
    public PropValue At(PropDefinition prop, int item, double time) =>
        itemTracks?[definition.OrdinalOf(prop)] is { } items && item < items.Length && items[item] is { } track ? track.At(time) : At(prop, time);

    /// <summary>The track of a prop, if any action changes it.</summary>
    public Track? TrackOf(PropDefinition prop) => tracks?[definition.OrdinalOf(prop)];

    /// <summary>The element that a prop names; null where none is named, and before all are laid out.</summary>
    public Element? Linked(TargetProp prop) => links?[definition.OrdinalOf(prop)];

    /// <summary>The values of all props that are computed in each frame.</summary>
    public IEnumerable<(PropDefinition Prop, LiveValue Live)> Lives
    {
        get
        {
            for (var i = 0; i < values.Length; i++)
            {
                foreach (var live in tracks?[i] is { } track ? track.Lives : values[i].Live is { } own ? [own] : [])
                {
                    yield return (definition.Props[i], live);
                }
            }
        }
    }

    /// <summary>The courses of all of its props and of those of its items that any action changes.</summary>
    public IEnumerable<(PropDefinition Prop, Track Track)> Tracks
    {
        get
        {
            for (var i = 0; i < values.Length; i++)
            {
                if (tracks?[i] is { } track)
                {
                    yield return (definition.Props[i], track);
                }

                foreach (var item in itemTracks?[i] ?? [])
                {
                    if (item is not null)
                    {
                        yield return (definition.Props[i], item);
                    }
                }
            }
        }
    }

    /// <summary>The stay that a time falls into, or null.</summary>
    public Appearance? AppearanceAt(double time)
    {
        foreach (var appearance in Appearances)
        {
            if (appearance.Covers(time))
            {
                return appearance;
            }
        }

        return null;
    }

    /// <summary>The morph that a time falls into, during which the element is not itself yet; null for none.</summary>
    public ElementMorph? MorphAt(double time)
    {
        foreach (var morph in Morphs)
        {
            if (time >= morph.Start && time < morph.End)
            {
                return morph;
            }
        }

        return null;
    }

    /// <summary>The share of its room that it takes among its siblings at a time, 0 to 1.</summary>
    /// <param name="time">In seconds of the film.</param>
    /// <param name="reserved">Whether it takes its room from the film's start on, before it is first shown.</param>
    public double RoomAt(double time, bool reserved = false)
    {
        var room = 0.0;
        for (var i = 0; i < Appearances.Length; i++)
        {
            room = Math.Max(room, Appearances[i].Room(time, reserved && i == 0));
        }

        return room;
    }

    private ImmutableArray<Element> Adopt(ImmutableArray<Element> children)
    {
        if (children.IsEmpty)
        {
            return [];
        }

        foreach (var child in children)
        {
            child.Parent = child.Parent is null ? this : throw new ArgumentException($"{child.Id} is inside of {child.Parent.Id} already.", nameof(children));
        }

        return [.. children.OrderBy(c => c.Initial(CommonProps.Z).Number)];
    }

    /// <summary>
    /// Lays one element out: from what is written, and from what happens to it, a new element is made. It can be asked for its geometry
    /// meanwhile, as others are placed by it, and changes no more once it is sealed.
    /// </summary>
    internal sealed class Builder
    {
        private bool isSealed;

        /// <summary>Begins with what is written.</summary>
        /// <param name="written">The element as written.</param>
        /// <param name="children">Its children, laid out.</param>
        public Builder(Element written, ImmutableArray<Element> children) => Element = new Element(written, children);

        /// <summary>The element that is being laid out.</summary>
        public Element Element { get; }

        /// <summary>Finds the size of its box; the children have theirs by now.</summary>
        public void Measure(Look look)
        {
            var context = new MeasureContext(Element, look);
            var natural = Element.Component.Measure(context);
            var least = Element.Component.LeastSize(context);
            Open().Size = new Size(
                Math.Max(context.WidthOr(natural.Width), Math.Min(least.Width, natural.Width)),
                Math.Max(context.HeightOr(natural.Height), Math.Min(least.Height, natural.Height)));
        }

        /// <summary>Puts its middle to a place of its parent's box, in design px, for the time before it moves.</summary>
        public void Place(Point center)
        {
            // Until now it shares them with the element as written.
            Open().values = [.. Element.values];
            Element.values[Element.definition.OrdinalOf(CommonProps.Position)] = PropValue.Of(center);
        }

        /// <summary>Sets its stays on screen, in order of time.</summary>
        public void Stay(ImmutableArray<Appearance> stays) => Open().Appearances = stays;

        /// <summary>Adds what others turn into it by, behind those before.</summary>
        public void Morph(ElementMorph morph) => Open().Morphs = Element.Morphs.Add(morph);

        /// <summary>Sets the course of a prop, or of one item's.</summary>
        /// <param name="prop">Which prop.</param>
        /// <param name="item">Which item's, or -1 for the element's own.</param>
        /// <param name="track">The course.</param>
        public void Follow(PropDefinition prop, int item, Track track)
        {
            var ordinal = Open().definition.OrdinalOf(prop);
            if (item < 0)
            {
                Element.tracks ??= new Track?[Element.values.Length];
                Element.tracks[ordinal] = track;
                return;
            }

            Element.itemTracks ??= new Track?[]?[Element.values.Length];
            var items = Element.itemTracks[ordinal] ?? [];
            if (item >= items.Length)
            {
                Array.Resize(ref items, item + 1);
            }

            items[item] = track;
            Element.itemTracks[ordinal] = items;
        }

        /// <summary>Sets the element that a prop names.</summary>
        public void Link(TargetProp prop, Element other)
        {
            var links = Open().links ??= new Element?[Element.values.Length];
            links[Element.definition.OrdinalOf(prop)] = other;
        }

        /// <summary>Ends it: from now on the element never changes.</summary>
        public Element Seal()
        {
            isSealed = true;
            return Element;
        }

        private Element Open() => isSealed ? throw new InvalidOperationException($"{Element.Id} is laid out and changes no more.") : Element;
    }
}
