using Explainer.Core.Easing;
using Explainer.Scenes.Definitions;

namespace Explainer.Storyboards.Verbs;

/// <summary>Lets all leave that is on screen.</summary>
internal static class ClearVerb
{
    private static readonly TargetProp Keep = new("keep", "What stays.") { TakesSeveral = true };

    public static readonly GenericVerb Definition = new(
        "clear", "Hides all that is on screen.", new(0.3), NamedEasing.InCubic, [Keep, HideVerb.Leave], Act, "{ at: 6s, clear: all, keep: [title, van] }")
    {
        Whole = "all",
        TakesElements = false,
    };

    private static void Act(VerbCall call)
    {
        var style = call[HideVerb.Leave]?.Text;
        call.Clear(call[Keep]?.Texts ?? [], style == "none" && call.GivenOver is null ? 0 : call.Over, style);
    }
}
