using System.Collections.Immutable;

namespace Explainer.Video.Sound;

/// <summary>
/// Plays music with a form. It is made in stretches of a fixed length, each from its own index alone, and a few are kept; so memory does not grow
/// with the film, and a sample never depends on what was read before.
/// </summary>
/// <param name="music">What is played.</param>
internal sealed class ArcReader(ArcMusic music) : AudioReader
{
    private const int Stretch = SampleClock.Rate / 2;
    private const int Kept = 8;
    private const double Overlap = 1.6;
    private const int PlucksInChord = 8;

    // Which intensity a layer needs to be heard, and over how much of it it comes in.
    private const double BassFrom = 0.24;
    private const double PluckFrom = 0.4;
    private const double PulseFrom = 0.58;
    private const double ShineFrom = 0.84;
    private const double ComesOver = 0.14;
    private readonly ImmutableArray<(double Start, double End, ImmutableArray<int> Tones)> chords = music.Chords();
    private readonly Dictionary<long, (float[] Left, float[] Right)> made = [];
    private readonly Queue<long> order = new();

    /// <inheritdoc/>
    public override void Read(long start, Span<float> left, Span<float> right)
    {
        for (var done = 0; done < left.Length;)
        {
            var number = (start + done) / Stretch;
            var offset = (int)((start + done) % Stretch);
            var count = Math.Min(left.Length - done, Stretch - offset);
            var (madeLeft, madeRight) = Of(number);
            madeLeft.AsSpan(offset, count).CopyTo(left[done..]);
            madeRight.AsSpan(offset, count).CopyTo(right[done..]);
            done += count;
        }
    }

    private (float[] Left, float[] Right) Of(long number)
    {
        if (!made.TryGetValue(number, out var stretch))
        {
            if (order.Count == Kept)
            {
                made.Remove(order.Dequeue());
            }

            made.Add(number, stretch = Make(number));
            order.Enqueue(number);
        }

        return stretch;
    }

    private (float[] Left, float[] Right) Make(long number)
    {
        var (left, right) = (new double[Stretch], new double[Stretch]);
        var from = number * Stretch / (double)SampleClock.Rate;
        var to = from + (Stretch / (double)SampleClock.Rate);
        for (var i = 0; i < chords.Length; i++)
        {
            var (start, end, tones) = chords[i];
            if (start < to && end + Overlap > from)
            {
                AddPad(left, right, number, start, end, tones);
                AddShine(left, right, number, start, end, tones);
                AddBass(left, right, number, start, end, tones[0]);
            }

            for (var note = 0; note < PlucksInChord; note++)
            {
                var at = start + ((end - start) * note / PlucksInChord);
                if (at < to && at + 1.6 > from)
                {
                    AddPluck(left, right, number, at, note, tones);
                    AddPulse(left, right, number, at, note);
                }
            }
        }

        AddBoom(left, right, number, from, to);
        return ([.. left.Select(s => (float)s)], [.. right.Select(s => (float)s)]);
    }

    // The four tones of a chord; they grow brighter with the music.
    private void AddPad(double[] left, double[] right, long number, double start, double end, ImmutableArray<int> tones)
    {
        foreach (var tone in tones)
        {
            var pitch = PitchOf(tone);
            for (var partial = 1; partial <= 4; partial++)
            {
                double Level(double time)
                {
                    var intensity = music.Intensity(time);
                    var brightness = 0.2 + (0.4 * intensity);
                    return (0.016 + (0.022 * intensity)) * Math.Pow(brightness, partial - 1) * Swell(time, start, end);
                }

                Add(left, number, pitch * partial * 1.0009, 0.1 * partial * (tone + 20), start, end + Overlap, Level);
                Add(right, number, pitch * partial / 1.0009, (0.1 * partial * (tone + 20)) + 1.3, start, end + Overlap, Level);
            }
        }
    }

    private void AddBass(double[] left, double[] right, long number, double start, double end, int tone)
    {
        // Down to where small speakers still give its second partial.
        var pitch = PitchOf(tone) / (PitchOf(tone) > 90 ? 2 : 1);
        for (var partial = 1; partial <= 2; partial++)
        {
            double Level(double time) => 0.075 / partial * Comes(time, BassFrom) * Swell(time, start, end);
            Add(left, number, pitch * partial, 0, start, end + Overlap, Level);
            Add(right, number, pitch * partial, 0, start, end + Overlap, Level);
        }
    }

