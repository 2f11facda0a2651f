using System.Collections.Immutable;
using System.Globalization;
using Explainer.Core.Geometry;
using Explainer.Core.Time;
using Explainer.Scenes.Definitions;
using Explainer.Scenes.Timelines;
using Explainer.Storyboards.Binding;
using Explainer.Storyboards.Reading;

namespace Explainer.Storyboards.Compiling;

/// <summary>Carries actions out: turns them into changes of props, stays on screen, movements, turns of the camera and moves of the light.</summary>
internal sealed class ActionRunner(Scope scope, ValueBinder values, StayBuilder stays)
{
    private const double Tolerance = 1e-6;
    private const double UsualZoom = 1.25;
    private readonly List<PropChange> calls = [];

    public List<PropChange> Changes { get; } = [];

    public List<PendingMove> Moves { get; } = [];

    public List<CameraMove> CameraMoves { get; } = [];

    public List<LightMove> LightMoves { get; } = [];

    public SoundPlanner Sounds { get; } = new();

    /// <summary>All that happens in the picture. That camera and light turn back to the whole of it shows nothing new.</summary>
    public IEnumerable<Happening> Happenings =>
    [
        .. stays.Happenings,
        .. Changes.Select(c => new Happening(c.Prop == CommonProps.ItemPresence ? HappeningKind.Show : HappeningKind.Change, c.Start.Value, c.End.Value)),
        .. Moves.Select(m => new Happening(HappeningKind.Change, m.Start, m.Start + m.Over)),
        .. CameraMoves.Where(m => m.Target is not null).Select(m => new Happening(HappeningKind.Change, m.Start, m.Start + m.Over)),
        .. LightMoves.Where(m => m.Target is not null).Select(m => new Happening(HappeningKind.Change, m.Start, m.Start + m.Over)),
    ];

    /// <summary>Carries an action out and tells when it ends, in seconds of the film; null when not all of it could be understood.</summary>
    public double? Run(BoundAction action)
    {
        calls.Clear();
        var (found, moves, turns, lights) = (scope.Mistakes.Found, Moves.Count, CameraMoves.Count, LightMoves.Count);
        var end = action.Start;
        var onFrame = GenericVerbs.TakesFrame(action.VerbKey.Text);
        if (onFrame)
        {
            end = action.Verb == GenericVerbs.Camera ? RunCamera(action) : RunLight(action);
        }

        for (var i = 0; i < action.Targets.Length && !onFrame; i++)
        {
            var target = action.Targets[i];
            var start = action.Start + (action.Targets.Length > 1 ? action.Stagger * i : 0);
            if (action.Verb == GenericVerbs.Show || action.Verb == GenericVerbs.Hide)
            {
                end = Math.Max(end, RunStay(action, action.Verb, target, start));
                continue;
            }

            if (action.Verb != GenericVerbs.Set)
            {
                stays.Use(target.Bound, start, target.Span, action.VerbKey.Text);
            }

            end = Math.Max(end, action.Verb == GenericVerbs.Set ? RunSet(action, target, start)
                : action.Verb == GenericVerbs.Move ? RunMove(action, target, start)
                : RunCall(action, target, start));
        }

        end = calls.Aggregate(end, (latest, change) => Math.Max(latest, change.Start.Value));
        if (action.IsCertain && scope.Mistakes.Found == found)
        {
            CheckBeat(action, end);
        }

        if (!action.IsCertain || scope.Mistakes.Found > found)
        {
            // What it would do, or when, is not known; held against other actions it would seem to be a second mistake.
            Moves.RemoveRange(moves, Moves.Count - moves);
            CameraMoves.RemoveRange(turns, CameraMoves.Count - turns);
            LightMoves.RemoveRange(lights, LightMoves.Count - lights);
            foreach (var target in action.Targets)
            {
                stays.Doubt(target.Bound);
            }

            return null;
        }

        Changes.AddRange(calls.Select(c => c with { Origin = action.VerbKey.Span }));
        return Sounds.Add(action, calls, end);
    }

    private void CheckBeat(BoundAction action, double end)
    {
        var beat = action.Beat;
        if (!beat.IsLengthKnown)
        {
            return;
        }

        var span = (action.Map["at"] ?? action.Map["after"])?.Span ?? action.VerbKey.Span;
        if (action.Start < beat.Start - Tolerance || action.Start > beat.End + Tolerance)
        {
            scope.Error(
                "outside-beat", span, $"The action starts at {Plain(action.Start - beat.Start)}, but the beat lasts {Plain(beat.Duration)}",
                "Times of actions count from the start of their beat.");
        }
        else if (end > beat.End + Tolerance)
        {
            scope.Error(
                "outside-beat", span, $"The action ends at {Plain(end - beat.Start)}, but the beat lasts {Plain(beat.Duration)}",
                end - action.Start > beat.Duration + Tolerance
                    ? "Make it shorter with over:, or the beat longer."
                    : $"Start it at {Plain(Math.Max(0, beat.Duration - (end - action.Start)))} at the latest, or make it shorter with over:.");
        }
    }

