using System.Collections.Immutable;
using Explainer.Core.Diagnostics;
using Explainer.Scenes.Definitions;
using Explainer.Scenes.Timelines;
using Explainer.Storyboards.Binding;
using Explainer.Storyboards.Reading;
using Explainer.Storyboards.Scheduling;
using Explainer.Storyboards.Verbs;

namespace Explainer.Storyboards.Layout;

/// <summary>
/// Finds elements that lead back to themselves: by whom they stand beside, follow, join, move along or become. What leads back is told and left
/// out, so that whoever works out places, lines and flights comes to an end.
/// </summary>
/// <remarks>Circles are the strongly connected components of what refers to what (Tarjan, SIAM J. Comput. 1, 1972), walked without recursion, as a chain may be as long as the storyboard.</remarks>
internal sealed class CircleCheck
{
    // Of lines that join lines: each is worked out within the one that joins it.
    private const int MostLinks = ReadingLimits.Depth;
    private const int MostShown = 8;

    // Of what can be computed in each frame, what moves the points of an element.
    private static readonly ImmutableArray<PropDefinition> Shaping = [CommonProps.Scale, CommonProps.ScaleX, CommonProps.ScaleY, CommonProps.Rotate, CommonProps.Skew];

    private readonly BoundStoryboard storyboard;
    private readonly Schedule schedule;
    private readonly MistakeList mistakes;
    private readonly Dictionary<Element, (BoundElement Bound, BoundElement Other)> neighbours = [];
    private readonly ILookup<Element, (BoundLink Link, Element Other)> links;
    private readonly ILookup<Element, PlaceMove> lineMoves;
    private readonly Dictionary<Element, List<(SwarmFlight Flight, Element Target)>> flights = [];
    private readonly Dictionary<Element, List<Element>> swarmsWithin = [];

    private readonly Dictionary<Node, int> order = [];
    private readonly Dictionary<Node, int> lowest = [];
    private readonly Dictionary<Node, int> depths = [];
    private readonly Dictionary<Node, int> closed = [];
    private readonly Stack<Node> path = [];
    private readonly HashSet<Node> onPath = [];
    private readonly Stack<(Node Node, IEnumerator<Step> Steps)> open = [];
    private readonly HashSet<object> left = new(ReferenceEqualityComparer.Instance);

    private CircleCheck(BoundStoryboard storyboard, Schedule schedule, MistakeList mistakes)
    {
        this.storyboard = storyboard;
        this.schedule = schedule;
        this.mistakes = mistakes;
        foreach (var (bound, other) in storyboard.Neighbours)
        {
            neighbours.TryAdd(bound.Element, (bound, other));
        }

        links = storyboard.Links.Where(l => l.Prop != CommonProps.Mask).ToLookup(l => l.Element.Element, l => (Written(l.Element, l.Prop), l.Other.Element));
        lineMoves = schedule.Moves.Where(m => m.Along is not null).ToLookup(m => m.Element);
        foreach (var flight in schedule.Flights)
        {
            if (flight is { Target: { } id, Kind: not SwarmKind.Stream })
            {
                CollectionsOf(flights, flight.Element).Add((flight, storyboard.Elements.Get(id)!.Element));
            }
        }

        foreach (var swarm in flights.Keys)
        {
            for (var around = swarm; around is not null; around = around.Parent)
            {
                CollectionsOf(swarmsWithin, around).Add(swarm);
            }
        }
    }

    // What of an element follows from others: where it stands, the line that others join, move along or are masked by, what its particles become.
    private enum Aspect
    {
        Place,
        Line,
        Flight,
    }

    /// <summary>Tells of circles, and gives back what is left without them, flights after those that they hang on.</summary>
    /// <param name="storyboard">The storyboard, bound.</param>
    /// <param name="schedule">When what happens.</param>
    /// <param name="mistakes">Takes circles, and lines that join too long a chain of lines.</param>
    public static (BoundStoryboard Storyboard, Schedule Schedule) Run(BoundStoryboard storyboard, Schedule schedule, MistakeList mistakes)
    {
        var check = new CircleCheck(storyboard, schedule, mistakes);
        foreach (var bound in storyboard.Elements.All)
        {
            check.Visit(new Node(bound.Element, Aspect.Place));
            check.Visit(new Node(bound.Element, Aspect.Line));
            check.Visit(new Node(bound.Element, Aspect.Flight));
        }

        return check.Rest();
    }

    private (BoundStoryboard Storyboard, Schedule Schedule) Rest() => left.Count == 0 ? (storyboard, schedule with { Flights = InOrder(schedule.Flights) }) :
    (
        storyboard with
        {
            Neighbours = new Dictionary<BoundElement, BoundElement>(storyboard.Neighbours.Where(n => !left.Contains(n.Key)), ReferenceEqualityComparer.Instance),
            Links = storyboard.Links.RemoveAll(l => left.Contains(Written(l.Element, l.Prop))),
        },
        schedule with
        {
            Moves = schedule.Moves.RemoveAll(left.Contains),
            Flights = InOrder(schedule.Flights.RemoveAll(left.Contains)),
        });

    // What particles become is known before those are looked at that become these.
    private ImmutableArray<SwarmFlight> InOrder(ImmutableArray<SwarmFlight> all) => [.. all.OrderBy(f => closed[new Node(f.Element, Aspect.Flight)])];

    private static BoundLink Written(BoundElement bound, TargetProp prop) => bound.Links.First(l => l.Prop == prop);

    private static List<T> CollectionsOf<T>(Dictionary<Element, List<T>> lists, Element element)
    {
        if (!lists.TryGetValue(element, out var list))
        {
            lists.Add(element, list = []);
        }

        return list;
    }