    // Broken chords, two octaves up: the tones one after the other, now more to the left, now to the right.
    private void AddPluck(double[] left, double[] right, long number, double at, int note, ImmutableArray<int> tones)
    {
        ReadOnlySpan<int> way = [1, 2, 3, 2, 1, 3, 2, 3];
        var tone = tones[way[note]] + 12;
        var pan = note % 2 == 0 ? 0.65 : 0.35;
        var accent = note % 4 == 0 ? 1 : 0.72;
        for (var partial = 1; partial <= 3; partial++)
        {
            double Level(double time) => 0.05 * accent / (partial * partial) * Comes(at, PluckFrom) * Struck(time - at, 0.34 / partial);
            Add(left, number, PitchOf(tone) * partial, 0, at, at + 1.6, t => Level(t) * pan);
            Add(right, number, PitchOf(tone) * partial, 0.2, at, at + 1.6, t => Level(t) * (1 - pan));
        }
    }

    // A soft low beat on every other note.
    private void AddPulse(double[] left, double[] right, long number, double at, int note)
    {
        if (note % 2 != 0)
        {
            return;
        }

        double Level(double time) => (note % 4 == 0 ? 0.1 : 0.06) * Comes(at, PulseFrom) * Struck(time - at, 0.11);
        Add(left, number, 62, 0, at, at + 0.9, Level);
        Add(right, number, 62, 0, at, at + 0.9, Level);
    }

    private void AddShine(double[] left, double[] right, long number, double start, double end, ImmutableArray<int> tones)
    {
        foreach (var tone in (ReadOnlySpan<int>)[tones[2] + 24, tones[3] + 24])
        {
            double Level(double time) => 0.012 * Comes(time, ShineFrom) * Swell(time, start, end);
            Add(left, number, PitchOf(tone) * 1.0015, 0.4, start, end + Overlap, Level);
            Add(right, number, PitchOf(tone) / 1.0015, 1.9, start, end + Overlap, Level);
        }
    }

    // The peak itself is struck once.
    private void AddBoom(double[] left, double[] right, long number, double from, double to)
    {
        if (music.Peak <= 0 || music.Peak > to || music.Peak + 3 < from)
        {
            return;
        }

        double Level(double time) => 0.16 * Struck(time - music.Peak, 0.55);
        Add(left, number, music.Root / 2, 0, music.Peak, music.Peak + 3, Level);
        Add(right, number, music.Root / 2, 0, music.Peak, music.Peak + 3, Level);
    }

    private double PitchOf(int tone) => music.Root * Math.Pow(2, tone / 12.0);

    private double Comes(double time, double from) => ArcMusic.Ramp((music.Intensity(time) - from) / ComesOver);

    private static double Swell(double time, double start, double end) =>
        ArcMusic.Ramp((time - start) / Overlap) * ArcMusic.Ramp((end + Overlap - time) / Overlap);

    private static double Struck(double since, double decay) => since <= 0 ? 0 : Math.Min(1, since / 0.006) * Math.Exp(-since / decay);

    // Adds a sine whose level is asked for every so often and goes straight in between; struck tones begin with a finer step.
    private static void Add(double[] channel, long number, double pitch, double phase, double start, double end, Func<double, double> level)
    {
        const int Step = 96;
        var first = number * Stretch;
        var begin = (long)Math.Ceiling(start * SampleClock.Rate);
        var from = (int)Math.Clamp(begin - first, 0, Stretch);
        var until = (int)Math.Clamp((long)(end * SampleClock.Rate) - first, 0, Stretch);
        var (turnSin, turnCos) = Math.SinCos(2 * Math.PI * pitch / SampleClock.Rate);
        for (var at = from - (int)((first + from - begin) % Step); at < until; at += Step)
        {
            var time = (first + at) / (double)SampleClock.Rate;
            var (now, next) = (level(time), level(time + (Step / (double)SampleClock.Rate)));
            if (now == 0 && next == 0)
            {
                continue;
            }

            var (sin, cos) = Math.SinCos(phase + (2 * Math.PI * (pitch * (time - start) % 1)));
            for (var i = 0; i < Step; i++)
            {
                if (at + i >= from && at + i < until)
                {
                    channel[at + i] += (now + ((next - now) * i / Step)) * sin;
                }

                (sin, cos) = ((sin * turnCos) + (cos * turnSin), (cos * turnCos) - (sin * turnSin));
            }
        }
    }
}
