using System.Globalization;
using System.Text;
using Explainer.Core.Diagnostics;
using Explainer.Core.Time;
using Explainer.Video.Files;
using Explainer.Video.Sound;

namespace Explainer.Video.Speech;

/// <summary>
/// Speaks English through festival, with the times of words from its own utterance. A voice is what festival calls it
/// (<c>cmu_us_slt_arctic_hts</c>); the program is started for each narration.
/// </summary>
/// <param name="time">The clock that ends a festival that hangs.</param>
/// <param name="voices">The voices that are installed, the best first.</param>
internal sealed class FestivalEngine(TimeProvider time, IReadOnlyList<FestivalVoice> voices) : ISpeechEngine
{
    private const string Program = "festival";
    private static readonly Seconds Timeout = new(120);

    /// <summary>What the program knows of it.</summary>
    internal static SpeechEngine Define() => new() { Name = "festival", Part = "festival", SpeaksSeveral = true, Make = setup => new FestivalEngine(setup.Time, FestivalVoice.Installed()) };

    /// <summary>Whether it can speak a request as it is: in English, with the usual voice or one that it has.</summary>
    public bool Speaks(SpeechRequest request) =>
        IsEnglish(request.Language) && voices.Any(v => v.IsEnglish && (request.Voice is null || v.Name == request.Voice));

    /// <inheritdoc/>
    public string CacheKey(SpeechRequest request)
    {
        var voice = VoiceOf(request);
        return string.Create(CultureInfo.InvariantCulture, $"festival\n{voice.Name}\n{voice.Version()}\n{request.Rate:R}\n{request.Text}");
    }

    /// <inheritdoc/>
    public Utterance Speak(SpeechRequest request, CancellationToken cancellation = default)
    {
        request.CheckRate();
        var voice = VoiceOf(request);
        using var folder = new ScratchFolder("speech");
        var (script, output) = (Path.Combine(folder.Path, "say.scm"), Path.Combine(folder.Path, "speech.wav"));
        var plain = FestivalScript.Plain(request.Text);
        File.WriteAllText(script, FestivalScript.Of(plain, voice.Name, request.Rate, output));
        var program = new SpeechProgram(Program, Timeout, time);
        var answer = program.Run(["--batch", script], "", cancellation);
        var wav = program.Written(output);
        if (wav.Length == 0)
        {
            throw SpeechRules.SpeechEmpty.With(Program).Failure();
        }

        var audio = WavFile.Read(wav, $"that {Program} wrote");
        var events = FestivalScript.Events(Encoding.Latin1.GetString(answer), plain, request.Text, audio.SampleRate);
        return new Utterance(audio, EventWords.Of(request.Text, events, audio.Samples, audio.SampleRate));
    }

    private static bool IsEnglish(string language) => language.Split('-', '_')[0].Equals("en", StringComparison.OrdinalIgnoreCase);

    private FestivalVoice VoiceOf(SpeechRequest request)
    {
        if (voices.Count == 0)
        {
            throw SpeechRules.FestivalMissing.Failure();
        }

        if (request.Voice is { } name)
        {
            return voices.FirstOrDefault(v => v.Name == name) ?? throw SpeechRules.UnknownVoiceFestival.With(
                name, Suggestion.Remedy(name, voices.Select(v => v.Name))).Failure();
        }

        return IsEnglish(request.Language) && voices.FirstOrDefault(v => v.IsEnglish) is { } usual
            ? usual
            : throw SpeechRules.UnknownVoiceEnglish.With(request.Language).Failure();
    }
}
