using System.Collections.Immutable;
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
internal static class SwarmPlanner
{
    private const double Slack = 1e-6;

    /// <summary>Gives all particles the courses of their flights.</summary>
    /// <param name="storyboard">The storyboard, bound.</param>
    /// <param name="schedule">When what happens.</param>
    /// <param name="builders">The elements, placed.</param>
    /// <param name="mistakes">Takes flights that overlap or have nowhere to begin.</param>
    public static void Plan(BoundStoryboard storyboard, Schedule schedule, IReadOnlyDictionary<Element, Element.Builder> builders, MistakeList mistakes)
    {
        foreach (var flights in schedule.Flights.GroupBy(f => f.Element))
        {
            if (!builders.TryGetValue(flights.Key, out var builder))
            {
                continue;
            }

            var changes = new List<PropChange>();
            var state = Places.None;
            SwarmFlight? before = null;
            foreach (var flight in flights.OrderBy(f => f.Start.Value))
            {
                if (before is not null && flight.Start.Value < (before.Start + before.Duration).Value - Slack)
                {
                    mistakes.Add(TimeRules.OverlapMoves.With("let the same particles fly", before.Origin?.Line ?? 0).At(flight.Origin));
                }

                state = Fly(flight, builder.Element, state, changes);
                before = flight;
            }

            foreach (var group in changes.GroupBy(c => c.Prop))
            {
                builder.Follow(group.Key, -1, TrackScheduler.Build(flights.Key.Initial(group.Key), group, mistakes));
            }
        }

        Places Fly(SwarmFlight flight, Element particles, Places state, List<PropChange> changes)
        {
            var target = flight.Target is { } id ? builders.GetValueOrDefault(storyboard.Elements.Get(id)!.Element)?.Element : null;
            var look = storyboard.Look;
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

                    line = new PathBuilder().Append(line, ToBox(particles, start)).Build();
                    first = Places.None;
                    break;
                case SwarmKind.Gather when target is not null:
                    to = new Places(Ink(target, particles, WhenSeen(target, flight)), false);
                    first = state.Points.IsEmpty ? to with { IsApart = true } : state;
                    break;
                case SwarmKind.Scatter:
                    first = target is not null ? new Places(Ink(target, particles, start), false) : state;
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

        ImmutableArray<Point> Ink(Element target, Element particles, double time)
        {
            var map = ToBox(particles, time);
            return [.. InkSampler.Sample(storyboard.Look, target, time, Particles.CountOf(particles)).Select(map.Apply)];
        }

        Affine ToBox(Element particles, double time) => ElementGeometry.ToFrame(storyboard.Look, particles, time).Inverse() ?? Affine.Identity;
    }

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
