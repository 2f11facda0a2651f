using System.Globalization;
using Explainer.Core.Diagnostics;
using Explainer.Core;
using Explainer.Core.Easing;
using Explainer.Core.Geometry;
using Explainer.Core.Time;
using Explainer.Scenes.Definitions;
using Explainer.Scenes.Layout;
using Explainer.Scenes.Timelines;
using Explainer.Storyboards.Binding;
using Explainer.Storyboards.Reading;
using Explainer.Storyboards.Scheduling;
using Explainer.Storyboards.Values;
using Explainer.Storyboards.Verbs;

namespace Explainer.Storyboards.Layout;

/// <summary>Finds where elements stand and where movements lead, each after what it depends on.</summary>
internal sealed class PlacementSolver(
    BoundStoryboard storyboard, Schedule schedule, IReadOnlyDictionary<Element, Element.Builder> builders, PlacementBudget budget, MistakeList mistakes)
{
    private const double StepsPerSecond = 20;
    private readonly HashSet<DependencyNode> behind = [];
    private readonly List<BoundElement> late = [];
    private readonly ILookup<Element, PlaceMove> movesOf = schedule.Moves.ToLookup(m => m.Element);
    private readonly ILookup<string, PlaceMove> comings = schedule.Moves.Where(m => m.ComesFrom is not null).ToLookup(m => m.Element.Id);
    private Look look = storyboard.Look;
    private LineFollower lines = new(storyboard.Look, builders, budget, mistakes);

    /// <summary>All that hangs on where the camera looks.</summary>
    public IReadOnlySet<DependencyNode> BehindCamera => behind;

    /// <summary>Places all elements and sets the tracks of their places, but of those that hang on the camera.</summary>
    public void Solve()
    {
        var follower = FollowerIn(look);
        var graph = new DependencyGraph(storyboard, schedule);
        var bounds = storyboard.Elements.All.ToDictionary(b => b.Element);
        foreach (var node in graph.InOrder())
        {
            var isBehind = !schedule.CameraMoves.IsEmpty && graph.IsBehindCamera(node, behind) && behind.Add(node);
            if (node.Aspect == DependencyAspect.Course && bounds.TryGetValue(node.Element, out var bound))
            {
                if (isBehind)
                {
                    late.Add(bound);
                }
                else
                {
                    Place(bound, follower);
                }
            }
        }
    }

    /// <summary>Places and moves what depends on the camera, once that is known.</summary>
    /// <param name="seen">What all frames share, with the camera.</param>
    public void SolveBehind(Look seen)
    {
        (look, lines) = (seen, new LineFollower(seen, builders, budget, mistakes));
        var follower = FollowerIn(seen);
        foreach (var bound in late)
        {
            Place(bound, follower);
        }
    }

    private Follower FollowerIn(Look seen) => new(seen, storyboard.Rate, storyboard.Rate.TimeOf(new FrameIndex(schedule.FrameCount)).Value, budget);

    private void Follow(BoundElement bound, BoundElement other, Follower follower)
    {
        if (!builders.TryGetValue(other.Element, out var followed))
        {
            return;
        }

        if (movesOf[bound.Element].FirstOrDefault() is { } move)
        {
            mistakes.Add(LookRules.FollowerMoves.With(bound.Element.Id, other.Element.Id).At(move.Origin));
            return;
        }

        var builder = builders[bound.Element];
        if (budget.IsSpent)
        {
            return;
        }

        if (follower.Follow(builder.Element, followed.Element, bound.Placement!.Offset) is not { } track)
        {
            mistakes.Add(LookRules.TooMuchFollowed.With(bound.Element.Id, other.Element.Id).At(bound.Placement.Span));
            return;
        }

        builder.Place(track.At(0).Point);
        if (!track.Segments.IsEmpty)
        {
            builder.Follow(CommonProps.Position, -1, track);
        }
    }

    private BoundElement? Neighbour(BoundElement bound) => storyboard.Neighbours.GetValueOrDefault(bound);

    private void Place(BoundElement bound, Follower follower)
    {
        if (!builders.TryGetValue(bound.Element, out var builder))
        {
            // It stands inside of one that could not be bound.
            return;
        }

        var element = builder.Element;
        var other = Neighbour(bound);
        if (bound.Placement is { Side: "follow" } && other is not null)
        {
            Follow(bound, other, follower);
            return;
        }

        if (bound.Around != ChildPlacement.Flow)
        {
            builder.Place(bound.Placement is { Other: not null } beside && other is not null && other != bound && builders.TryGetValue(other.Element, out var at)
                ? Beside(bound, element, beside, at.Element)
                : bound.Placement is null && element.Component.OwnPlace(element) is { } own ? own
                : Resolve(bound, element, bound.Placement?.Place ?? Values.Place.Center, element.Initial(CommonProps.Scale).Number, schedule.FirstShown.GetValueOrDefault(bound.Element)));
        }

        Move(bound);
    }

    private void Move(BoundElement bound)
    {
        var builder = builders[bound.Element];
        var element = builder.Element;
        var changes = new List<PropChange>();
        var from = element.Initial(CommonProps.Position).Point;
        foreach (var move in movesOf[bound.Element].OrderBy(m => m.Start))
        {
            if (move.Along is { } along)
            {
                var road = storyboard.Elements.Get(along.Element)!.Element;
                if (builders.ContainsKey(road))
                {
                    changes.AddRange(lines.Follow(move, road, changes.Count == 0, bound.Around == ChildPlacement.Flow));
                    from = changes.LastOrDefault(c => c.Prop == CommonProps.Position)?.To.Point ?? from;
                }

                continue;
            }

            if (move.ComesFrom is { } source)
            {
                var origin = source.Element is { } other ? Middle(element, other, move.Start) : Resolve(bound, element, source.Place!, element.At(CommonProps.Scale, move.Start).Number, move.Start);
                changes.Add(new PropChange(element, CommonProps.Position, -1, new Seconds(move.Start), new Seconds(move.Over), PropValue.Of(origin), PropValue.Of(from), move.Ease)
                {
                    Origin = move.Origin,
                });
                continue;
            }

            var target = move.To is { } place ? Resolve(bound, element, place, element.At(CommonProps.Scale, move.Start + move.Over).Number, move.Start + move.Over) + move.By : from + move.By;
            Add(changes, move, from, target);
            from = target;
        }

        foreach (var group in changes.GroupBy(c => c.Prop))
        {
            // Its turns are beside those that other actions make.
            var others = group.Key == CommonProps.Position ? [] : schedule.Changes.Where(c => c.Element == bound.Element && c.Prop == group.Key);
            builder.Follow(group.Key, -1, TrackScheduler.Build(element.Written(group.Key), group.Concat(others), mistakes));
        }
    }

    // Where the middle of another element is, as a place of what this one is inside of.
    private Point Middle(Element element, Element other, double time) => builders.TryGetValue(other, out var builder)
        ? ElementGeometry.ToPlaceOf(look, element, builder.Element, time).Apply(ElementGeometry.BodyOf(look, builder.Element, time)).Center
        : element.Initial(CommonProps.Position).Point;

    private static void Add(List<PropChange> changes, PlaceMove move, Point from, Point to)
    {
        var element = move.Element;
        if (move.Arc == 0 || move.Over <= 0)
        {
            changes.Add(new PropChange(element, CommonProps.Position, -1, new Seconds(move.Start), new Seconds(move.Over), null, PropValue.Of(to), move.Ease)
            {
                Origin = move.Origin,
            });
            return;
        }

        // A quadratic Bezier whose middle bows out; a prop goes straight from value to value, so the way is cut into short straight pieces.
        var way = to - from;
        var bow = Point.Lerp(from, to, 0.5) + (new Point(way.Y, -way.X) * (2 * move.Arc));
        var steps = Math.Clamp(Rounding.HalfUp(move.Over * StepsPerSecond), 6, 120);
        var last = from;
        for (var i = 1; i <= steps; i++)
        {
            var t = move.Ease.Evaluate((double)i / steps, move.Over);
            var next = Point.Lerp(Point.Lerp(from, bow, t), Point.Lerp(bow, to, t), t);
            var start = move.Start + (move.Over * (i - 1) / steps);
            var piece = new PropChange(
                element, CommonProps.Position, -1, new Seconds(start), new Seconds(move.Over / steps), PropValue.Of(last), PropValue.Of(next), NamedEasing.Linear);
            changes.Add(piece with { Origin = move.Origin });
            last = next;
        }
    }

    private Point Beside(BoundElement bound, Element element, Placement placement, Element other)
    {
        var wasSpent = budget.IsSpent;
        if (other.Component.IsBetween && !budget.Take(budget.WorkOf(other)))
        {
            if (!wasSpent)
            {
                mistakes.Add(LookRules.TooMuchFollowed.With(bound.Element.Id, other.Id).At(placement.Span));
            }

            return element.Initial(CommonProps.Position).Point;
        }

        // Neighbours are looked at when the element is first seen: by then the other may have moved.
        var time = Arrived(other, schedule.FirstShown.GetValueOrDefault(bound.Element));

        // The distance is that from what is seen. Across, boxes count: what stands beside pictures of one set lines up alike with each of them.
        var map = ElementGeometry.ToPlaceOf(look, element, other, time);
        var (box, ink) = (map.Apply(ElementGeometry.BodyOf(look, other, time)), map.Apply(ElementGeometry.InkOf(look, other, time)));
        var (own, size) = (OwnInk(element, time), Scaled(element, element.Initial(CommonProps.Scale).Number));
        return placement.Side switch
        {
            "above" => new Point(Level(placement, box.Center.X, box.X, box.Right, size.Width), ink.Y - placement.Gap - own.Bottom),
            "below" => new Point(Level(placement, box.Center.X, box.X, box.Right, size.Width), ink.Bottom + placement.Gap - own.Y),
            "left-of" => new Point(ink.X - placement.Gap - own.Right, Level(placement, box.Center.Y, box.Y, box.Bottom, size.Height)),
            _ => new Point(ink.Right + placement.Gap - own.X, Level(placement, box.Center.Y, box.Y, box.Bottom, size.Height)),
        };
    }

    // What is seen of an element around its middle, as large as it first is.
    private Rect OwnInk(Element element, double time)
    {
        var scale = element.Initial(CommonProps.Scale).Number;
        if (element.Component.IsBetween)
        {
            return new Rect(-element.Size.Width / 2 * scale, -element.Size.Height / 2 * scale, element.Size.Width * scale, element.Size.Height * scale);
        }

        var ink = ElementGeometry.InkOf(look, element, time);
        return new Rect((ink.X - (element.Size.Width / 2)) * scale, (ink.Y - (element.Size.Height / 2)) * scale, ink.Width * scale, ink.Height * scale);
    }

    // What comes from somewhere is where it comes to.
    private double Arrived(Element element, double time)
    {
        for (var at = element; at is not null; at = at.Parent)
        {
            foreach (var move in comings[at.Id])
            {
                time = move.Start <= time && time < move.Start + move.Over ? move.Start + move.Over : time;
            }
        }

        return time;
    }

    private static double Level(Placement placement, double middle, double start, double end, double length) => placement.LineUp switch
    {
        "start" => start + (length / 2),
        "end" => end - (length / 2),
        _ => middle,
    };

    // Where the middle of an element goes that is to have its anchor at a place; a named place is where all of it fits.
    private Point Resolve(BoundElement bound, Element element, Place place, double scale, double time)
    {
        var size = Scaled(element, scale);
        var center = (place with { X = Known(place.X, element, time), Y = Known(place.Y, element, time) }).Resolve(Box(element), Free(element), size);
        return place.Name is not null ? center : center - new Point((bound.Anchor.X - 0.5) * size.Width, (bound.Anchor.Y - 0.5) * size.Height);
    }

    // A coordinate that is computed from where other elements are, as a number.
    private Coordinate Known(Coordinate coordinate, Element element, double time)
    {
        if (coordinate.Read is not { } read)
        {
            return coordinate;
        }

        foreach (var edge in read.Reads)
        {
            if (edge.Element is { } written && builders.TryGetValue(written, out var builder))
            {
                var other = builder.Element;
                var then = Arrived(other, time);
                edge.Box = !other.Component.IsBetween || budget.Take(budget.WorkOf(other)) ? ElementGeometry.ToPlaceOf(look, element, other, then).Apply(ElementGeometry.BodyOf(look, other, then)) : Rect.Empty;
            }
        }

        var value = read.Compute();
        if (!double.IsFinite(value) || Math.Abs(value) > PlaceBinder.Farthest)
        {
            mistakes.Add((double.IsFinite(value) ? ValueRules.OutOfRangeCoordinate.With(value.ToString("0", CultureInfo.InvariantCulture)) : ExpressionRules.NotFinite.Plain).At(read.Span));
            return coordinate with { Value = 0, Read = null };
        }

        return new Coordinate(value, coordinate.IsPercent);
    }

    private Size Box(Element element) => element.Parent?.Size ?? storyboard.Look.Frame;

    private Rect Free(Element element) =>
        Box(element) is var box && box == storyboard.Look.Frame ? SafeArea.Of(storyboard.Look.Frame) : new Rect(0, 0, box.Width, box.Height);

    private static Size Scaled(Element element, double scale) => element.Size * scale;
}
