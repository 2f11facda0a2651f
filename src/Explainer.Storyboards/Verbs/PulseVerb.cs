using Explainer.Core.Easing;
using Explainer.Scenes.Definitions;

namespace Explainer.Storyboards.Verbs;

/// <summary>Lets an element pulse.</summary>
internal static class PulseVerb
{
    private const double Rise = 0.35;
    private static readonly NumberProp Strength = new("strength", "Strength of the pulse.", 1, 0, 4);
    private static readonly NumberProp Times = new("times", "Number of pulses.", 1, 1, 100);

    public static readonly GenericVerb Definition = new(
        "pulse", "One or more pulses of light and size.", new(0.9), NamedEasing.OutCubic, [Strength, Times], call => call.Apply(Act),
        "{ at: 3s, pulse: tokens, times: 2 }")
    {
        TakesItem = true,
    };

    private static void Act(ActionCall call)
    {
        var times = (int)call[Times].Number;
        var (prop, item) = call.OnlyItem is { } only ? (CommonProps.ItemPulse, only) : (CommonProps.Pulse, -1);
        var each = call.Duration * (1.0 / times);
        for (var i = 0; i < times; i++)
        {
            var start = call.Start + (each * i);
            call.Animate(prop, item, PropValue.Of(0.0), call[Strength], start, each * Rise, NamedEasing.OutCubic);
            call.Animate(prop, item, call[Strength], PropValue.Of(0.0), start + (each * Rise), each * (1 - Rise), NamedEasing.InOutCubic);
        }
    }
}
