using Explainer.Core.Easing;
using Explainer.Scenes.Definitions;

namespace Explainer.Storyboards.Verbs;

/// <summary>Changes props of an element.</summary>
internal static class SetVerb
{
    public static readonly GenericVerb Definition = new(
        "set", "Changes props; those that cannot change gradually change instantly.", new(0.6), NamedEasing.InOutCubic, [], Act,
        "{ at: 2s, set: box, color: accent, opacity: 80%, over: 0.4s }")
    {
        TakesAbsent = true,
        TakesProps = true,
        Needs = new VerbNeed([], "needs a prop to change", "Add a prop of the element, such as opacity: 50%."),
    };

    private static void Act(VerbCall call)
    {
        call.End = call.Start;
        foreach (var (prop, value) in call.Props)
        {
            // What it turns and scales about does not wander: that would move it, too.
            var over = call.Target!.Component.Definition.Animates(prop) && prop != CommonProps.Pivot ? call.Over : 0;
            call.Change(prop, value, over);
            call.End = Math.Max(call.End, call.Start + over);
        }
    }
}
