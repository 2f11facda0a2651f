using System.Collections.Immutable;
using Explainer.Core.Diagnostics;
using Explainer.Core.Easing;
using Explainer.Core.Geometry;
using Explainer.Core.Time;
using Explainer.Scenes.Definitions;
using Explainer.Scenes.Layout;
using Explainer.Scenes.Timelines;
using Explainer.Storyboards.Reading;
using Explainer.Storyboards.Verbs;

namespace Explainer.Storyboards.Layout;

/// <summary>Makes the camera's tracks from its turns.</summary>
/// <param name="look">The frame.</param>
/// <param name="builders">The elements, placed.</param>
/// <param name="behind">All that hangs on where the camera looks.</param>
/// <param name="end">When the film ends, in seconds.</param>
/// <param name="budget">Counts elements that are asked for their place.</param>
/// <param name="mistakes">Takes turns that follow nothing or what follows the camera, or take too much to work out.</param>
internal sealed class CameraBuilder(Look look, IReadOnlyDictionary<Element, Element.Builder> builders, IReadOnlySet<DependencyNode> behind, double end, PlacementBudget budget, MistakeList mistakes)
{
    private const double MomentsPerSecond = 60;
    private const int MostMoments = 40_000;
    private static readonly PointProp Focus = new("camera", "The point the camera keeps in the centre of the frame.");
    private static readonly Point Middle = new(0.5, 0.5);
    private readonly Point middle = new(look.Frame.Width / 2, look.Frame.Height / 2);

    /// <summary>The camera with the tracks of its zoom, focus and roll.</summary>
    /// <param name="moves">The camera's turns.</param>
    public Camera Build(ImmutableArray<CameraMove> moves)
    {
        if (moves.IsEmpty || builders.Count == 0)
        {
            return look.Camera;
        }

        // The camera is no element; any one only stands in for it in the changes, which tracks do not keep.
        var owner = builders.Values.First().Element;
        var zooms = new List<PropChange>();
        var places = new List<PropChange>();
        var rolls = new List<PropChange>();
        var ordered = moves.OrderBy(m => m.Start).ThenBy(m => m.Over).ToList();
        var last = middle;
        for (var i = 0; i < ordered.Count; i++)
        {
            var move = ordered[i];
            zooms.Add(Change(CameraVerb.Zoom, move, PropValue.Of(move.Zoom)));
            rolls.Add(Change(CameraVerb.Roll, move, PropValue.Of(move.Roll)));
            if (move.Target is { } aim && LooksBehind(move, aim))
            {
                mistakes.Add(LookRules.CircularCamera.With(aim.Id).At(move.Origin));
            }

            if (move is { Follows: true, Target: null })
            {
                mistakes.Add(KeyRules.UnknownKeyFollowFrame.At(move.Origin));
            }

            if (!IsWithinBudget(move, 1))
            {
                break;
            }

            if (move is { Follows: true, Target: not null })
            {
                last = Follow(move, last, i + 1 < ordered.Count ? ordered[i + 1].Start : end, places);
            }
            else
            {
                last = PlaceOf(move, move.Start + move.Over);
                places.Add(Change(Focus, move, PropValue.Of(last)));
            }
        }

        return new Camera(
            look.Frame, Track.Build(PropValue.Of(1.0), zooms), Track.Build(PropValue.Of(middle), places),
            moves.Any(m => m.Roll != 0) ? Track.Build(PropValue.Of(0.0), rolls) : null);

        PropChange Change(PropDefinition prop, CameraMove move, PropValue to) =>
            new(owner, prop, -1, new Seconds(move.Start), new Seconds(move.Over), null, to, move.Ease) { Origin = move.Origin };
    }

    // How it is turned and how large it is moves all of an element but the point about which that happens.
    private bool LooksBehind(CameraMove move, Element aim)
    {
        var isAboutMiddle = move.To is null && builders[aim].Element is var element && element.TrackOf(CommonProps.Pivot) is null && element.Initial(CommonProps.Pivot).Point == Middle;
        var place = DependencyGraph.WhereIs(aim);
        return behind.Contains(isAboutMiddle && place.Aspect == DependencyAspect.Place ? place with { Aspect = DependencyAspect.Course } : place);
    }

    // Toward where the target is by then, and with it until the camera turns again.
    private Point Follow(CameraMove move, Point from, double until, List<PropChange> places)
    {
        var owner = builders.Values.First().Element;
        var length = Math.Max(until - move.Start, move.Over);
        var steps = Math.Clamp((int)Math.Ceiling(length * MomentsPerSecond), 1, MostMoments);
        if (!IsWithinBudget(move, steps))
        {
            return from;
        }

        var course = new Point[steps + 1];
        for (var i = 0; i <= steps; i++)
        {
            var time = TimeOf(i);
            var share = time < move.Start + move.Over ? move.Ease.Evaluate((time - move.Start) / move.Over, move.Over) : 1;
            course[i] = Point.Lerp(from, PlaceOf(move, time), share);
        }

        for (var first = 0; first < steps; first += StraightWays.MostInRun)
        {
            var kept = StraightWays.Kept(first, Math.Min(first + StraightWays.MostInRun, steps), TimeOf, i => course[i], StraightWays.PlaceTolerance, budget);
            foreach (var (a, b) in kept.Zip(kept.Skip(1)))
            {
                places.Add(new PropChange(
                    owner, Focus, -1, new Seconds(TimeOf(a)), new Seconds(TimeOf(b) - TimeOf(a)), PropValue.Of(course[a]), PropValue.Of(course[b]), NamedEasing.Linear)
                { Origin = move.Origin });
            }
        }

        return course[steps];

        double TimeOf(int moment) => move.Start + (length * moment / steps);
    }

    // Told once: what comes after it is not worked out either.
    private bool IsWithinBudget(CameraMove move, int moments)
    {
        if (move.Target is not { } target || budget.IsSpent)
        {
            return !budget.IsSpent;
        }

        var isWithin = budget.Take(moments * (1 + budget.WorkOf(builders[target].Element)));
        if (!isWithin)
        {
            mistakes.Add(LookRules.TooMuchWatched.With(target.Id).At(move.Origin));
        }

        return isWithin;
    }

    private Point PlaceOf(CameraMove move, double time)
    {
        if (move.Target is not { } target)
        {
            return move.To?.Resolve(look.Frame, SafeArea.Of(look.Frame), default) ?? middle;
        }

        var element = builders[target].Element;
        var box = element.Size;
        var place = move.To is { } to
            ? ElementGeometry.ToFrame(look, element, time).Apply(to.Resolve(box, new Rect(0, 0, box.Width, box.Height), default))
            : ElementGeometry.CenterInFrame(look, element, time);
        return look.Camera.FocusOn(place, ElementGeometry.DepthOf(element));
    }
}
