using Explainer.Core.Easing;
using Explainer.Core.Geometry;
using Explainer.Scenes.Definitions;

namespace Explainer.Storyboards.Verbs;

/// <summary>Moves an element, and scales it on the way.</summary>
internal static class MoveVerb
{
    private static readonly PointProp To = new("to", "Where its middle goes: [x, y] or a place such as top-left.");
    private static readonly PointProp By = new("by", "How far it goes: [x, y] in design px.");
    private static readonly NumberProp Scale = new("scale", "The size factor at the end.", 1, 0, 20);
    private static readonly NumberProp Arc = new("arc", "How far the way bows out, as a share of its length; negative to the other side.", 0, -2, 2, "share");

    public static readonly GenericVerb Definition = new(
        "move", "Moves an element, on an arc if wanted, and scales it on the way.", new(0.8), NamedEasing.InOutCubic, [To, By, Scale, Arc], Act,
        "{ at: 2s, move: prompt, to: top-left, scale: 0.5, over: 1s }")
    {
        To = To,
        Needs = new VerbNeed([To, By, Scale], "does not say where to", "Add to: a place, by: [x, y], or scale:."),
    };

    private static void Act(VerbCall call)
    {
        if (call.To is not null || call[By] is not null)
        {
            call.Move(call.To, call[By]?.Point ?? Point.Zero, call[Arc]?.Number ?? 0);
        }

        if (call[Scale] is { } scale)
        {
            call.Change(CommonProps.Scale, scale);
        }
    }
}
