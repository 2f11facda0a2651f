using System.Collections.Immutable;
using Explainer.Core;

namespace Explainer.Video.Sound;

/// <summary>
/// Music with a form over a film: it opens with a few soft tones, gains a layer here and there as beats begin, peaks with all of them, and
/// falls away to its first chord. The same values always give the same samples.
/// </summary>
/// <param name="Length">How long it sounds, in seconds, above 0.</param>
/// <param name="Peak">When it peaks, in seconds, 0 to the length; there a chord begins.</param>
/// <param name="Steps">When it grows on the way to its peak and falls behind it, in seconds and in order: the starts of beats.</param>
/// <param name="IsMinor">Whether it is in minor.</param>
/// <param name="Root">The pitch of the key's first tone in Hz, 40 to 440.</param>
public sealed record ArcMusic(double Length, double Peak, ImmutableArray<double> Steps, bool IsMinor = true, double Root = 110) : AudioSource
{
    // So long a chord lasts, about; chords are fitted to the time before the peak and behind it.
    private const double UsualChord = 4.8;
    private const double Opening = 0.18;
    private const double BeforePeak = 0.82;
    private const double BehindPeak = 0.62;
    private const double Ending = 0.12;

    // A step is taken over so many seconds, and the peak at once.
    private const double StepOver = 1.6;

    // Semitones above the root: bass, third, fifth and an upper tone, voiced so that little moves from chord to chord.
    private static readonly ImmutableArray<ImmutableArray<int>> Minor = [[0, 7, 12, 15], [-4, 8, 12, 15], [3, 7, 10, 15], [-2, 5, 10, 14]];
    private static readonly ImmutableArray<ImmutableArray<int>> Major = [[0, 7, 12, 16], [-3, 9, 12, 16], [-7, 5, 9, 12], [-5, 7, 11, 14]];

    // What leads to the peak asks for the first chord; what leads to the end falls to it softly.
    private static readonly ImmutableArray<int> Question = [-5, 7, 11, 14];
    private static readonly ImmutableArray<int> MinorFall = [5, 8, 12, 17];
    private static readonly ImmutableArray<int> MajorFall = [5, 9, 12, 17];

    /// <inheritdoc/>
    /// <remarks>A little longer than it sounds, so that a bed never plays its start again.</remarks>
    public override long SampleCount => (long)Math.Ceiling((Length + 2) * SampleClock.Rate);

    /// <summary>The chords with their starts and ends in seconds; the tones are semitones above the root.</summary>
    public ImmutableArray<(double Start, double End, ImmutableArray<int> Tones)> Chords()
    {
        var chords = ImmutableArray.CreateBuilder<(double, double, ImmutableArray<int>)>();
        var cycle = IsMinor ? Minor : Major;
        var before = Peak <= 0 ? 0 : Math.Max(1, Rounding.HalfUp(Peak / UsualChord));
        for (var i = 0; i < before; i++)
        {
            var tones = i == before - 1 && before > 1 ? Question : cycle[i % cycle.Length];
            chords.Add((Peak * i / before, Peak * (i + 1) / before, tones));
        }

        var behind = Math.Max(1, Rounding.HalfUp((Length - Peak) / UsualChord));
        for (var i = 0; i < behind; i++)
        {
            var tones = i == behind - 1 ? cycle[0] : i == behind - 2 && i > 0 ? (IsMinor ? MinorFall : MajorFall) : cycle[i % cycle.Length];
            chords.Add((Peak + ((Length - Peak) * i / behind), Peak + ((Length - Peak) * (i + 1) / behind), tones));
        }

        return chords.ToImmutable();
    }

    /// <summary>How much of it sounds at a time in seconds: 0 nothing but the softest tones, 1 all layers.</summary>
    public double Intensity(double time)
    {
        var before = Steps.Count(s => s > 0 && s < Peak);
        var behind = Steps.Count(s => s > Peak && s < Length);
        if (time < Peak)
        {
            var each = (BeforePeak - Opening) / Math.Max(1, before);
            return Steps.Where(s => s > 0 && s < Peak).Aggregate(before == 0 ? BeforePeak : Opening, (level, step) => level + (each * Ramp((time - step) / StepOver)));
        }

        var fall = (BehindPeak - Ending) / Math.Max(1, behind);
        var first = Steps.Where(s => s > Peak && s < Length).Append(Length).First();

        // It stays on its height for the beat that it peaks at, and falls to what follows as that ends.
        var top = 1 - ((1 - BehindPeak) * Ramp((time - first + StepOver) / (2 * StepOver)));
        var after = Steps.Where(s => s > first && s < Length).Aggregate(top, (level, step) => level - (fall * Ramp((time - step) / StepOver)));
        return Math.Max(0, after * (1 - (0.8 * Ramp((time - Length + (2 * StepOver)) / (2 * StepOver)))));
    }

    /// <inheritdoc/>
    internal override AudioReader Open() => new ArcReader(this);

    /// <summary>From 0 to 1 with soft ends.</summary>
    internal static double Ramp(double share)
    {
        var x = Math.Clamp(share, 0, 1);
        return x * x * (3 - (2 * x));
    }
}
