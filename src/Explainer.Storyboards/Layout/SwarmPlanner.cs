using System.Collections.Immutable;
using Explainer.Core;
using Explainer.Core.Diagnostics;
using Explainer.Core.Easing;
using Explainer.Core.Geometry;
using Explainer.Core.Time;
using Explainer.Display.Shapes;
using Explainer.Scenes.Components;
using Explainer.Scenes.Definitions;
using Explainer.Scenes.Layout;
using Explainer.Scenes.Timelines;
using Explainer.Storyboards.Binding;
using Explainer.Storyboards.Reading;
using Explainer.Storyboards.Scheduling;

namespace Explainer.Storyboards.Layout;

/// <summary>Finds where flights of particles begin and lead to, once elements stand where they do.</summary>
internal sealed class SwarmPlanner
{
    private const double Slack = 1e-6;

    private readonly BoundStoryboard storyboard;
    private readonly IReadOnlyDictionary<Element, Element.Builder> builders;
    private readonly MistakeList mistakes;
    private readonly Look look;
    private readonly WorkBudget budget = new(ReadingLimits.SwarmWork);
    private readonly InkSampler sampler;

    // Flights to what is drawn alike, and along the same line, share what was found.
    private readonly Dictionary<(ImmutableArray<Point> Points, Affine Map), ImmutableArray<Point>> mapped = [];
    private readonly Dictionary<ContentHash, PathShape> lines = [];

    private SwarmPlanner(Look look, BoundStoryboard storyboard, IReadOnlyDictionary<Element, Element.Builder> builders, MistakeList mistakes)
    {
        this.look = look;
        this.storyboard = storyboard;
        this.builders = builders;
        this.mistakes = mistakes;
        sampler = new InkSampler(look, budget);
    }

    /// <summary>Gives all particles the courses of their flights.</summary>
    /// <param name="look">What all frames share, with the camera.</param>
    /// <param name="storyboard">The storyboard, bound.</param>
    /// <param name="schedule">When what happens.</param>
    /// <param name="builders">The elements, placed.</param>
    /// <param name="mistakes">Takes flights that overlap, have nowhere to begin or take too much to work out.</param>
    public static void Plan(Look look, BoundStoryboard storyboard, Schedule schedule, IReadOnlyDictionary<Element, Element.Builder> builders, MistakeList mistakes)
    {
        var planner = new SwarmPlanner(look, storyboard, builders, mistakes);
        foreach (var flights in schedule.Flights.GroupBy(f => f.Element))
        {
            if (builders.TryGetValue(flights.Key, out var builder))
            {
                planner.Plan(flights.Key, flights, builder);
            }
        }
    }

    private void Plan(Element written, IEnumerable<SwarmFlight> flights, Element.Builder builder)
    {
        var changes = new List<PropChange>();
        var state = Places.None;
        SwarmFlight? before = null;
        foreach (var flight in flights.OrderBy(f => f.Start.Value))
        {
            if (before is not null && flight.Start.Value < (before.Start + before.Duration).Value - Slack)
            {
                mistakes.Add(TimeRules.OverlapMoves.With("move the same particles", before.Origin?.Line ?? 0).At(flight.Origin));
            }

            if (Fly(flight, builder.Element, state, changes) is not { } next)
            {
                mistakes.Add(LookRules.TooMuchFlown.At(flight.Origin));
                return;
            }

            state = next;
            before = flight;
        }

        foreach (var group in changes.GroupBy(c => c.Prop))
        {
            builder.Follow(group.Key, -1, TrackScheduler.Build(written.Initial(group.Key), group, mistakes));
        }
    }

    // Where they are afterwards; null where the budget does not allow to find out.
    private Places? Fly(SwarmFlight flight, Element particles, Places state, List<PropChange> changes)
    {
        var target = flight.Target is { } id ? builders.GetValueOrDefault(storyboard.Elements.Get(id)!.Element)?.Element : null;
        var start = flight.Start.Value;
        Places first = state, to = Places.None;
        PathShape? line = null;
        switch (flight.Kind)
        {
            case SwarmKind.Stream when target is not null:
                line = ElementGeometry.PathInFrame(look, target, start);
                if (line is not { Verbs.IsEmpty: false })
                {
                    mistakes.Add(PathRules.NoPath.With(target.Id, target.Component.Definition.Name).At(flight.Origin));
                    return state;
                }

                if (!budget.Take(line.Verbs.Length * (long)InkSampler.WorkPerStep))
                {
                    return null;
                }

                line = new PathBuilder().Append(line, ToBox(target, particles, start)).Build();
                line = lines.TryGetValue(line.Id, out var known) ? known : lines[line.Id] = line;
                first = Places.None;
                break;
            case SwarmKind.Gather when target is not null:
                if (Ink(target, particles, WhenSeen(target, flight)) is not { } there)
                {
                    return null;
                }

                to = new Places(there, false);
                first = state.Points.IsEmpty ? to with { IsApart = true } : state;
                break;
            case SwarmKind.Scatter:
                if (target is not null)
                {
                    if (Ink(target, particles, start) is not { } here)
                    {
                        return null;
                    }

                    first = new Places(here, false);
                }

                if (first.Points.IsEmpty)
                {
                    mistakes.Add(KeyRules.MissingKeyParameter.With("scatter", "from").At(flight.Origin));
                    return state;
                }

                to = first with { IsApart = true };
                break;
            default:
                return state;
        }

        At(Particles.From, PropValue.Of(first.Points));
        At(Particles.To, PropValue.Of(to.Points));
        At(Particles.IsFromApart, PropValue.Of(first.IsApart));
        At(Particles.IsToApart, PropValue.Of(to.IsApart));
        At(Particles.IsNew, PropValue.Of(flight.Kind == SwarmKind.Gather && state.Points.IsEmpty));
        At(Particles.Line, PropValue.Of(line));
        changes.Add(new PropChange(flight.Element, Particles.Flown, -1, flight.Start, flight.Duration, PropValue.Of(0.0), PropValue.Of(1.0), flight.Ease) { Origin = flight.Origin });
        return to;

        void At(PropDefinition prop, PropValue value) =>
            changes.Add(new PropChange(flight.Element, prop, -1, flight.Start, new Seconds(0), null, value, NamedEasing.Linear) { Origin = flight.Origin });
    }

    private ImmutableArray<Point>? Ink(Element target, Element particles, double time)
    {
        if (sampler.Sample(target, time, Particles.CountOf(particles)) is not { } points)
        {
            return null;
        }

        var map = ToBox(target, particles, time);
        if (!mapped.TryGetValue((points, map), out var there))
        {
            if (!budget.Take(points.Length * (long)InkSampler.WorkPerStep))
            {
                return null;
            }

            mapped.Add((points, map), there = [.. points.Select(map.Apply)]);
        }

        return there;
    }

    // From where a target stands in the frame to the box of the particles that are seen in the same place.
    private Affine ToBox(Element target, Element particles, double time) =>
        (ElementGeometry.ToFrame(look, particles, time).Inverse() ?? Affine.Identity).Of(ElementGeometry.Between(look, target, particles, time));

    // What they become is looked at as they arrive, or later, when all of it has come in.
    private static double WhenSeen(Element target, SwarmFlight flight)
    {
        var end = (flight.Start + flight.Duration).Value;
        var stay = target.Appearances.FirstOrDefault(a => a.Hide > end);
        return stay is null ? end : Math.Max(end, stay.Show + stay.ShowOver);
    }

    // Where particles are between flights.
    private readonly record struct Places(ImmutableArray<Point> Points, bool IsApart)
    {
        public static readonly Places None = new([], false);
    }
}
