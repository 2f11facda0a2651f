using Explainer.Core.Easing;
using Explainer.Scenes.Definitions;

namespace Explainer.Storyboards.Verbs;

/// <summary>Lets an element leave.</summary>
internal static class HideVerb
{
    /// <summary>How it leaves.</summary>
    public static readonly ChoiceProp Leave = new("leave", "How it leaves, instead of its own default.", CommonProps.Leave.Choices);

    public static readonly GenericVerb Definition = new(
        "hide", "Hides an element.", new(0.3), NamedEasing.InCubic, [Leave], Act, "{ at: 4s, hide: [title, note] }")
    {
        TakesAbsent = true,
    };

    private static void Act(VerbCall call)
    {
        var element = call.Target!;
        var style = (call[Leave] ?? element.Initial(CommonProps.Leave)).Text;
        var over = style == "none" && call.GivenOver is null ? 0 : call.Over;
        call.Stay(element, false, call.Start, over, style);
        call.End = call.Start + over;
    }
}
