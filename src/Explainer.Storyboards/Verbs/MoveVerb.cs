using Explainer.Core.Easing;
using Explainer.Core.Geometry;
using Explainer.Scenes.Definitions;

namespace Explainer.Storyboards.Verbs;

/// <summary>Moves an element, and scales it on the way.</summary>
internal static class MoveVerb
{
    private static readonly PointProp To = new("to", "Where its centre moves: [x, y] or a name such as top-left.");
    private static readonly PointProp By = new("by", "Distance to move: [x, y] in design px.");
    private static readonly NumberProp Scale = new("scale", "Scale at the end.", 1, 0, 20);
    private static readonly NumberProp Arc = new("arc", "How far the path bends, as a share of its length; negative bends the other way.", 0, -2, 2, "share");

    private static readonly TargetProp Along = new("along", "The element whose line it follows from end to end: a Path, a Shape or a part of a Drawing. Its pivot stays on the line.");
    private static readonly FlagProp Orient = new("orient", "Whether it turns with the line; it should be drawn facing right.", false);
    private static readonly FlagProp Upright = new("upright", "Like orient, but mirrored where it would be upside down: for side views.", false);
    private static readonly FlagProp Back = new("back", "Whether to follow the line from its end to its start.", false);
    private static readonly NumberProp From = new("from", "Where on the line to start.", 0, 0, 1, "share");
    private static readonly NumberProp Until = new("until", "Where on the line to stop.", 1, 0, 1, "share");

    public static readonly GenericVerb Definition = new(
        "move", "Moves an element, optionally on an arc or along the line of another element, and scales it on the way.", new(0.8), NamedEasing.InOutCubic,
        [To, By, Scale, Arc, Along, Orient, Upright, Back, From, Until], Act,
        "{ at: 2s, move: prompt, to: top-left, scale: 0.5, over: 1s }")
    {
        To = To,
        Prepares = true,
        Branch = new VerbBranch(Along, [Orient, Upright, Back, From, Until], [To, By, Arc]),
        Needs = new VerbNeed([To, By, Scale, Along], "needs a destination", "Add to: a position, by: [x, y], along: a line, or scale:."),
    };

    private static void Act(VerbCall call)
    {
        if (call[Along] is { } line)
        {
            var (from, until) = (call[From]?.Number ?? 0, call[Until]?.Number ?? 1);
            var isUpright = call[Upright] is { Flag: true };
            var isTurning = isUpright || call[Orient] is { Flag: true };
            (from, until) = call[Back] is { Flag: true } ? (1 - from, 1 - until) : (from, until);
            call.MoveAlong(new LineToFollow(line.Text, from, until, isTurning, isUpright));
        }
        else if (call.To is not null || call[By] is not null)
        {
            call.Move(call.To, call[By]?.Point ?? Point.Zero, call[Arc]?.Number ?? 0);
        }

        if (call[Scale] is { } scale)
        {
            call.Change(CommonProps.Scale, scale);
        }
    }
}
