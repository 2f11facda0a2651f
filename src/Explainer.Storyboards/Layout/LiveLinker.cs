using Explainer.Core.Diagnostics;
using Explainer.Core.Time;
using Explainer.Scenes.Definitions;
using Explainer.Scenes.Layout;
using Explainer.Scenes.Timelines;
using Explainer.Storyboards.Reading;

namespace Explainer.Storyboards.Layout;

/// <summary>
/// Lets values that are computed in each frame read the elements of the film, once the course of all props is known. Tells of circles, of
/// what is computed from too much or changes too often, and of numbers that are not finite at some moment.
/// </summary>
/// <param name="builders">The elements of the film by those of the storyboard.</param>
/// <param name="rate">Frames per second.</param>
/// <param name="mistakes">Takes what is wrong.</param>
internal sealed class LiveLinker(IReadOnlyDictionary<Element, Element.Builder> builders, FrameRate rate, MistakeList mistakes)
{
    // Of one value in one frame: about 20 us.
    private const int MostReads = 500;

    // What computing a value from nothing counts: about that of so many reads.
    private const int WorkOfValue = 5;
    private readonly WorkBudget budget = new(ReadingLimits.LiveWork);
    private readonly WorkBudget frames = new(ReadingLimits.LiveFrames);
    private readonly Dictionary<(Element, PropDefinition?), int> costs = [];
    private readonly HashSet<(Element, PropDefinition?)> open = [];

    private bool isSound = true;

    /// <summary>Links all values.</summary>
    public void Link()
    {
        var lives = builders.Values.SelectMany(b => b.Element.Lives.Select(l => (b.Element, l.Prop, l.Live))).ToList();
        foreach (var read in lives.SelectMany(l => l.Live.Reads))
        {
            read.Source = read.Written is { } written && builders.TryGetValue(written, out var builder) ? builder.Element : null;
        }

        foreach (var (element, prop, live) in lives)
        {
            isSound &= Cost(element, prop) is var cost && cost <= MostReads;
            if (cost is > MostReads and < int.MaxValue)
            {
                mistakes.Add(ExpressionRules.LiveTooMuch.With(MostReads).At(live.Origin));
            }
        }

        foreach (var read in isSound ? [] : lives.SelectMany(l => l.Live.Reads))
        {
            // A circle has no value, and it was told.
            read.Source = null;
        }
    }

    /// <summary>Finds the values of an element's props that take the most room; the sizes that they read are measured by then.</summary>
    public void Settle(Element element)
    {
        foreach (var (prop, live) in element.Lives)
        {
            Settle(prop, live, isSound, Cost(element, prop));
        }
    }

    // How many values are read for one, those that these read included; the largest number for a circle.
    private int Cost(Element element, PropDefinition? prop)
    {
        var key = (element, prop);
        if (costs.TryGetValue(key, out var known))
        {
            return known;
        }

        if (!open.Add(key))
        {
            return int.MaxValue;
        }

        long cost = 1;
        foreach (var (own, live) in element.Lives)
        {
            // What an element shows may come from any of its props.
            if (prop is not null && own != prop)
            {
                continue;
            }

            foreach (var read in live.Reads)
            {
                var inner = read.Written is { } written && builders.TryGetValue(written, out var builder) ? Cost(builder.Element, read.Prop) : 0;
                if (inner == int.MaxValue && cost < int.MaxValue)
                {
                    mistakes.Add(ExpressionRules.LiveCircle.With(own.Name, element.Id).At(live.Origin));
                }

                cost += inner;
            }
        }

        open.Remove(key);
        return costs[key] = (int)Math.Min(int.MaxValue, cost);
    }

    // The value that takes the most room; at the ends of all that changes what it reads, and in between.
    private void Settle(PropDefinition prop, LiveValue live, bool isSound, int cost)
    {
        var typical = live.At(0);
        foreach (var time in Moments(live, isSound ? cost : 0))
        {
            var value = live.At(time);
            typical = prop is TextProp
                ? value.Text.Length > typical.Text.Length ? value : typical
                : Math.Abs(value.Number) > Math.Abs(typical.Number) ? value : typical;
        }

        live.Typical = typical;
        if (isSound && Frames(live, cost).Any(time => !live.IsFiniteAt(time)))
        {
            mistakes.Add(ExpressionRules.NotFinite.At(live.Origin));
        }
    }

    // The frames in which it changes, as far as their own budget goes: a denominator may be nought on the way alone.
    private IEnumerable<double> Frames(LiveValue live, int cost)
    {
        yield return 0;
        foreach (var segment in LiveChanges.Of(live))
        {
            yield return segment.Start;
            yield return segment.End;
            for (var frame = rate.FrameAt(new Seconds(segment.Start)); rate.TimeOf(frame).Value < segment.End; frame += 1)
            {
                if (!frames.Take(cost + WorkOfValue))
                {
                    break;
                }

                yield return rate.TimeOf(frame).Value;
            }
        }
    }

    // None once there are more of them than the budget allows to look at: that is told, as what is not looked at may be wrong.
    private SortedSet<double> Moments(LiveValue live, int cost)
    {
        var moments = new SortedSet<double> { 0 };
        foreach (var segment in budget.IsSpent ? [] : LiveChanges.Of(live))
        {
            double[] three = [segment.Start, segment.Start + ((segment.End - segment.Start) / 2), segment.End];
            if (!budget.Take((long)three.Length * (cost + WorkOfValue)))
            {
                mistakes.Add(ExpressionRules.LiveTooOften.At(live.Origin));
                return [];
            }

            moments.UnionWith(three);
        }

        return moments;
    }
}
