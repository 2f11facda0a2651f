using System.Collections.Immutable;
using Explainer.Core.Diagnostics;
using Explainer.Core.Easing;
using Explainer.Core.Geometry;
using Explainer.Core.Time;
using Explainer.Scenes.Definitions;
using Explainer.Scenes.Timelines;
using Explainer.Storyboards.Values;

namespace Explainer.Storyboards.Verbs;

/// <summary>One use of a verb on one target; times in seconds of the film. Here a verb says what it does.</summary>
/// <param name="verb">The verb.</param>
/// <param name="arguments">What it is given.</param>
/// <param name="origin">Where the verb stands.</param>
/// <param name="effects">Takes what the verb does.</param>
internal sealed class VerbCall(VerbDefinition verb, VerbArguments arguments, SourceSpan origin, VerbEffects effects)
{
    /// <summary>The element that it is done to; null for the whole frame.</summary>
    public Element? Target { get; init; }

    /// <summary>Finds the element of an id.</summary>
    public required Func<string, Element> Find { get; init; }

    /// <summary>Finds where a parameter's value is written.</summary>
    public required Func<PropDefinition, SourceSpan> SpanOf { get; init; }

    /// <summary>One item of the target, or null for all of it.</summary>
    public int? OnlyItem { get; init; }

    /// <summary>Where the target is named.</summary>
    public required SourceSpan TargetSpan { get; init; }

    /// <summary>When it starts.</summary>
    public required double Start { get; init; }

    /// <summary>How long the storyboard lets it take; null when it does not say.</summary>
    public double? GivenOver { get; init; }

    /// <summary>How long it takes.</summary>
    public double Over => GivenOver ?? (verb is ActionDefinition { Length: { } length } ? length(Target!, OnlyItem, new Seconds(Stagger)) : verb.Duration).Value;

    /// <summary>How the storyboard lets it pass; null when it does not say.</summary>
    public EasingFunction? GivenEase { get; init; }

    /// <summary>How it passes.</summary>
    public EasingFunction Ease => GivenEase ?? verb.Ease;

    /// <summary>The time between the target's items or children; 0 when they go together.</summary>
    public double Stagger { get; init; }

    /// <summary>When it ends. A verb may end earlier or later than <see cref="Over"/> says.</summary>
    public double End { get => end ?? Start + Over; set => end = value; }

    private double? end;

    /// <summary>The place that it leads to; null when none is given.</summary>
    public Place? To => arguments.To;

    /// <summary>The place that it comes from; null when none is given.</summary>
    public StartPlace? From => arguments.From;

    /// <summary>The target's own props that are given.</summary>
    public ImmutableArray<(PropDefinition Prop, PropValue Value)> Props => arguments.Props;

    /// <summary>A parameter's value; null when it is not given.</summary>
    public PropValue? this[PropDefinition parameter] => arguments.Given[verb.Parameters.IndexOf(parameter)];

    /// <summary>The element that a parameter names; null when it is not given.</summary>
    public Element? Named(TargetProp parameter) => this[parameter] is { } id ? Find(id.Text) : null;

    /// <summary>Does what a component's own verb does: changes props.</summary>
    public void Apply(Action<ActionCall> action) => action(new ActionCall(
        Target!, OnlyItem, new Seconds(Start), new Seconds(Over), Ease, new Seconds(Stagger), arguments.Given, verb, effects.Changes, effects.Flights));

    /// <summary>Changes a prop from what it is to a value, over the verb's time.</summary>
    public void Change(PropDefinition prop, PropValue to) => Change(prop, to, Over);

    /// <summary>Changes a prop from what it is to a value, or, of the one item that the call names, the prop that stands for it.</summary>
    /// <param name="prop">The element's prop.</param>
    /// <param name="ofItem">The same of an item.</param>
    /// <param name="to">The value.</param>
    public void Change(PropDefinition prop, PropDefinition ofItem, PropValue to) =>
        effects.Changes.Add(new PropChange(Target!, OnlyItem is null ? prop : ofItem, OnlyItem ?? -1, new Seconds(Start), new Seconds(Over), null, to, Ease));

