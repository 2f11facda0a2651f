using System.Collections.Immutable;
using Explainer.Core.Easing;
using Explainer.Core.Time;
using Explainer.Scenes.Timelines;

namespace Explainer.Scenes.Definitions;

/// <summary>One use of a verb on one element; a component turns it into changes of its props.</summary>
/// <param name="element">The element.</param>
/// <param name="item">The item meant, or null for all.</param>
/// <param name="start">When it starts, in seconds of the film.</param>
/// <param name="duration">How long it takes.</param>
/// <param name="ease">How it passes.</param>
/// <param name="stagger">The time between items; zero when they go together.</param>
/// <param name="given">The parameters' values in the definition's order; null where none was given.</param>
/// <param name="definition">The verb.</param>
/// <param name="changes">Where the changes go.</param>
/// <param name="flights">Where flights of particles go.</param>
public sealed class ActionCall(
    Element element, int? item, Seconds start, Seconds duration, EasingFunction ease, Seconds stagger,
    ImmutableArray<PropValue?> given, VerbDefinition definition, ICollection<PropChange> changes, ICollection<SwarmFlight> flights)
{
    /// <summary>The verb.</summary>
    public VerbDefinition Definition { get; } = definition;

    /// <summary>The element.</summary>
    public Element Element { get; } = element;

    /// <summary>The item meant, or null for all.</summary>
    public int? OnlyItem { get; } = item;

    /// <summary>When it starts, in seconds of the film.</summary>
    public Seconds Start { get; } = start;

    /// <summary>How long it takes.</summary>
    public Seconds Duration { get; } = duration;

    /// <summary>How it passes.</summary>
    public EasingFunction Ease { get; } = ease;

    /// <summary>The time between items; zero when they go together.</summary>
    public Seconds Stagger { get; } = stagger;

    /// <summary>A parameter's value, or its default.</summary>
    public PropValue this[PropDefinition parameter] => given[Definition.Parameters.IndexOf(parameter)] ?? parameter.Default;

    /// <summary>Whether a parameter was given.</summary>
    public bool Has(PropDefinition parameter) => given[Definition.Parameters.IndexOf(parameter)] is not null;

    /// <summary>The items meant, with the time at which each begins: one by one when staggered.</summary>
    public IEnumerable<(int Item, Seconds Start)> Items()
    {
        if (OnlyItem is { } one)
        {
            yield return (one, Start);
            yield break;
        }

        for (var i = 0; i < Element.ItemCount; i++)
        {
            yield return (i, Start + (Stagger * i));
        }
    }

    /// <summary>Changes a prop from what it is to a value over the action's time.</summary>
    public void Animate(PropDefinition prop, PropValue to) => Animate(prop, -1, to, Start, Duration, Ease);

    /// <summary>Changes a number by so much, from what it is by then.</summary>
    public void AnimateBy(NumberProp prop, PropValue by) =>
        changes.Add(new PropChange(Element, prop, -1, Start, Duration, null, by, Ease) { IsRelative = true });

    /// <summary>Changes a prop (or one item's) from what it is to a value.</summary>
    public void Animate(PropDefinition prop, int item, PropValue to, Seconds start, Seconds duration, EasingFunction ease) =>
        changes.Add(new PropChange(Element, prop, item, start, duration, null, to, ease));

    /// <summary>Changes a prop over the action's time from what it is by then, or from a first value when nothing changed it before.</summary>
    public void GoOn(PropDefinition prop, PropValue first, PropValue to) =>
        changes.Add(new PropChange(Element, prop, -1, Start, Duration, first, to, Ease) { GoesOn = true });

    /// <summary>Changes a prop (or one item's) from one value to another, whatever it was.</summary>
    public void Animate(PropDefinition prop, int item, PropValue from, PropValue to, Seconds start, Seconds duration, EasingFunction ease) =>
        changes.Add(new PropChange(Element, prop, item, start, duration, from, to, ease));

    /// <summary>Lets the element's particles fly.</summary>
    /// <param name="kind">Where they fly.</param>
    /// <param name="target">The id of the element that they gather into, scatter from or go along; empty to scatter from where they are.</param>
    public void Fly(SwarmKind kind, PropValue target) =>
        flights.Add(new SwarmFlight(Element, Start, Duration, Ease, kind, target.Text.Length > 0 ? target.Text : null));
}
