using Explainer.Core;
using Explainer.Core.Diagnostics;
using Explainer.Core.Time;

namespace Explainer.Video.Speech;

/// <summary>Whether a narration fits into its beat, and what would make it fit.</summary>
/// <param name="Spoken">How long the narration sounds.</param>
/// <param name="Available">The beat's length less the padding around the narration.</param>
/// <param name="Rate">The speech rate it was spoken at.</param>
public readonly record struct NarrationFit(Seconds Spoken, Seconds Available, double Rate = 1)
{
    /// <summary>How much longer the narration is than its beat allows; zero when it fits. A frame's worth (40 ms) is forgiven.</summary>
    public Seconds Overrun => Spoken.Value > Available.Value + 0.04 ? Spoken - Available : Seconds.Zero;

    /// <summary>The speech rate at which it would just fit, rounded up to two decimals.</summary>
    public double FittingRate => Available > Seconds.Zero ? Math.Ceiling(Rate * (Spoken / Available) * 100) / 100 : double.PositiveInfinity;

    /// <summary>What is wrong and what would help, when it does not fit. A rate is only offered where it is still easy to follow.</summary>
    public Finding Finding
    {
        get
        {
            var (takes, over, more) = (Rounding.ToDecimals(Spoken.Value, 1), Rounding.ToDecimals(Overrun.Value, 1), Math.Ceiling(Overrun.Value * 10) / 10);
            return FittingRate <= 1.5 * Rate && FittingRate <= 2
                ? SoundRules.NarrationTooLongFaster.With(takes, over, more, FittingRate)
                : SoundRules.NarrationTooLongShorter.With(takes, over, more);
        }
    }
}
