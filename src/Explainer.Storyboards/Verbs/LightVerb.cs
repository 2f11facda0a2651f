using Explainer.Core.Easing;

namespace Explainer.Storyboards.Verbs;

/// <summary>Moves the ground's light.</summary>
internal static class LightVerb
{
    public static readonly GenericVerb Definition = new(
        "light", "Moves the soft background light behind an element, or back to the centre of the `frame`. It returns there when the element leaves.", new(0.8), NamedEasing.All["in-out-sine"], [],
        call => call.MoveLight(), "{ at: 0s, light: gauge }")
    {
        Whole = "frame",
    };
}
