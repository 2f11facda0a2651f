using Explainer.Core.Easing;
using Explainer.Scenes.Definitions;

namespace Explainer.Storyboards.Verbs;

/// <summary>Wipes an element off, or on, along the line of another one.</summary>
internal static class WipeVerb
{
    private static readonly TargetProp Along = new("along", "The element whose line the pen goes along.") { Required = true };
    private static readonly NumberProp Width = new("width", "How wide the pen is.", 80, 1, 4000, "px") { Animatable = false };
    private static readonly FlagProp Appear = new("appear", "Whether it appears where the pen has passed.", false);

    public static readonly GenericVerb Definition = new(
        "wipe", "Wipes an element off where a pen passes along the line of another one, or on with `appear`.",
        new(1.2), NamedEasing.All["in-out-sine"], [Along, Width, Appear], Act, "{ at: 2s, wipe: pear, along: scribble, width: 90 }")
    {
        TakesAbsent = true,
    };

    private static void Act(VerbCall call)
    {
        var appears = call[Appear] is { Flag: true };
        call.Stay(call.Target!, appears, appears ? call.Start : call.Start + call.Over, 0, "none");
        if (call[Along] is { } line)
        {
            call.Wipe(line.Text, (call[Width] ?? Width.Default).Number, appears);
        }
    }
}