    private IEnumerable<Step> StepsOf(Node node) => node.Aspect switch
    {
        Aspect.Place => FromPlace(node.Element),
        Aspect.Line => FromLine(node.Element),
        _ => FromFlight(node.Element),
    };

    private IEnumerable<Step> FromPlace(Element element)
    {
        if (neighbours.TryGetValue(element, out var beside))
        {
            yield return new Step(new Node(beside.Other.Element, Aspect.Place), beside.Bound.Placement!.Side, beside.Bound, beside.Bound.Placement.Span);
        }

        foreach (var move in lineMoves[element])
        {
            yield return new Step(new Node(storyboard.Elements.Get(move.Along!.Element)!.Element, Aspect.Line), "along", move, move.Origin);
        }

        // How it is turned and scaled may hang on how what goes along a line is.
        foreach (var (prop, live) in element.Lives.Where(l => Shaping.Contains(l.Prop)))
        {
            foreach (var read in live.Reads)
            {
                if (read is { Prop: NumberProp, Written: { } written } && written != element && lineMoves.Contains(written))
                {
                    yield return new Step(new Node(written, Aspect.Place), prop.Name, null, null);
                }
            }
        }

        if (element.Parent is { } parent)
        {
            yield return new Step(new Node(parent, Aspect.Place), "inside", null, null);
        }
    }

    // A line between others is where those are, wherever it stands itself.
    private IEnumerable<Step> FromLine(Element element)
    {
        foreach (var (link, other) in links[element])
        {
            yield return new Step(new Node(other, Aspect.Line), link.Prop.Name, link, link.Span);
        }

        if (!links.Contains(element))
        {
            yield return new Step(new Node(element, Aspect.Place), "", null, null);
        }
    }

    private IEnumerable<Step> FromFlight(Element element)
    {
        foreach (var (flight, target) in flights.GetValueOrDefault(element, []))
        {
            foreach (var swarm in swarmsWithin.GetValueOrDefault(target, []))
            {
                var way = flight.Kind == SwarmKind.Gather ? "into" : "from";
                yield return new Step(new Node(swarm, Aspect.Flight), swarm == target ? way : $"{way} {target.Id}", flight, flight.Origin);
            }
        }
    }

    private void Visit(Node root)
    {
        if (!order.ContainsKey(root))
        {
            Open(root);
        }

        while (open.TryPeek(out var call))
        {
            if (call.Steps.MoveNext())
            {
                var to = call.Steps.Current.To;
                if (!order.TryGetValue(to, out var known))
                {
                    Open(to);
                }
                else if (onPath.Contains(to))
                {
                    lowest[call.Node] = Math.Min(lowest[call.Node], known);
                }

                continue;
            }

            open.Pop();
            if (open.TryPeek(out var outer))
            {
                lowest[outer.Node] = Math.Min(lowest[outer.Node], lowest[call.Node]);
            }

            if (lowest[call.Node] == order[call.Node])
            {
                Close(call.Node);
            }
        }
    }

    private void Open(Node node)
    {
        order.Add(node, order.Count);
        lowest.Add(node, order[node]);
        path.Push(node);
        onPath.Add(node);
        open.Push((node, StepsOf(node).GetEnumerator()));
    }

    // All that leads back to a node is found: it and what was opened after it.
    private void Close(Node first)
    {
        var circle = new HashSet<Node>();
        Node node;
        do
        {
            node = path.Pop();
            onPath.Remove(node);
            closed.Add(node, closed.Count);
            circle.Add(node);
        }
        while (node != first);

        if (circle.Count > 1 || StepsOf(first).Any(s => s.To == first))
        {
            Tell(Shortest(first, circle));
            left.UnionWith(circle.SelectMany(StepsOf).Where(s => circle.Contains(s.To)).Select(s => s.Reference).OfType<object>());
        }
        else if (first.Aspect == Aspect.Line)
        {
            Measure(first);
        }
    }

    // How many lines a line is worked out from, one within the other.
    private void Measure(Node line)
    {
        var joined = StepsOf(line).Where(s => s.To.Aspect == Aspect.Line).ToList();
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

    private List<Step> Shortest(Node first, HashSet<Node> circle)
    {
        var reached = new Dictionary<Node, (Node From, Step Step)>();
        var next = new Queue<Node>([first]);
        while (!reached.ContainsKey(first))
        {
            var node = next.Dequeue();
            foreach (var step in StepsOf(node).Where(s => circle.Contains(s.To) && reached.TryAdd(s.To, (node, s))))
            {
                next.Enqueue(step.To);
            }
        }

        var steps = new List<Step>();
        for (var at = first; steps.Count == 0 || at != first; at = reached[at].From)
        {
            steps.Add(reached[at].Step);
        }

        steps.Reverse();
        return steps;
    }

    private void Tell(List<Step> steps)
    {
        var first = steps[^1].To.Element.Id;
        var named = steps.Where(s => s.Reason.Length > 0).ToList();
        var isOfPlaces = named.TrueForAll(s => ElementKeys.Places.Contains(s.Reason));
        var names = named.Take(named.Count - 1).Take(MostShown - 1).Select(s => s.To.Element.Id).Prepend(first).Zip(named, (id, step) => isOfPlaces ? id : $"{id} ({step.Reason})");
        var chain = string.Join(" -> ", [.. names, .. named.Count > MostShown ? (string[])["..."] : [], first]);
        mistakes.Add((isOfPlaces ? LookRules.CircularPlacement : LookRules.CircularReference).With(first, chain).At(named.First(s => s.Reference is not null).Span));
    }

    private readonly record struct Node(Element Element, Aspect Aspect);

    // From what follows to what it follows from. Without a reference (of what lies inside, of a line that is where its element is) it cannot be left out.
    private readonly record struct Step(Node To, string Reason, object? Reference, SourceSpan? Span);
}