    /// <summary>Changes a prop from what it is to a value.</summary>
    public void Change(PropDefinition prop, PropValue to, double over) =>
        effects.Changes.Add(new PropChange(Target!, prop, -1, new Seconds(Start), new Seconds(over), null, to, Ease));

    /// <summary>Changes one item's prop from one value to another.</summary>
    public void Change(PropDefinition prop, int item, PropValue from, PropValue to, double start, double over) =>
        effects.Changes.Add(new PropChange(Target!, prop, item, new Seconds(start), new Seconds(over), from, to, Ease));

    /// <summary>Lets an element enter or leave.</summary>
    public void Stay(Element element, bool isShow, double start, double over, string style) =>
        effects.Stays.Add(new StayRequest(element, isShow, start, over, style, Ease, TargetSpan));

    /// <summary>Lets all leave that is on screen.</summary>
    /// <param name="keep">The ids of what stays.</param>
    /// <param name="over">How long each takes.</param>
    /// <param name="style">How they leave; null for each as it does by itself.</param>
    public void Clear(ImmutableArray<string> keep, double over, string? style) =>
        effects.Clears.Add(new ClearRequest(keep, Start, over, Stagger, style, Ease, origin));

    /// <summary>Lets the target come to its place from another one.</summary>
    public void Come(StartPlace from) => effects.Moves.Add(new PlaceMove(Target!, Start, Over, Ease, from.Place, Point.Zero, 0, origin) { ComesFrom = from });

    /// <summary>Moves the target.</summary>
    /// <param name="to">Where its middle goes; null for how far alone.</param>
    /// <param name="by">How far it goes, or how far off the place.</param>
    /// <param name="arc">How far the way bows out, as a share of its length.</param>
    public void Move(Place? to, Point by, double arc) => effects.Moves.Add(new PlaceMove(Target!, Start, Over, Ease, to, by, arc, origin));

    /// <summary>Moves the target along a line.</summary>
    public void MoveAlong(LineToFollow line) =>
        effects.Moves.Add(new PlaceMove(Target!, Start, Over, Ease, null, Point.Zero, 0, origin) { Along = line });

    /// <summary>Wipes the target along the line of another element.</summary>
    /// <param name="line">The other element's id.</param>
    /// <param name="width">How wide the pen is, in design px.</param>
    /// <param name="appears">Whether the target comes that way.</param>
    public void Wipe(string line, double width, bool appears) => effects.Pens.Add(new PenMove(Target!, Start, Over, Ease, line, width, appears, origin));

    /// <summary>Turns the target into another element, which comes as the target goes; of several that become the same one it comes with the first.</summary>
    /// <param name="into">The other element.</param>
    /// <param name="span">Where that is named.</param>
    public void Morph(Element into, SourceSpan span)
    {
        effects.Stays.Add(new StayRequest(Target!, false, Start, 0, "none", Ease, TargetSpan) { IsMorph = true });
        var arrival = new StayRequest(into, true, Start, Over, "none", Ease, span) { IsMorph = true };
        var first = effects.Stays.FindIndex(s => s.IsMorph && s.IsShow && s.Element == into);
        if (first < 0)
        {
            effects.Stays.Add(arrival);
        }
        else
        {
            effects.Stays[first] = effects.Stays[first] with { Over = Start + Over - effects.Stays[first].Start };
        }

        effects.Morphs.Add(new MorphMove(Target!, into, Start, Over, Ease, TargetSpan, span, origin));
    }

    /// <summary>Turns the camera to the target, or back to the whole frame.</summary>
    /// <param name="zoom">How much larger things are seen.</param>
    /// <param name="to">The point that it looks at, of the frame or of the target's box; null for the middle.</param>
    /// <param name="follows">Whether it goes where the target goes.</param>
    /// <param name="roll">How far the picture leans, in degrees.</param>
    public void TurnCamera(double zoom, Place? to, bool follows, double roll) =>
        effects.CameraMoves.Add(new CameraMove(Start, Over, Ease, Target, zoom, origin) { To = to, Follows = follows, Roll = roll });

    /// <summary>Moves the ground's light behind the target, or back to its usual place.</summary>
    public void MoveLight() => effects.LightMoves.Add(new LightMove(Start, Over, Ease, Target, origin));
}
