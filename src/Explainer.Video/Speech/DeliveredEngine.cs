using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using Explainer.Core.Time;
using Explainer.Video.Loudness;
using Explainer.Video.Sound;

namespace Explainer.Video.Speech;

/// <summary>
/// Has another engine speak, and does what no engine does for all: says words as the author wants them said, adds pauses, makes emphasised words louder behind a
/// short break, and brings every narration to the same loudness. A recording keeps its own pauses and emphasis.
/// </summary>
/// <param name="inner">Who speaks.</param>
public sealed class DeliveredEngine(ISpeechEngine inner) : ISpeechEngine
{
    /// <summary>How loud each narration is, in LUFS: between what espeak-ng (-17) and festival (-21) have by themselves, so that effects keep their places beside it.</summary>
    public const double Loudness = -19;

    // Part of every key: raise it when narrations sound otherwise.
    private const int Version = 1;
    private const double MostGain = 24;
    private const double EmphasisGain = 4;
    private const double EmphasisRamp = 0.03;
    private const double Fade = 0.005;
    private static readonly Seconds EmphasisBreak = new(0.06);

    // A loudness needs 400 ms, and a word may have less: shorter ones are measured several times over.
    private const double ShortestMeasured = 3;

    /// <inheritdoc/>
    public string CacheKey(SpeechRequest request)
    {
        var delivery = DeliveryOf(request);
        var pronunciation = Pronunciation.Of(request.Text, delivery.Say);
        var key = new StringBuilder(inner.CacheKey(Inner(request, pronunciation)));
        key.Append(CultureInfo.InvariantCulture, $"\ndelivery {Version} {Loudness}");
        foreach (var (index, length) in delivery.Pauses)
        {
            key.Append(CultureInfo.InvariantCulture, $" pause {index} {length.Value:R}");
        }

        foreach (var (start, length) in delivery.Emphases)
        {
            key.Append(CultureInfo.InvariantCulture, $" emphasis {start} {length}");
        }

        // Words that do not occur change nothing.
        return key.Append('\n').Append(pronunciation.Identity).ToString();
    }

    /// <inheritdoc/>
    public Utterance Speak(SpeechRequest request, CancellationToken cancellation = default)
    {
        var delivery = DeliveryOf(request);
        var pronunciation = Pronunciation.Of(request.Text, delivery.Say);
        var spoken = inner.Speak(Inner(request, pronunciation), cancellation);
        var words = pronunciation.Written(spoken.Words);
        var samples = spoken.Audio.Samples.ToArray();
        MakeEven(samples, spoken.Audio);
        foreach (var (start, length) in delivery.Emphases)
        {
            Emphasise(samples, spoken.Audio, [.. words.Where(w => w.TextStart < start + length && w.TextEnd > start)]);
        }

        return Paused(samples, spoken.Audio, words, delivery);
    }

    private static SpeechRequest Inner(SpeechRequest request, Pronunciation pronunciation) => request with { Text = pronunciation.Said, Delivery = null };

    // Word times beside a recording are of the words as they are written.
    private static SpeechDelivery DeliveryOf(SpeechRequest request) => (request.Delivery ?? SpeechDelivery.Plain) is var delivery && request.Recording is { } recording
        ? SpeechDelivery.Plain with { Say = recording.WordTimesPath is null ? delivery.Say : [] }
        : delivery;

    private static void MakeEven(float[] samples, AudioClip audio)
    {
        if (samples.Length == 0)
        {
            return;
        }

        var source = ClipSource.Of(audio);
        var meter = new LoudnessMeter();
        var (left, right) = (new float[SampleClock.Rate], new float[SampleClock.Rate]);
        for (var measured = 0.0; measured < ShortestMeasured && source.SampleCount > 0; measured += source.Duration.Value)
        {
            var reader = source.Open();
            for (long at = 0; at < source.SampleCount;)
            {
                var count = (int)Math.Min(left.Length, source.SampleCount - at);
                reader.Read(at, left.AsSpan(0, count), right.AsSpan(0, count));
                meter.Add(left.AsSpan(0, count), right.AsSpan(0, count));
                at += count;
            }
        }

        var loudness = meter.Integrated();
        if (!double.IsFinite(loudness))
        {
            return;
        }

        var factor = (float)Decibels.ToFactor(Math.Clamp(Loudness - loudness, -MostGain, MostGain));
        foreach (ref var sample in samples.AsSpan())
        {
            sample *= factor;
        }
    }