    private double RunStay(BoundAction action, ActionDefinition verb, Target target, double start)
    {
        if (!WholeElement(action, target))
        {
            return start;
        }

        var given = Parameters(action, verb);
        var isShow = verb == GenericVerbs.Show;
        var style = given[0] is { } chosen ? chosen.Text : target.Bound.Element.Initial(isShow ? CommonProps.Enter : CommonProps.Leave).Text;
        style = style == "auto" ? target.Bound.Element.Component.Definition.EnterStyle : style;
        var over = action.Over ?? verb.Duration.Value;
        over = style == "none" && action.Over is null ? 0 : over;
        var ease = action.Ease ?? verb.Ease;
        var element = target.Bound.Element;
        var parts = Math.Max(element.ItemCount, element.Children.Length);
        if (!isShow || action.Stagger <= 0 || action.Targets.Length > 1 || parts == 0)
        {
            stays.Add(target.Bound, isShow, start, over, style, ease, target.Span);
            return start + over;
        }

        // One by one: the element itself is there at once, and its parts come in.
        stays.Add(target.Bound, true, start, 0, "none", ease, target.Span);
        for (var i = 0; i < element.ItemCount; i++)
        {
            calls.Add(new PropChange(
                element, CommonProps.ItemPresence, i, new Seconds(start + (action.Stagger * i)), new Seconds(over), PropValue.Of(0.0), PropValue.Of(1.0), ease));
        }

        if (element.ItemCount == 0)
        {
            stays.AddChildren(target.Bound, start, action.Stagger, over, ease, target.Span);
        }

        return start + (action.Stagger * (parts - 1)) + over;
    }

    private double RunSet(BoundAction action, Target target, double start)
    {
        if (!WholeElement(action, target))
        {
            return start;
        }

        var definition = target.Bound.Element.Component.Definition;
        var end = start;
        foreach (var entry in action.Parameters)
        {
            if (ElementBinder.FindProp(definition, entry.Key.Text) is not { } prop)
            {
                var names = definition.Props.Where(p => p is { Internal: false, PerItem: false } and not ElementProp).Select(p => p.Name);
                var remedy = ElementKeys.Places.Contains(entry.Key.Text) ? "Use move to change where it stands." : OtherNames.Remedy(entry.Key.Text, [.. names]);
                scope.Error("unknown-prop", entry.Key.Span, $"{definition.Name} has no prop \"{entry.Key.Text}\"", remedy);
                continue;
            }

            if (!prop.Animatable && (action.Over is not null || CommonProps.All.Contains(prop)))
            {
                scope.Error(
                    "not-animatable", entry.Key.Span, $"\"{prop.Name}\" cannot change gradually",
                    CommonProps.All.Contains(prop) ? "Give it where the element is defined; scale changes its size." : "Remove over: to switch it at once.");
                continue;
            }

            if (values.Bind(prop, entry, []) is { } value)
            {
                var over = prop.Animatable ? action.Over ?? GenericVerbs.Set.Duration.Value : 0;
                calls.Add(new PropChange(
                    target.Bound.Element, prop, -1, new Seconds(start), new Seconds(over), null, value, action.Ease ?? GenericVerbs.Set.Ease));
                end = Math.Max(end, start + over);
            }
        }

        if (action.Parameters.IsEmpty)
        {
            scope.Error("missing-key", action.VerbKey.Span, "set does not say which prop it changes", "Add a prop of the element, such as opacity: 50%.");
        }

        return end;
    }

    private double RunMove(BoundAction action, Target target, double start)
    {
        var over = action.Over ?? GenericVerbs.Move.Duration.Value;
        if (!WholeElement(action, target))
        {
            return start;
        }

        Place? to = null;
        Point by = default;
        var given = Parameters(
            action with { Parameters = action.Parameters.RemoveAll(p => p.Key.Text == "to") }, GenericVerbs.Move);
        if (action.Map.Entry("to") is { } place)
        {
            if (target.Bound.Around == ChildPlacement.Flow)
            {
                scope.Error("wrong-type", place.Key.Span, "What the element is inside of places it, so it cannot be moved to a place", "Move it by: [x, y], or put it into a Group.");
            }
            else
            {
                to = Place.Bind(scope, place);
            }
        }

        if (given[1] is { } offset)
        {
            by = offset.Point;
        }
        else if (action.Map["to"] is null && given[2] is null)
        {
            scope.Error("missing-key", action.VerbKey.Span, "move does not say where to", "Add to: a place, by: [x, y], or scale:.");
        }

        var ease = action.Ease ?? GenericVerbs.Move.Ease;
        if (to is not null || given[1] is not null)
        {
            Moves.Add(new PendingMove(target.Bound, start, over, ease, to, by, given[3]?.Number ?? 0, action.VerbKey.Span));
        }

        if (given[2] is { } scale)
        {
            calls.Add(new PropChange(target.Bound.Element, CommonProps.Scale, -1, new Seconds(start), new Seconds(over), null, scale, ease));
        }

        return start + over;
    }

