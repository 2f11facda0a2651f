using Explainer.Core.Easing;

namespace Explainer.Storyboards.Verbs;

/// <summary>Moves the ground's light.</summary>
internal static class LightVerb
{
    public static readonly GenericVerb Definition = new(
        "light", "Lets the ground's soft light stand behind an element, or in the middle of the `frame` again.", new(0.8), NamedEasing.All["in-out-sine"], [],
        call => call.MoveLight(), "{ at: 0s, light: gauge }")
    {
        TakesFrame = true,
    };
}
