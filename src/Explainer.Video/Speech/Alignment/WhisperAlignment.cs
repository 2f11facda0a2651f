using System.Collections.Immutable;
using Explainer.Core.Diagnostics;
using Explainer.Core.Time;
using Explainer.Video.Sound;
using Explainer.Video.Speech.Neural;
using Whisper.net;
using Whisper.net.LibraryLoader;

namespace Explainer.Video.Speech.Alignment;

/// <summary>Finds when the words of a recording are said by having Whisper recognise it, through whisper.cpp, whose native libraries are no part of the program.</summary>
internal static class WhisperAlignment
{
    /// <summary>The environment variable that names the folder of the native libraries.</summary>
    public const string PathVariable = "EXPLAINER_WHISPER";

    private const int SampleRate = 16_000;

    // The library's own state is the process's.
    private static readonly Lock OneAtATime = new();

    /// <summary>The folder whose <c>runtimes</c> have the native libraries; null when they are nowhere.</summary>
    public static string? Find() => Find(Environment.GetEnvironmentVariable(PathVariable), AppContext.BaseDirectory);

    /// <summary>Every word of the text with its times.</summary>
    /// <param name="text">The clean narration.</param>
    /// <param name="language">Its language.</param>
    /// <param name="audio">A recording of it.</param>
    /// <param name="model">A Whisper model in ggml's format.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="ExplainerException">The model or the libraries cannot be used.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static ImmutableArray<SpokenWord> Of(string text, string language, AudioClip audio, string model, CancellationToken cancellation)
    {
        WhisperModelFile.Check(model);
        if (Find() is not { } folder)
        {
            throw VoiceModelRules.WhisperMissingHere.With(Path.Combine(Environment.GetEnvironmentVariable(PathVariable) is { Length: > 0 } named ? named : AppContext.BaseDirectory, Below), PathVariable).Failure();
        }

        lock (OneAtATime)
        {
            var heard = Hear(language, Resampled(audio), model, folder, cancellation);
            return HeardWords.Lay(heard, text, () => EnergyAlignment.Of(text, audio));
        }
    }

    /// <summary>The folder that has the libraries: what the variable names, or else the program's.</summary>
    internal static string? Find(string? named, string program) => (string.IsNullOrEmpty(named) ? program : named) is var folder && Directory.Exists(Path.Combine(folder, Below)) ? folder : null;

    /// <summary>What the segments of a recognition hold, without what is no speech, such as <c>[_BEG_]</c>.</summary>
    internal static IEnumerable<HeardWord> Words(SegmentData segment) => segment.Tokens is { Length: > 0 } tokens
        ? tokens.Where(t => t.Text is { Length: > 0 } text && !text.StartsWith("[_", StringComparison.Ordinal))
            .Select(t => new HeardWord(t.Text!, new Seconds(t.Start / 100.0), new Seconds(Math.Max(t.Start, t.End) / 100.0)))
        : [new HeardWord(segment.Text, new Seconds(segment.Start.TotalSeconds), new Seconds(segment.End.TotalSeconds))];

    private static string Below => Path.Combine("runtimes", NativeFolder.OfThisSystem.Replace("osx", "macos", StringComparison.Ordinal));

    private static List<HeardWord> Hear(string language, float[] samples, string model, string folder, CancellationToken cancellation)
    {
        try
        {
            // It takes the folder of a file.
            RuntimeOptions.LibraryPath = Path.Combine(folder, "whisper");
            RuntimeOptions.RuntimeLibraryOrder = [RuntimeLibrary.Cpu, RuntimeLibrary.CpuNoAvx];
            using var factory = WhisperFactory.FromPath(model, new WhisperFactoryOptions { UseGpu = false });
            using var processor = factory.CreateBuilder().WithLanguage(language.Split('-', '_')[0].ToLowerInvariant()).WithThreads(1).WithTemperature(0).WithTokenTimestamps().Build();
            return HearAsync(processor, samples, cancellation).GetAwaiter().GetResult();
        }
        catch (Exception e) when (e is FileNotFoundException or DllNotFoundException or PlatformNotSupportedException)
        {
            throw VoiceModelRules.WhisperMissingUsable.With(FirstLine.Of(e.Message)).Failure(e);
        }
        catch (Exception e) when (e is WhisperModelLoadException or WhisperProcessingException or InvalidOperationException or ArgumentException)
        {
            throw VoiceModelRules.ModelUnusable.With(model, FirstLine.Of(e.Message)).Failure(e);
        }
    }

    private static async Task<List<HeardWord>> HearAsync(WhisperProcessor processor, float[] samples, CancellationToken cancellation)
    {
        var heard = new List<HeardWord>();
        await foreach (var segment in processor.ProcessAsync(samples, cancellation).ConfigureAwait(false))
        {
            heard.AddRange(Words(segment));
        }

        return heard;
    }

    // Whisper hears 16 kHz; a mean over what falls into each sample is as good as a filter for finding words.
    private static float[] Resampled(AudioClip audio)
    {
        var samples = new float[(int)(audio.Duration.Value * SampleRate)];
        var step = (double)audio.SampleRate / SampleRate;
        for (var i = 0; i < samples.Length; i++)
        {
            var (from, to) = ((int)(i * step), Math.Min(audio.SampleCount, Math.Max((int)((i + 1) * step), (int)(i * step) + 1)));
            var sum = 0f;
            foreach (var sample in audio.Samples[(from * audio.Channels)..(to * audio.Channels)])
            {
                sum += sample;
            }

            samples[i] = to > from ? sum / ((to - from) * audio.Channels) : 0;
        }

        return samples;
    }
}
