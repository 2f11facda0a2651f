using System.Collections.Immutable;
using Explainer.Core.Diagnostics;
using Explainer.Scenes.Layout;
using Explainer.Scenes.Timelines;
using Explainer.Storyboards.Binding;
using Explainer.Storyboards.Reading;
using Explainer.Storyboards.Scheduling;

namespace Explainer.Storyboards.Layout;

/// <summary>
/// Finds elements that lead back to themselves: by whom they stand beside, follow, join, move along or become. What leads back is told and left
/// out, so that whoever works out places, lines and flights comes to an end.
/// </summary>
internal sealed class CircleCheck
{
    // Of lines that join lines: each is worked out within the one that joins it.
    private const int MostLinks = ReadingLimits.Depth;
    private const int MostShown = 8;

    // Steps walked to find circles within circles; what is left of a component by then is left out as a whole.
    private const long MostWalked = 4_000_000;

    private readonly BoundStoryboard storyboard;
    private readonly Schedule schedule;
    private readonly MistakeList mistakes;
    private readonly DependencyGraph graph;
    private readonly WorkBudget walked = new(MostWalked);
    private readonly Dictionary<DependencyNode, int> depths = [];
    private readonly Dictionary<Element, int> flown = [];
    private readonly HashSet<(DependencyNode From, DependencyNode To)> cut = [];
    private readonly HashSet<object> left = new(ReferenceEqualityComparer.Instance);

    private CircleCheck(BoundStoryboard storyboard, Schedule schedule, MistakeList mistakes)
    {
        this.storyboard = storyboard;
        this.schedule = schedule;
        this.mistakes = mistakes;
        graph = new DependencyGraph(storyboard, schedule);
    }

    /// <summary>Tells of circles, and gives back what is left without them, flights after those that they hang on.</summary>
    /// <param name="storyboard">The storyboard, bound.</param>
    /// <param name="schedule">When what happens.</param>
    /// <param name="mistakes">Takes circles, and lines that join too long a chain of lines.</param>
    public static (BoundStoryboard Storyboard, Schedule Schedule) Run(BoundStoryboard storyboard, Schedule schedule, MistakeList mistakes)
    {
        var check = new CircleCheck(storyboard, schedule, mistakes);
        foreach (var component in new StrongComponents(n => check.graph.StepsOf(n).Select(s => s.To)).From(check.graph.Roots))
        {
            check.Close(component);
        }

        return check.Rest();
    }

    private (BoundStoryboard Storyboard, Schedule Schedule) Rest() => left.Count == 0 ? (storyboard, schedule with { Flights = InOrder(schedule.Flights) }) :
    (
        storyboard with
        {
            Neighbours = new Dictionary<BoundElement, BoundElement>(storyboard.Neighbours.Where(n => !left.Contains(n.Key)), ReferenceEqualityComparer.Instance),
            Links = storyboard.Links.RemoveAll(l => left.Contains(DependencyGraph.Written(l.Element, l.Prop))),
        },
        schedule with
        {
            Moves = schedule.Moves.RemoveAll(left.Contains),
            Flights = InOrder(schedule.Flights.RemoveAll(left.Contains)),
        });

    // What particles become is known before those are looked at that become these.
    private ImmutableArray<SwarmFlight> InOrder(ImmutableArray<SwarmFlight> all) => [.. all.OrderBy(f => flown[f.Element])];

    private void Close(List<DependencyNode> component)
    {
        foreach (var node in component)
        {
            if (node.Aspect == DependencyAspect.Flight)
            {
                flown.Add(node.Element, flown.Count);
            }
        }

        if (IsCircle(component))
        {
            Break(component);
        }
        else if (component is [{ Aspect: DependencyAspect.Line } line])
        {
            Measure(line);
        }
    }

    private bool IsCircle(List<DependencyNode> component) => component.Count > 1 || Uncut(component[0]).Any(s => s.To == component[0]);

    // The shortest way back is told and left out, and so on until nothing leads back any more: each circle that has a reference of its own is told.
    private void Break(List<DependencyNode> component)
    {
        var open = new Stack<List<DependencyNode>>([component]);
        while (open.TryPop(out var circle))
        {
            var within = circle.ToHashSet();
            if (walked.IsSpent)
            {
                left.UnionWith(circle.SelectMany(Uncut).Where(s => within.Contains(s.To)).Select(s => s.Reference).OfType<object>());
                continue;
            }

            var steps = Shortest(circle[^1], within);
            if (steps.Exists(s => s.Reference is not null))
            {
                Tell(steps);
                foreach (var step in steps.Where(s => s.Reference is not null))
                {
                    left.UnionWith(graph.StepsOf(step.From).Where(s => s.To == step.To).Select(s => s.Reference).OfType<object>());
                    cut.Add((step.From, step.To));
                }
            }
            else
            {
                // Values that are computed from one another: whoever links them tells of it.
                cut.UnionWith(steps.Select(s => (s.From, s.To)));
            }

            foreach (var inner in new StrongComponents(n => Uncut(n).Where(s => within.Contains(s.To)).Select(s => s.To)).From(Enumerable.Reverse(circle)).Where(IsCircle))
            {
                open.Push(inner);
            }
        }
    }

    // The steps of a node without those that were told.
    private IEnumerable<DependencyStep> Uncut(DependencyNode node)
    {
        foreach (var step in graph.StepsOf(node))
        {
            walked.Take(1);
            if (!cut.Contains((step.From, step.To)))
            {
                yield return step;
            }
        }
    }

    // How many lines a line is worked out from, one within the other.
    private void Measure(DependencyNode line)
    {
        var joined = graph.StepsOf(line).Where(s => s.To.Aspect == DependencyAspect.Line).ToList();
        var depth = depths[line] = joined.Count == 0 ? 0 : 1 + joined.Max(s => depths.GetValueOrDefault(s.To));
        if (depth == MostLinks + 1)
        {
            mistakes.Add(FileRules.NestingTooDeepLines.With(MostLinks).At(joined.MaxBy(s => depths.GetValueOrDefault(s.To)).Span));
        }

        if (depth > MostLinks)
        {
            left.UnionWith(joined.Select(s => s.Reference).OfType<object>());
        }
    }

    private List<DependencyStep> Shortest(DependencyNode first, HashSet<DependencyNode> circle)
    {
        var reached = new Dictionary<DependencyNode, DependencyStep>();
        var next = new Queue<DependencyNode>([first]);
        while (!reached.ContainsKey(first))
        {
            foreach (var step in Uncut(next.Dequeue()).Where(s => circle.Contains(s.To) && reached.TryAdd(s.To, s)))
            {
                next.Enqueue(step.To);
            }
        }

        var steps = new List<DependencyStep>();
        for (var at = first; steps.Count == 0 || at != first; at = reached[at].From)
        {
            steps.Add(reached[at]);
        }

        steps.Reverse();
        return steps;
    }

    private void Tell(List<DependencyStep> steps)
    {
        var named = steps.Where(s => s.Reason.Length > 0).ToList();
        var first = named[0].From.Element.Id;
        var isOfPlaces = named.TrueForAll(s => ElementKeys.Places.Contains(s.Reason));
        var names = named.Take(MostShown).Select(s => isOfPlaces ? s.From.Element.Id : $"{s.From.Element.Id} ({s.Reason})");
        var chain = string.Join(" -> ", [.. names, .. named.Count > MostShown ? (string[])["..."] : [], first]);
        mistakes.Add((isOfPlaces ? LookRules.CircularPlacement : LookRules.CircularReference).With(first, chain).At(steps.Find(s => s.Reference is not null).Span));
    }
}
