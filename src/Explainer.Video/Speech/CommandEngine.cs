using System.Collections.Immutable;
using System.Globalization;
using Explainer.Core.Diagnostics;
using Explainer.Core.Time;
using Explainer.Video.Files;
using Explainer.Video.Sound;
using Explainer.Video.Speech.Alignment;

namespace Explainer.Video.Speech;

/// <summary>
/// Speaks through any program. Its arguments may hold <c>{text}</c> (else the text goes to its standard input as UTF-8), <c>{out}</c> (the
/// WAV file it must write; else the WAV is read from its standard output), <c>{words}</c> (where it may write word times as WebVTT or
/// Whisper's JSON; else they are found by loudness), <c>{language}</c>, <c>{voice}</c> and <c>{rate}</c>.
/// </summary>
/// <param name="command">The program and its arguments, at least the program.</param>
/// <param name="timeout">How long one narration may take before the program is ended.</param>
/// <param name="time">The clock the timeout runs by.</param>
public sealed class CommandEngine(ImmutableArray<string> command, Seconds timeout, TimeProvider time) : ISpeechEngine
{
    private static readonly Seconds UsualTimeout = new(120);

    /// <summary>What the program knows of it.</summary>
    internal static SpeechEngine Define() => new() { Name = "command", Make = setup => new CommandEngine(setup.Command, UsualTimeout, setup.Time) };

    /// <inheritdoc/>
    public string CacheKey(SpeechRequest request) =>
        $"command 2 {EnergyAlignment.Version}\n{string.Join('\0', command.Select(part => Fill(part, request, "{out}", "{words}")))}\n{request.Text}";

    /// <inheritdoc/>
    public Utterance Speak(SpeechRequest request, CancellationToken cancellation = default)
    {
        request.CheckRate();
        using var folder = new ScratchFolder("speech");
        var output = Path.Combine(folder.Path, "speech.wav");
        var words = Path.Combine(folder.Path, "words");
        var wav = Run(request, output, words, cancellation);
        var audio = WavFile.Read(wav, $"that {command[0]} wrote");
        return new Utterance(audio, File.Exists(words) ? WordTimes.Read(words, request.Text, audio.Duration) : EnergyAlignment.Of(request.Text, audio));
    }

    private byte[] Run(SpeechRequest request, string output, string words, CancellationToken cancellation)
    {
        var program = new SpeechProgram(command[0], timeout, time);
        var input = command.Any(part => part.Contains("{text}", StringComparison.Ordinal)) ? "" : request.Text;
        var sound = program.Run(command.Skip(1).Select(part => Fill(part, request, output, words)), input, cancellation);
        var wav = command.Any(part => part.Contains("{out}", StringComparison.Ordinal)) ? program.Written(output) : sound;
        return wav.Length > 0 ? wav : throw SpeechRules.SpeechEmpty.With(command[0]).Failure();
    }

    private static string Fill(string part, SpeechRequest request, string output, string words) => part
        .Replace("{out}", output, StringComparison.Ordinal)
        .Replace("{words}", words, StringComparison.Ordinal)
        .Replace("{language}", request.Language, StringComparison.Ordinal)
        .Replace("{voice}", request.Voice ?? "", StringComparison.Ordinal)
        .Replace("{rate}", request.Rate.ToString("0.###", CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("{text}", request.Text, StringComparison.Ordinal);
}
