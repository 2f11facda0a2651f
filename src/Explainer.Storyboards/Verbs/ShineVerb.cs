using Explainer.Core.Easing;
using Explainer.Scenes.Definitions;

namespace Explainer.Storyboards.Verbs;

/// <summary>Lets a band of light sweep over an element.</summary>
internal static class ShineVerb
{
    public static readonly GenericVerb Definition = new(
        "shine", "Sweeps a band of light over an element.", new(0.9), NamedEasing.All["in-out-sine"], [],
        call => call.Apply(c => c.Animate(CommonProps.Shine, -1, PropValue.Of(0.0), PropValue.Of(1.0), c.Start, c.Duration, c.Ease)), "{ at: 3s, shine: bar }");
}
