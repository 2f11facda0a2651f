using System.Security.Cryptography;
using Explainer.Core.Diagnostics;
using Explainer.Core.Files;
using Explainer.Video.Sound;
using Explainer.Video.Speech.Alignment;
using Explainer.Video.Speech.Neural;

namespace Explainer.Video.Speech;

/// <summary>Takes narrations that somebody recorded. Without word times beside a recording its words are found by a Whisper model, or else by loudness.</summary>
/// <param name="decoder">Reads the files.</param>
/// <param name="alignment">The Whisper model; null for none.</param>
public sealed class RecordedEngine(AudioDecoder decoder, string? alignment = null) : ISpeechEngine
{
    /// <summary>What the program knows of it.</summary>
    internal static SpeechEngine Define() => new() { Name = "recorded", Make = setup => new RecordedEngine(new AudioDecoder(), setup.AlignmentPath) };

    /// <inheritdoc/>
    public string CacheKey(SpeechRequest request)
    {
        var recording = RecordingOf(request);
        var times = recording.WordTimesPath is { } path ? HashOf(path) : alignment is null ? EnergyAlignment.Version : $"whisper {ModelFile.HashOf(alignment)} {request.Language} {EnergyAlignment.Version}";
        return $"recorded\n{HashOf(recording.AudioPath)}\n{times}\n{request.Text}";
    }

    /// <inheritdoc/>
    public Utterance Speak(SpeechRequest request, CancellationToken cancellation = default)
    {
        var recording = RecordingOf(request);
        var audio = decoder.Read(recording.AudioPath, cancellation);
        return new Utterance(
            audio,
            recording.WordTimesPath is { } path ? WordTimes.Read(path, request.Text, audio.Duration)
            : alignment is null ? EnergyAlignment.Of(request.Text, audio)
            : WhisperAlignment.Of(request.Text, request.Language, audio, alignment, cancellation));
    }

    private static Recording RecordingOf(SpeechRequest request) => request.Recording ?? throw SoundRules.RecordingMissingText.Failure();

    private static string HashOf(string path)
    {
        try
        {
            InputFile.Require(path);
            using var file = File.OpenRead(path);
            return Convert.ToHexStringLower(SHA256.HashData(file));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw SoundRules.AudioMissingRecording.With(path, exception.Message).Failure(exception);
        }
    }
}
