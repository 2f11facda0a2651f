using Explainer.Core.Easing;
using Explainer.Core.Geometry;
using Explainer.Core.Time;
using Explainer.Scenes.Definitions;
using Explainer.Scenes.Layout;
using Explainer.Scenes.Timelines;

namespace Explainer.Storyboards.Layout;

/// <summary>
/// Lets an element go where another one goes. Worked out when the film is laid out, as movements along lines are: the camera and all else that
/// asks where an element is needs to know nothing of it. It is looked at in each frame of the spans in which anything moves, and of these
/// moments those are kept between which straight ways would be seen to differ; what jumps, jumps.
/// </summary>
/// <param name="look">The frame.</param>
/// <param name="rate">How many frames there are in a second.</param>
/// <param name="end">When the film ends, in seconds.</param>
/// <param name="budget">Counts elements that are asked for their place, and changes that these may come from.</param>
internal sealed class Follower(Look look, FrameRate rate, double end, PlacementBudget budget)
{
    // In px: less is no jump.
    private const double Slack = 1e-6;

    private readonly Motion motion = new();

    /// <summary>The course of the place of an element that follows another; null where the budget does not allow it.</summary>
    /// <param name="element">Who follows.</param>
    /// <param name="other">Whom.</param>
    /// <param name="offset">How far off the other's middle its own stays, in design px.</param>
    public Track? Follow(Element element, Element other, Point offset)
    {
        var work = budget.WorkOf(other) + budget.WorkOf(element.Parent);
        if (!budget.Take(work))
        {
            return null;
        }

        var layers = (other.Component.IsBetween ? LineSources.Of(other) : [other]).Select(ElementGeometry.DepthOf);
        var seen = look.Camera.Turns && layers.Any(d => d != ElementGeometry.DepthOf(element)) ? Motion.OfCamera(look.Camera) : [];
        var spans = motion.Of(other).Concat(motion.Inside(element.Parent)).Concat(seen).Where(s => s.From < end && s.To > 0).OrderBy(s => s.From).ToList();
        if (!budget.Take(spans.Count))
        {
            return null;
        }

        var first = PlaceAt(look, element, other, offset, 0);
        var run = new List<(double Time, Point Place)> { (0, first) };
        var changes = new List<PropChange>();
        var (from, until, next) = (0.0, 0.0, 0);
        foreach (var to in spans.SelectMany(s => (double[])[s.From, s.To]).Append(end).Select(t => Math.Clamp(t, 0, end)).Where(t => t > 0).Distinct().Order())
        {
            for (; next < spans.Count && spans[next].From <= from; next++)
            {
                until = Math.Max(until, spans[next].To);
            }

            var moves = until > from;
            if (moves)
            {
                for (var frame = rate.FrameAt(new Seconds(from)); TimeOf(frame) < to; frame += 1)
                {
                    Add(TimeOf(frame));
                }

                Add(Math.BitDecrement(to));
            }

            // What stood still may be elsewhere all at once, and so may what moved.
            var place = Ask(to);
            if ((place - run[^1].Place).Length > Slack)
            {
                Keep();
                changes.Add(Change(to, to, run[^1].Place, place));
                run.Clear();
            }
            else if (!moves)
            {
                Keep();
                run.Clear();
            }
            else if (run[^1].Time == Math.BitDecrement(to))
            {
                run.RemoveAt(run.Count - 1);
            }

            run.Add((to, place));
            from = to;
            if (budget.IsSpent)
            {
                return null;
            }
        }

        Keep();
        return Track.Build(PropValue.Of(first), changes);

        double TimeOf(FrameIndex frame) => rate.TimeOf(frame).Value;

        Point Ask(double time) => budget.Take(work) ? PlaceAt(look, element, other, offset, time) : run[^1].Place;

        void Add(double time)
        {
            if (time <= run[^1].Time)
            {
                return;
            }

            run.Add((time, Ask(time)));
            if (run.Count > StraightWays.MostInRun)
            {
                Keep();
                run.RemoveRange(0, run.Count - 1);
            }
        }

        // From each kept moment straight to the next.
        void Keep()
        {
            var kept = StraightWays.Kept(0, run.Count - 1, i => run[i].Time, i => run[i].Place, StraightWays.PlaceTolerance, budget);
            foreach (var (a, b) in kept.Zip(kept.Skip(1)))
            {
                if (run[a].Place != run[b].Place)
                {
                    changes.Add(Change(run[a].Time, run[b].Time, run[a].Place, run[b].Place));
                }
            }
        }

        PropChange Change(double start, double stop, Point before, Point after) => new(
            element, CommonProps.Position, -1, new Seconds(start), new Seconds(stop - start), PropValue.Of(before), PropValue.Of(after), NamedEasing.Linear);
    }

    private static Point PlaceAt(Look look, Element element, Element other, Point offset, double time)
    {
        var point = ElementGeometry.Between(look, other, element, time).Apply(ElementGeometry.CenterInFrame(look, other, time)) + offset;
        return ElementGeometry.HomeOf(look, element, time).Apply(point);
    }
}
