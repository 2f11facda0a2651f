namespace Explainer.Video.Speech;

/// <summary>The voice that people like best of those that are there: festival's for English where it is installed, espeak-ng's for all else.</summary>
/// <param name="festival">Takes what it can.</param>
/// <param name="espeak">Takes the rest.</param>
internal sealed class AutoEngine(FestivalEngine festival, EspeakEngine espeak) : ISpeechEngine
{
    /// <summary>What the program knows of it.</summary>
    internal static SpeechEngine Define() => new() { Name = "auto", SpeaksSeveral = true, Make = setup => new AutoEngine(new FestivalEngine(setup.Time, FestivalVoice.Installed()), new EspeakEngine()) };

    /// <inheritdoc/>
    public string CacheKey(SpeechRequest request) => For(request).CacheKey(request);

    /// <inheritdoc/>
    public Utterance Speak(SpeechRequest request, CancellationToken cancellation = default) => For(request).Speak(request, cancellation);

    private ISpeechEngine For(SpeechRequest request) => festival.Speaks(request) ? festival : espeak;
}