    private static void Emphasise(float[] samples, AudioClip audio, ImmutableArray<SpokenWord> words)
    {
        if (words.IsEmpty)
        {
            return;
        }

        var (from, to) = (words[0].Start.Value, words[^1].End.Value);
        var most = Decibels.ToFactor(EmphasisGain) - 1;
        for (var i = Math.Max(0, (int)((from - EmphasisRamp) * audio.SampleRate)); i < Math.Min(audio.SampleCount, (to + EmphasisRamp) * audio.SampleRate); i++)
        {
            var time = (double)i / audio.SampleRate;
            var share = Math.Min((time - from + EmphasisRamp) / EmphasisRamp, (to + EmphasisRamp - time) / EmphasisRamp);
            for (var channel = 0; channel < audio.Channels; channel++)
            {
                samples[(i * audio.Channels) + channel] *= (float)(1 + (most * Math.Clamp(share, 0, 1)));
            }
        }
    }

    private static Utterance Paused(float[] samples, AudioClip audio, ImmutableArray<SpokenWord> words, SpeechDelivery delivery)
    {
        // What is emphasised from the beginning on needs no break before it.
        var pauses = delivery.Pauses.Concat(delivery.Emphases.Where(e => words.Any(w => w.TextStart < e.Start)).Select(e => (Index: e.Start, Length: EmphasisBreak))).GroupBy(p => p.Index).OrderBy(g => g.Key)
            .Select(g => (Index: g.Key, Length: new Seconds(g.Sum(p => p.Length.Value)))).ToList();
        if (pauses.Count == 0)
        {
            return new Utterance(new AudioClip(ImmutableCollectionsMarshal.AsImmutableArray(samples), audio.Channels, audio.SampleRate), words);
        }

        var paused = new List<float>(samples.Length);
        var timed = ImmutableArray.CreateBuilder<SpokenWord>(words.Length);
        var (done, word, shift) = (0, 0, Seconds.Zero);
        foreach (var (index, length) in pauses)
        {
            while (word < words.Length && words[word].TextStart < index)
            {
                timed.Add(words[word++].Shift(shift));
            }

            var earliest = word > 0 ? words[word - 1].End : Seconds.Zero;
            var cut = word == words.Length ? audio.SampleCount : Quietest(samples, audio, earliest, Seconds.Max(earliest, words[word].Start));
            cut = Math.Max(cut, done);
            Take(cut);
            paused.AddRange(new float[(int)(length.Value * audio.SampleRate) * audio.Channels]);
            shift += length;
        }

        while (word < words.Length)
        {
            timed.Add(words[word++].Shift(shift));
        }

        Take(audio.SampleCount);
        return new Utterance(new AudioClip(ImmutableCollectionsMarshal.AsImmutableArray(paused.ToArray()), audio.Channels, audio.SampleRate), timed.MoveToImmutable());

        // Up to a sample, without a click where the sound is cut.
        void Take(int end)
        {
            var fade = (int)(Fade * audio.SampleRate);
            for (var i = done; i < end; i++)
            {
                var share = Math.Min(done == 0 ? 1 : (i - done + 1.0) / fade, end == audio.SampleCount ? 1 : (double)(end - i) / fade);
                for (var channel = 0; channel < audio.Channels; channel++)
                {
                    paused.Add(samples[(i * audio.Channels) + channel] * (float)Math.Min(1, share));
                }
            }

            done = end;
        }
    }

    // The middle of the quietest 10 ms.
    private static int Quietest(float[] samples, AudioClip audio, Seconds from, Seconds to)
    {
        var window = audio.SampleRate / 100;
        var (best, least) = ((int)(to.Value * audio.SampleRate), double.PositiveInfinity);
        for (var start = (int)(from.Value * audio.SampleRate); start + window <= Math.Min((int)(to.Value * audio.SampleRate) + window, audio.SampleCount); start += Math.Max(1, window / 2))
        {
            var sum = 0.0;
            for (var i = start * audio.Channels; i < (start + window) * audio.Channels; i++)
            {
                sum += samples[i] * samples[i];
            }

            if (sum < least)
            {
                (best, least) = (start + (window / 2), sum);
            }
        }

        return Math.Clamp(best, 0, audio.SampleCount);
    }
}
