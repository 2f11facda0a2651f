using Explainer.Core.Easing;
using Explainer.Scenes.Definitions;

namespace Explainer.Storyboards.Verbs;

/// <summary>Wipes an element off, or on, along the line of another one.</summary>
internal static class WipeVerb
{
    private static readonly TargetProp Along = new("along", "The element whose line the pen follows.") { Required = true };
    private static readonly NumberProp Width = new("width", "Width of the pen.", 80, 1, 4000, "px") { Animatable = false };
    private static readonly FlagProp Appear = new("appear", "Reveals it where the pen has passed.", false);

    public static readonly GenericVerb Definition = new(
        "wipe", "Erases an element with a pen that follows the line of another one, or reveals it with `appear`.",
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
