using System.Collections.Immutable;
using Explainer.Core.Diagnostics;
using Explainer.Core.Geometry;
using Explainer.Scenes.Components;
using Explainer.Scenes.Definitions;

namespace Explainer.Scenes.Timelines;

/// <summary>
/// A named instance of a component. Built by the compiler in two steps: first its props, children and size, then its tracks; after that it
/// never changes.
/// </summary>
public sealed class Element
{
    private readonly PropValue[] values;
    private readonly Track?[] tracks;
    private readonly Track?[]?[] itemTracks;
    private ImmutableArray<Appearance> appearances = [Appearance.Always];

    /// <summary>Makes an element.</summary>
    /// <param name="id">Its name in the storyboard.</param>
    /// <param name="component">What it is an instance of.</param>
    /// <param name="values">A value for each of the component's props, in their order.</param>
    /// <param name="children">Elements inside of it, in the order they are written.</param>
    /// <param name="origin">Where it stands in the storyboard.</param>
    public Element(string id, Component component, ImmutableArray<PropValue> values, ImmutableArray<Element> children, SourceSpan? origin)
    {
        Id = id;
        Component = component;
        this.values = [.. values];
        tracks = new Track?[values.Length];
        itemTracks = new Track?[]?[values.Length];
        Children = children;
        Origin = origin;
        DrawingOrder = [.. children.OrderBy(c => c.Initial(CommonProps.Z).Number)];
        foreach (var child in children)
        {
            child.Parent = this;
        }
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

    /// <summary>Where it stands in the storyboard.</summary>
    public SourceSpan? Origin { get; }

    /// <summary>Where the figures that it shows come from.</summary>
    public ImmutableArray<FigureNote> Notes { get; init; } = [];

    /// <summary>Its box in design px, before its scale. Set by <see cref="Layout.ElementMeasure"/>.</summary>
    public Size Size { get; internal set; }

    /// <summary>How many items it has, such as a row's tokens.</summary>
    public int ItemCount => Component.ItemCount(this);

    /// <summary>Its stays on screen, in order of time; by default one without end.</summary>
    public ImmutableArray<Appearance> Appearances => appearances;

    /// <summary>The first value of a prop.</summary>
    public PropValue Initial(PropDefinition prop) => values[prop.Ordinal];

    /// <summary>The value of a prop at a time in seconds of the film.</summary>
    public PropValue At(PropDefinition prop, double time) => tracks[prop.Ordinal] is { } track ? track.At(time) : values[prop.Ordinal];

    /// <summary>The value of one item's prop at a time; the element's own value when no action changed it.</summary>
    public PropValue At(PropDefinition prop, int item, double time) =>
        itemTracks[prop.Ordinal] is { } items && item < items.Length && items[item] is { } track ? track.At(time) : At(prop, time);

    /// <summary>The track of a prop, if any action changes it.</summary>
    public Track? TrackOf(PropDefinition prop) => tracks[prop.Ordinal];

    /// <summary>The stay that a time falls into, or null.</summary>
    public Appearance? AppearanceAt(double time)
    {
        foreach (var appearance in appearances)
        {
            if (appearance.Covers(time))
            {
                return appearance;
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
        for (var i = 0; i < appearances.Length; i++)
        {
            room = Math.Max(room, appearances[i].Room(time, reserved && i == 0));
        }

        return room;
    }

    /// <summary>Changes a prop's first value while the storyboard is being compiled (placement is found after measuring).</summary>
    public void Place(PropDefinition prop, PropValue value) => values[prop.Ordinal] = value;

    /// <summary>Sets the course of a prop, or of one item's.</summary>
    public void SetTrack(PropDefinition prop, int item, Track track)
    {
        if (item < 0)
        {
            tracks[prop.Ordinal] = track;
            return;
        }

        var items = itemTracks[prop.Ordinal] ?? [];
        if (item >= items.Length)
        {
            Array.Resize(ref items, item + 1);
        }

        items[item] = track;
        itemTracks[prop.Ordinal] = items;
    }

    /// <summary>Sets its stays on screen, in order of time.</summary>
    public void SetAppearances(ImmutableArray<Appearance> stays) => appearances = stays;
}
