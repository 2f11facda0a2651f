using System.Collections.Immutable;
using Explainer.Core.Diagnostics;
using Explainer.Core.Easing;
using Explainer.Core.Geometry;
using Explainer.Core.Time;
using Explainer.Display.Shapes;
using Explainer.Scenes.Definitions;
using Explainer.Scenes.Layout;
using Explainer.Scenes.Timelines;
using Explainer.Storyboards.Reading;
using Explainer.Storyboards.Verbs;

namespace Explainer.Storyboards.Layout;

/// <summary>
/// Turns a movement along a line into changes of place, turn and mirroring. A prop goes straight from value to value, so the way is looked at
/// many times a second, and of these moments only those are kept between which straight ways would be seen to differ.
/// </summary>
/// <param name="look">The frame.</param>
/// <param name="builders">The elements, placed.</param>
/// <param name="budget">Counts moments, and what it takes to find a line at one.</param>
/// <param name="mistakes">Takes lines that are none, and movements that take too much to work out.</param>
internal sealed class LineFollower(Look look, IReadOnlyDictionary<Element, Element.Builder> builders, PlacementBudget budget, MistakeList mistakes)
{
    private const double MomentsPerSecond = 60;
    private const int MostMoments = 4000;

    // A quarter of a degree is not seen in what moves.
    private const double TurnTolerance = 0.25;

    // What measuring one piece of a line counts, in elements that are asked for their place.
    private const int WorkPerVerb = 16;

    // Pieces of lines that are remembered at a time.
    private const int MostHeld = 100_000;

    private readonly Motion motion = new();
    private readonly Dictionary<(Element Line, double Depth), ImmutableArray<(double From, double To)>> spans = [];

    // What a line is on the layer of a depth, from a moment on if it stands still by then.
    private readonly Dictionary<(Element Line, double Depth, double Time, bool IsStill), PathMeasure> known = [];
    private (PathShape Path, PathMeasure Measure)? last;
    private int held;

    /// <summary>Where an element is while it goes along a line, and how it is turned; times in seconds of the film.</summary>
    private readonly record struct Moment(double Time, Point Place, double Turn, bool IsMirrored);

    /// <summary>The changes that a movement makes; none after a mistake.</summary>
    /// <param name="move">The movement; it has a line.</param>
    /// <param name="road">The element whose line it is.</param>
    /// <param name="isFirst">Whether the element stands and is turned this way before, too.</param>
    /// <param name="inFlow">Whether its place is how far it is off the one that what it is inside of gives it.</param>
    public ImmutableArray<PropChange> Follow(PlaceMove move, Element road, bool isFirst, bool inFlow)
    {
        if (budget.IsSpent)
        {
            // Told, and what is not worked out may be wrong in other ways.
            return [];
        }

        var element = builders[move.Element].Element;
        var line = builders[road].Element;
        var moments = Moments(move, element, line, inFlow);
        if (budget.IsSpent)
        {
            mistakes.Add(LookRules.TooMuchAlong.With(element.Id, line.Id).At(move.Origin));
            return [];
        }

        if (moments.Count == 0)
        {
            mistakes.Add(PathRules.NoPath.With(line.Id, line.Component.Definition.Name).At(move.Origin));
            return [];
        }

        var changes = ImmutableArray.CreateBuilder<PropChange>();
        Add(0, moments.Count - 1, CommonProps.Position, m => PropValue.Of(m.Place), m => m.Place, StraightWays.PlaceTolerance);
        if (move.Along!.IsTurning)
        {
            AddTurns();
        }

        if (budget.IsSpent)
        {
            mistakes.Add(LookRules.TooMuchAlong.With(element.Id, line.Id).At(move.Origin));
        }

        return changes.ToImmutable();

        void AddTurns()
        {
            var across = Math.Abs(element.Initial(CommonProps.ScaleX).Number);
            for (var first = 0; first < moments.Count;)
            {
                var last = first;
                while (last + 1 < moments.Count && moments[last + 1].IsMirrored == moments[first].IsMirrored)
                {
                    last++;
                }

                var facing = PropValue.Of(moments[first].IsMirrored ? -across : across);
                if (move.Along.IsUpright)
                {
                    changes.Add(Change(CommonProps.ScaleX, first, first, facing, facing, isFirst && first == 0));
                }

                Add(first, last, CommonProps.Rotate, m => PropValue.Of(m.Turn), m => new Point(m.Turn, 0), TurnTolerance);
                first = last + 1;
            }
        }

        // From each kept moment straight to the next.
        void Add(int first, int last, PropDefinition prop, Func<Moment, PropValue> value, Func<Moment, Point> at, double tolerance)
        {
            var kept = StraightWays.Kept(first, last, i => moments[i].Time, i => at(moments[i]), tolerance, budget);
            if (kept.Count == 1)
            {
                changes.Add(Change(prop, first, first, value(moments[first]), value(moments[first]), true));
            }

            for (var i = 1; i < kept.Count; i++)
            {
                changes.Add(Change(prop, kept[i - 1], kept[i], value(moments[kept[i - 1]]), value(moments[kept[i]]), true));
            }
        }

        PropChange Change(PropDefinition prop, int from, int to, PropValue start, PropValue end, bool startsThere) => new(
            element, prop, -1, new Seconds(moments[from].Time), new Seconds(moments[to].Time - moments[from].Time), startsThere ? start : null, end, NamedEasing.Linear)
        {
            Origin = move.Origin,
        };
    }

