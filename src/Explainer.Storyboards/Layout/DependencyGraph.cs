using System.Collections.Immutable;
using Explainer.Scenes.Definitions;
using Explainer.Scenes.Layout;
using Explainer.Scenes.Timelines;
using Explainer.Storyboards.Binding;
using Explainer.Storyboards.Scheduling;
using Explainer.Storyboards.Values;
using Explainer.Storyboards.Verbs;

namespace Explainer.Storyboards.Layout;

/// <summary>
/// What follows from what: places, lines, values that are computed in each frame, flights of particles. Whoever has to know it asks here, so that
/// circles are told of the same that is worked out one after the other, and that waits for the camera.
/// </summary>
internal sealed class DependencyGraph
{
    private readonly BoundStoryboard storyboard;
    private readonly Dictionary<Element, (BoundElement Bound, BoundElement Other)> neighbours = [];
    private readonly Dictionary<Element, Place> places;
    private readonly ILookup<Element, (BoundLink Link, Element Other)> links;
    private readonly ILookup<Element, PlaceMove> moves;
    private readonly ILookup<Element, (PropDefinition Prop, LiveValue Live)> lives;
    private readonly ILookup<Element, (SwarmFlight Flight, Element Target)> flights;

    // What is particles that fly, or holds such.
    private readonly HashSet<Element> swarming = [];

    /// <summary>Takes in what refers to what.</summary>
    /// <param name="storyboard">The storyboard, bound.</param>
    /// <param name="schedule">When what happens.</param>
    public DependencyGraph(BoundStoryboard storyboard, Schedule schedule)
    {
        this.storyboard = storyboard;
        foreach (var (bound, other) in storyboard.Neighbours)
        {
            neighbours.TryAdd(bound.Element, (bound, other));
        }

        places = storyboard.Elements.All.Where(b => b.Placement is { Other: null } && b.Placement.Place.Expressions.Any()).ToDictionary(b => b.Element, b => b.Placement!.Place);
        links = storyboard.Links.Where(l => l.Prop != CommonProps.Mask).ToLookup(l => l.Element.Element, l => (Written(l.Element, l.Prop), l.Other.Element));
        moves = schedule.Moves.ToLookup(m => m.Element);
        lives = storyboard.Elements.All.SelectMany(b => b.Element.Lives.Select(l => (b.Element, l.Prop, l.Live)))
            .Concat(schedule.Tracks.Where(t => t.Key.Item < 0).SelectMany(t => t.Value.Lives.Select(l => (t.Key.Element, t.Key.Prop, Live: l))))
            .ToLookup(l => l.Element, l => (l.Prop, l.Live));
        flights = schedule.Flights.Where(f => f is { Target: not null, Kind: not SwarmKind.Stream })
            .ToLookup(f => f.Element, f => (f, storyboard.Elements.Get(f.Target!)!.Element));
        foreach (var flight in schedule.Flights)
        {
            for (var around = flight.Element; around is not null && swarming.Add(around); around = around.Parent)
            {
            }
        }

        Roots =
        [
            .. storyboard.Elements.All.SelectMany(b => (DependencyNode[])[new(b.Element, DependencyAspect.Place), new(b.Element, DependencyAspect.Line)]),
            .. schedule.Flights.Select(f => new DependencyNode(f.Element, DependencyAspect.Flight)),
        ];
    }

    /// <summary>From where all is reached that may lead back to itself.</summary>
    public ImmutableArray<DependencyNode> Roots { get; }

    /// <summary>The reference of an element's prop to another element, as it is written.</summary>
    public static BoundLink Written(BoundElement bound, TargetProp prop) => bound.Links.First(l => l.Prop == prop);

    /// <summary>What says where an element is that others follow, stand beside or look at.</summary>
    public static DependencyNode WhereIs(Element element) => new(element, element.Component.IsBetween ? DependencyAspect.Line : DependencyAspect.Place);

    /// <summary>All that is reached, each after what it follows from; of what leads back to itself, in any order.</summary>
    public IEnumerable<DependencyNode> InOrder() => new StrongComponents(n => StepsOf(n).Select(s => s.To)).From(Roots).SelectMany(c => c);

    /// <summary>Whether something hangs on where the camera looks: it goes where what lies at another depth is seen, or follows from what does.</summary>
    /// <param name="node">What may do so.</param>
    /// <param name="before">What does so, of all that it follows from.</param>
    public bool IsBehindCamera(DependencyNode node, IReadOnlySet<DependencyNode> before) => StepsOf(node).Any(s => s.IsApart || before.Contains(s.To));

    /// <summary>What one thing follows from directly.</summary>
    public IEnumerable<DependencyStep> StepsOf(DependencyNode node) => node.Aspect switch
    {
        DependencyAspect.Course => FromCourse(node),
        DependencyAspect.Place => FromPlace(node),
        DependencyAspect.Inside => FromInside(node),
        DependencyAspect.Room => FromRoom(node),
        DependencyAspect.Line => FromLine(node),
        DependencyAspect.Value => FromValue(node),
        DependencyAspect.Flight => FromFlight(node),
        _ => FromSwarms(node),
    };

