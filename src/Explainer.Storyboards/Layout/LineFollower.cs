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
/// <param name="mistakes">Takes lines that are none.</param>
internal sealed class LineFollower(Look look, IReadOnlyDictionary<Element, Element.Builder> builders, MistakeList mistakes)
{
    private const double MomentsPerSecond = 60;
    private const int MostMoments = 4000;

    // A quarter of a degree is not seen in what moves.
    private const double TurnTolerance = 0.25;

    private readonly Dictionary<Element, PathMeasure> stillLines = [];

    /// <summary>Where an element is while it goes along a line, and how it is turned; times in seconds of the film.</summary>
    private readonly record struct Moment(double Time, Point Place, double Turn, bool IsMirrored);

    /// <summary>The changes that a movement makes; none after a mistake.</summary>
    /// <param name="move">The movement; it has a line.</param>
    /// <param name="road">The element whose line it is.</param>
    /// <param name="isFirst">Whether the element stands and is turned this way before, too.</param>
    /// <param name="inFlow">Whether its place is how far it is off the one that what it is inside of gives it.</param>
    public ImmutableArray<PropChange> Follow(PlaceMove move, Element road, bool isFirst, bool inFlow)
    {
        var element = builders[move.Element].Element;
        var line = builders[road].Element;
        var moments = Moments(move, element, line, inFlow);
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
            var kept = StraightWays.Kept(first, last, i => moments[i].Time, i => at(moments[i]), tolerance);
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
        var isStill = IsStill(line) && !(look.Camera.Turns && ElementGeometry.DepthOf(line) != ElementGeometry.DepthOf(element));
        PathShape? known = null;
        PathMeasure? measure = isStill ? stillLines.GetValueOrDefault(line) : null;
        for (var i = 0; i <= steps; i++)
        {
            var passed = steps == 0 ? 1 : i / (double)steps;
            var time = move.Start + (move.Over * passed);
            if (measure is null || !isStill)
            {
                if (ElementGeometry.PathInFrame(look, line, time) is not { Verbs.IsEmpty: false } there)
                {
                    return [];
                }

                var path = ElementGeometry.OnLayerOf(look, there, line, element, time);

                measure = known?.Id == path.Id ? measure! : new PathMeasure(path);
                known = path;
                stillLines[line] = measure;
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

    // Whether a line is where it is all the time, so that it is looked at once.
    private static bool IsStill(Element line)
    {
        for (var element = line; element is not null; element = element.Parent)
        {
            if (element.Tracks.Any() || element.Lives.Any() || element.Component.Definition.Props.Any(p => p is TargetProp && p != CommonProps.Mask) || element.Parent?.Component.Definition.Children == ChildPlacement.Flow)
            {
                return false;
            }
        }

        return true;
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