    private double RunCamera(BoundAction action)
    {
        var target = action.Targets.IsEmpty ? (Target?)null : action.Targets[0];
        if (action.Map[GenericVerbs.Camera.Name] is ScalarNode { Text: not "frame" } && target is null)
        {
            return action.Start;
        }

        var given = Parameters(action, GenericVerbs.Camera);
        var zoom = given[0]?.Number ?? (target is null ? 1 : UsualZoom);
        var over = action.Over ?? GenericVerbs.Camera.Duration.Value;
        CameraMoves.Add(new CameraMove(action.Start, over, action.Ease ?? GenericVerbs.Camera.Ease, target?.Bound.Element, zoom, action.VerbKey.Span));
        return action.Start + over;
    }

    private double RunLight(BoundAction action)
    {
        var target = action.Targets.IsEmpty ? (Target?)null : action.Targets[0];
        if (action.Map[GenericVerbs.Light.Name] is ScalarNode { Text: not "frame" } && target is null)
        {
            return action.Start;
        }

        Parameters(action, GenericVerbs.Light);
        var over = action.Over ?? GenericVerbs.Light.Duration.Value;
        LightMoves.Add(new LightMove(action.Start, over, action.Ease ?? GenericVerbs.Light.Ease, target?.Bound.Element, action.VerbKey.Span));
        return action.Start + over;
    }

    private double RunCall(BoundAction action, Target target, double start)
    {
        var component = target.Bound.Element.Component.Definition;
        var definition = action.Verb ?? component.Actions.FirstOrDefault(a => a.Name == action.VerbKey.Text);
        if (definition is null)
        {
            var own = component.Actions.Select(a => a.Name).Concat(GenericVerbs.All.Select(a => a.Name));
            scope.Error(
                "unknown-verb", action.VerbKey.Span, $"{component.Name} has no action \"{action.VerbKey.Text}\"",
                $"It is an action of {string.Join(", ", scope.Verbs.OwnersOf(action.VerbKey.Text))}; here use one of: {string.Join(", ", own)}.");
            return start;
        }

        if (!definition.TakesItem && !WholeElement(action, target))
        {
            return start;
        }

        var over = action.Over ?? definition.Duration.Value;
        var stagger = action.Targets.Length > 1 ? 0 : action.Stagger;
        definition.Apply(new ActionCall(
            target.Bound.Element, target.Item, new Seconds(start), new Seconds(over), action.Ease ?? definition.Ease, new Seconds(stagger),
            Parameters(action, definition), definition, calls));
        return start + over;
    }

    private bool WholeElement(BoundAction action, Target target)
    {
        if (target.Item is null)
        {
            return true;
        }

        scope.Error("wrong-type", target.Span, $"{action.VerbKey.Text} takes a whole element, not one item", "Name the element without brackets.");
        return false;
    }

    private ImmutableArray<PropValue?> Parameters(BoundAction action, ActionDefinition definition)
    {
        var given = new PropValue?[definition.Parameters.Length];
        foreach (var entry in action.Parameters)
        {
            var index = 0;
            while (index < given.Length && definition.Parameters[index].Name != entry.Key.Text)
            {
                index++;
            }

            if (index < given.Length)
            {
                given[index] = values.Bind(definition.Parameters[index], entry, []);
                continue;
            }

            var names = definition.Parameters.Select(p => p.Name).Concat(ActionBinder.TimeKeys.Select(k => k.Name)).ToList();
            var nearest = OtherNames.Meant(entry.Key.Text, names);
            scope.Error(
                "unknown-parameter", entry.Key.Span, $"{definition.Name} takes no \"{entry.Key.Text}\"",
                nearest is not null ? $"Did you mean \"{nearest}\"?" : $"It takes {string.Join(", ", names)}.");
        }

        for (var i = 0; i < given.Length; i++)
        {
            if (definition.Parameters[i].Required && given[i] is null && action.Map[definition.Parameters[i].Name] is null)
            {
                scope.Error("missing-key", action.VerbKey.Span, $"{definition.Name} needs \"{definition.Parameters[i].Name}\"", $"Add {definition.Parameters[i].Name}: to the action.");
            }
        }

        return [.. given];
    }

    private static string Plain(double seconds) => seconds.ToString("0.###", CultureInfo.InvariantCulture) + "s";
}