    private List<Moment> Moments(PlaceMove move, Element element, Element line, bool inFlow)
    {
        var moments = new List<Moment>();
        var along = move.Along!;
        var steps = move.Over > 0 ? Math.Clamp((int)Math.Ceiling(move.Over * MomentsPerSecond), 12, MostMoments) : 0;
        var own = element.Initial(CommonProps.Rotate).Number;
        if (!budget.Take((steps + 1) * budget.WorkOf(element.Parent)))
        {
            return [];
        }

        for (var i = 0; i <= steps; i++)
        {
            var passed = steps == 0 ? 1 : i / (double)steps;
            var time = move.Start + (move.Over * passed);
            if (MeasureOf(line, element, time) is not { } measure)
            {
                return [];
            }

            var share = along.From + ((along.Until - along.From) * (move.Over > 0 ? move.Ease.Evaluate(passed, move.Over) : 1));
            var place = measure.At(measure.Length * share);
            var home = ElementGeometry.HomeOf(look, element, time);
            var heading = HeadingIn(home, place.Degrees) + (along.Until < along.From ? 180 : 0);
            var isMirrored = along.IsUpright && Math.Cos(heading * Math.PI / 180) < -1e-9;
            var turn = own + heading - (isMirrored ? 180 : 0);
            if (moments.Count > 0)
            {
                // The shorter way round from the turn before.
                var before = moments[^1].Turn;
                turn = along.IsUpright && moments[^1].IsMirrored != isMirrored ? Normal(turn) : before + Normal(turn - before);
            }
            else
            {
                turn = Normal(turn);
            }

            moments.Add(new Moment(time, PlaceIn(element, home.Apply(place.Point), time, inFlow), turn, isMirrored));
        }

        return moments;
    }

    // A line at a moment as what goes along it sees it; null where there is none, or where the budget does not allow it.
    private PathMeasure? MeasureOf(Element line, Element element, double time)
    {
        var depth = look.Camera.Turns ? ElementGeometry.DepthOf(element) : 0;
        var (since, isStill) = Stillness(SpansOf(line, depth), time);
        if (known.TryGetValue((line, depth, since, isStill), out var measure))
        {
            return measure;
        }

        if (!budget.Take(budget.WorkOfLine(line)) || ElementGeometry.PathInFrame(look, line, time) is not { Verbs.IsEmpty: false } there || !budget.Take((long)there.Verbs.Length * WorkPerVerb))
        {
            return null;
        }

        var path = ElementGeometry.OnLayerOf(look, there, line, element, time);
        measure = last is { } before && before.Path.Id == path.Id ? before.Measure : new PathMeasure(path);
        last = (path, measure);
        held += path.Verbs.Length;
        if (held > MostHeld)
        {
            known.Clear();
            held = path.Verbs.Length;
        }

        known.Add((line, depth, since, isStill), measure);
        return measure;
    }

    // When a line moves, by itself or against the layer on which it is seen: spans in order that do not touch.
    private ImmutableArray<(double From, double To)> SpansOf(Element line, double depth)
    {
        if (!spans.TryGetValue((line, depth), out var merged))
        {
            var all = motion.OfLine(line);
            if (look.Camera.Turns && LineSources.Of(line).Any(e => ElementGeometry.DepthOf(e) != depth))
            {
                all = all.Concat(Motion.OfCamera(look.Camera));
            }

            var kept = new List<(double From, double To)>();
            foreach (var span in all.OrderBy(s => s.From))
            {
                if (kept.Count > 0 && span.From <= kept[^1].To)
                {
                    kept[^1] = (kept[^1].From, Math.Max(kept[^1].To, span.To));
                }
                else
                {
                    kept.Add(span);
                }
            }

            budget.Take(kept.Count);
            spans.Add((line, depth), merged = [.. kept]);
        }

        return merged;
    }

    // Whether a moment is outside of all spans, and since when; else the moment itself.
    private static (double Since, bool IsStill) Stillness(ImmutableArray<(double From, double To)> spans, double time)
    {
        var (low, high) = (0, spans.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = spans[middle].From <= time ? (middle + 1, high) : (low, middle);
        }

        return low == 0 ? (double.NegativeInfinity, true) : spans[low - 1].To < time ? (spans[low - 1].To, true) : (time, false);
    }

    // The place of an element whose pivot is at a point of what it is inside of.
    private Point PlaceIn(Element element, Point point, double time, bool inFlow)
    {
        var middle = point - ElementGeometry.PivotOf(element, time);
        return inFlow ? ElementGeometry.OffsetTo(look, element, middle, time) : middle;
    }

    // Where a line heads as seen within what may itself be turned or mirrored.
    private static double HeadingIn(in Affine home, double degrees)
    {
        if (home.Xy == 0 && home.Yx == 0 && home.Xx == home.Yy && home.Xx > 0)
        {
            return degrees;
        }

        var (sin, cos) = Math.SinCos(degrees * Math.PI / 180);
        return Math.Atan2((home.Yx * cos) + (home.Yy * sin), (home.Xx * cos) + (home.Xy * sin)) * 180 / Math.PI;
    }

    private static double Normal(double degrees) => degrees - (360 * Math.Floor((degrees + 180) / 360));
}
