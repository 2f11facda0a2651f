using Explainer.Core.Easing;
using Explainer.Scenes.Definitions;

namespace Explainer.Storyboards.Verbs;

/// <summary>Turns elements into another.</summary>
internal static class MorphVerb
{
    private static readonly TargetProp Into = new("into", "The element it becomes, in that one's place; a Group to become several.") { Required = true };

    public static readonly GenericVerb Definition = new(
        "morph", "Turns an element, or a list of them, into one that is not on screen yet, which takes over. Equal letters, and parts with the same id, become one another.",
        new(1), NamedEasing.InOutCubic, [Into], Act, "{ at: 2s, morph: circle, into: star, over: 1s }");

    private static void Act(VerbCall call)
    {
        if (call.Named(Into) is { } into)
        {
            call.Morph(into, call.SpanOf(Into));
        }
    }
}