    private IEnumerable<DependencyStep> FromCourse(DependencyNode course)
    {
        var element = course.Element;
        if (neighbours.TryGetValue(element, out var beside))
        {
            var (bound, other) = (beside.Bound, beside.Other.Element);
            yield return new(course, WhereIs(other), bound.Placement!.Side) { Reference = bound, Span = bound.Placement.Span, IsApart = AreApart(element, other) };
        }

        foreach (var step in places.TryGetValue(element, out var place) ? FromReads(course, place, "at", null) : [])
        {
            yield return step;
        }

        foreach (var move in moves[element])
        {
            foreach (var step in FromReads(course, move.To, move.ComesFrom is null ? "to" : "from", move))
            {
                yield return step;
            }

            if (move.Along is { } along)
            {
                var road = storyboard.Elements.Get(along.Element)!.Element;
                yield return new(course, new(road, DependencyAspect.Line), "along") { Reference = move, Span = move.Origin, IsApart = AreApart(element, road) };
            }
            else if (move.ComesFrom?.Element is { } source)
            {
                yield return new(course, WhereIs(source), "from") { Reference = move, Span = move.Origin, IsApart = AreApart(element, source) };
            }
            else if (move.To is not null)
            {
                // It fits where it goes as large as it is by then. What it reads of itself is no place, and is there before.
                foreach (var step in Reads(course, p => p == CommonProps.Scale).Where(s => s.To.Element != element))
                {
                    yield return step;
                }
            }
        }

        if (element.Parent is { } parent)
        {
            yield return new(course, new(parent, DependencyAspect.Inside), "inside");
        }
    }

    // Where coordinates read that others are.
    private static IEnumerable<DependencyStep> FromReads(DependencyNode course, Place? place, string reason, PlaceMove? move)
    {
        foreach (var expression in place?.Expressions ?? [])
        {
            foreach (var read in expression.Reads)
            {
                if (read.Element is { } other)
                {
                    yield return new(course, WhereIs(other), reason) { Reference = move ?? (object)read, Span = expression.Span, IsApart = AreApart(course.Element, other) };
                }
            }
        }
    }

    private IEnumerable<DependencyStep> FromPlace(DependencyNode place) =>
        Reads(place, Motion.MovesPoints).Prepend(new(place, place with { Aspect = DependencyAspect.Course }, ""));

    private IEnumerable<DependencyStep> FromInside(DependencyNode inside)
    {
        yield return new(inside, inside with { Aspect = DependencyAspect.Place }, "");
        foreach (var step in Reads(inside, p => p is NumberProp && !CommonProps.All.Contains(p)))
        {
            yield return step;
        }

        if (inside.Element.Component.Definition.Children == ChildPlacement.Flow)
        {
            foreach (var child in inside.Element.Children)
            {
                yield return new(inside, new(child, DependencyAspect.Room), "places");
            }
        }
    }

    private IEnumerable<DependencyStep> FromRoom(DependencyNode room)
    {
        foreach (var step in Reads(room, p => p == CommonProps.Scale))
        {
            yield return step;
        }

        if (room.Element.Component.Definition.Children == ChildPlacement.Flow)
        {
            foreach (var child in room.Element.Children)
            {
                yield return new(room, room with { Element = child }, "places");
            }
        }
    }

    // A line between others is where those are, wherever it stands itself.
    private IEnumerable<DependencyStep> FromLine(DependencyNode line)
    {
        foreach (var (link, other) in links[line.Element])
        {
            yield return new(line, line with { Element = other }, link.Prop.Name) { Reference = link, Span = link.Span, IsApart = AreApart(line.Element, other) };
        }

        if (!links.Contains(line.Element))
        {
            yield return new(line, line with { Aspect = DependencyAspect.Place }, "");
        }

        foreach (var step in Reads(line, line.Element.Component.ShapesLine))
        {
            yield return step;
        }
    }

    private IEnumerable<DependencyStep> FromValue(DependencyNode value)
    {
        foreach (var move in moves[value.Element])
        {
            if ((value.Prop == CommonProps.Rotate && move.Along is { IsTurning: true }) || (value.Prop == CommonProps.ScaleX && move.Along is { IsUpright: true }))
            {
                yield return new(value, new(value.Element, DependencyAspect.Course), "") { Reference = move, Span = move.Origin };
            }
        }

        // What an element shows may come from any of its own props, but not from where it is.
        foreach (var step in Reads(value, p => value.Prop is { } prop ? p == prop : !CommonProps.All.Contains(p)))
        {
            yield return step;
        }
    }

    private IEnumerable<DependencyStep> FromFlight(DependencyNode flight)
    {
        foreach (var (flown, target) in flights[flight.Element])
        {
            if (swarming.Contains(target))
            {
                var way = flown.Kind == SwarmKind.Gather ? "into" : "from";
                yield return new(flight, new(target, DependencyAspect.Swarms), flights.Contains(target) ? way : $"{way} {target.Id}") { Reference = flown, Span = flown.Origin };
            }
        }
    }

    private IEnumerable<DependencyStep> FromSwarms(DependencyNode swarms)
    {
        if (flights.Contains(swarms.Element))
        {
            yield return new(swarms, swarms with { Aspect = DependencyAspect.Flight }, "");
        }

        foreach (var child in swarms.Element.Children.Where(swarming.Contains))
        {
            yield return new(swarms, swarms with { Element = child }, "");
        }
    }

    // Of what is computed in each frame, what some props are computed from.
    private IEnumerable<DependencyStep> Reads(DependencyNode from, Func<PropDefinition, bool> counts)
    {
        foreach (var (prop, live) in lives[from.Element])
        {
            foreach (var read in counts(prop) ? live.Reads : [])
            {
                if (read.Written is { } written)
                {
                    yield return new(from, new(written, DependencyAspect.Value, read.Prop), prop.Name);
                }
            }
        }
    }

    private static bool AreApart(Element a, Element b) => ElementGeometry.DepthOf(a) != ElementGeometry.DepthOf(b);
}
