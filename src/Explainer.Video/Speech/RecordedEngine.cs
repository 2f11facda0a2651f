using System.Collections.Immutable;
using System.Security.Cryptography;
using Explainer.Core.Diagnostics;
using Explainer.Core.Files;
using Explainer.Core.Time;
using Explainer.Video.Sound;

namespace Explainer.Video.Speech;

/// <summary>Takes narrations that somebody recorded. Without word times beside a recording they are estimated over its audible part.</summary>
/// <param name="decoder">Reads the files.</param>
public sealed class RecordedEngine(AudioDecoder decoder) : ISpeechEngine
{
    /// <summary>What the program knows of it.</summary>
    internal static SpeechEngine Define() => new() { Name = "recorded", Make = _ => new RecordedEngine(new AudioDecoder()) };

    /// <inheritdoc/>
    public string CacheKey(SpeechRequest request)
    {
        var recording = RecordingOf(request);
        return $"recorded\n{HashOf(recording.AudioPath)}\n{(recording.WordTimesPath is { } times ? HashOf(times) : "")}\n{request.Text}";
    }

    /// <inheritdoc/>
    public Utterance Speak(SpeechRequest request, CancellationToken cancellation = default)
    {
        var recording = RecordingOf(request);
        var audio = decoder.Read(recording.AudioPath, cancellation);
        return new Utterance(audio, recording.WordTimesPath is { } path ? WordTimes.Read(path, request.Text, audio.Duration) : Estimate(request.Text, audio));
    }

    /// <summary>The words spread over what is louder than a fiftieth of the peak.</summary>
    internal static ImmutableArray<SpokenWord> Estimate(string text, AudioClip audio)
    {
        var peak = 0f;
        foreach (var sample in audio.Samples)
        {
            peak = Math.Max(peak, Math.Abs(sample));
        }

        var first = 0;
        var last = audio.Samples.Length - 1;
        while (first < last && Math.Abs(audio.Samples[first]) < peak / 50)
        {
            first++;
        }

        while (last > first && Math.Abs(audio.Samples[last]) < peak / 50)
        {
            last--;
        }

        var scale = 1.0 / (audio.Channels * audio.SampleRate);
        return EstimatedTiming.Fit(text, new Seconds(first * scale), new Seconds((last + 1) * scale));
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
