using Explainer.Core.Diagnostics;

namespace Explainer.Video.Speech;

/// <summary>What is to be said, and how.</summary>
/// <param name="Text">The clean narration, without marks.</param>
/// <param name="Language">A BCP 47 tag such as <c>en</c>, <c>en-GB</c> or <c>zh</c>.</param>
/// <param name="Voice">The engine's own name of a voice, or null for the language's usual one.</param>
/// <param name="Rate">The speed as a factor of the engine's normal one, 0.25 to 4.</param>
/// <param name="Recording">The recorded sound of this narration; only the recorded engine looks at it.</param>
/// <param name="Delivery">How it is to be said; null for plainly. Only <see cref="DeliveredEngine"/> looks at it.</param>
public sealed record SpeechRequest(string Text, string Language, string? Voice = null, double Rate = 1, Recording? Recording = null, SpeechDelivery? Delivery = null)
{
    /// <summary>Reports a rate that no engine can speak at.</summary>
    /// <exception cref="ExplainerException">The rate is outside 0.25 to 4.</exception>
    internal void CheckRate()
    {
        if (!(Rate >= 0.25 && Rate <= 4))
        {
            throw SpeechRules.SpeechRateAny.Failure();
        }
    }
}
