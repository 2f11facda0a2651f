using Explainer.Core.Easing;
using Explainer.Scenes.Definitions;

namespace Explainer.Storyboards.Verbs;

/// <summary>Undoes <see cref="DimVerb"/> and <see cref="EmphasizeVerb"/>.</summary>
internal static class RestoreVerb
{
    public static readonly GenericVerb Definition = new(
        "restore", "Undoes dim and emphasize.", new(0.6), NamedEasing.InOutCubic, [], Act, "{ at: 6s, restore: prompt }")
    {
        TakesItem = true,
    };

    private static void Act(VerbCall call)
    {
        call.Change(CommonProps.Dim, CommonProps.ItemDim, PropValue.Of(0.0));
        call.Change(CommonProps.Emphasis, CommonProps.ItemEmphasis, PropValue.Of(0.0));
    }
}
