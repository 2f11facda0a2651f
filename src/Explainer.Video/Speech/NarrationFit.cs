using System.Globalization;
using Explainer.Core;
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

    /// <summary>The cause in one sentence, for a diagnostic.</summary>
    public string Message => string.Create(
        CultureInfo.InvariantCulture,
        $"the narration takes {Rounding.ToDecimals(Spoken.Value, 1):0.0} s, {Rounding.ToDecimals(Overrun.Value, 1):0.0} s more than its beat has");

    /// <summary>What would help in one sentence, for a diagnostic. A rate is only offered where it is still easy to follow.</summary>
    public string Remedy => FittingRate <= 1.5 * Rate && FittingRate <= 2
        ? string.Create(CultureInfo.InvariantCulture, $"Shorten the text, lengthen the beat by {Up(Overrun)} s, or speak at rate {FittingRate:0.##}.")
        : string.Create(CultureInfo.InvariantCulture, $"Shorten the text or lengthen the beat by {Up(Overrun)} s.");

    private static string Up(Seconds time) => (Math.Ceiling(time.Value * 10) / 10).ToString("0.0", CultureInfo.InvariantCulture);
}
