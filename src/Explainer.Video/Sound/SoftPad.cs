using System.Runtime.InteropServices;

namespace Explainer.Video.Sound;

/// <summary>A soft, slow pad as background music: four chords that flow into each other, with a little movement between left and right.</summary>
/// <param name="Root">The pitch of the key's first tone in Hz, 40 to 440.</param>
/// <param name="IsMinor">Whether the chords are i VI III VII of the minor key, else I V vi IV of the major one.</param>
/// <param name="ChordLength">How long each chord lasts, in seconds, 2 to 30.</param>
/// <param name="Brightness">How strong the overtones are, 0 to 1.</param>
public sealed record SoftPad(double Root = 110, bool IsMinor = true, double ChordLength = 8, double Brightness = 0.35) : AudioSource
{
    private const double Level = 0.3;
    private const double Overlap = 2;

    // Semitones above the root: bass, third, fifth and an upper tone, voiced so that little moves from chord to chord.
    private static readonly int[][] Minor = [[0, 7, 12, 15], [-4, 8, 12, 15], [3, 7, 10, 15], [-2, 5, 10, 14]];
    private static readonly int[][] Major = [[0, 7, 12, 16], [-5, 7, 11, 14], [-3, 9, 12, 16], [-7, 5, 9, 12]];

    /// <inheritdoc/>
    public override long SampleCount => (long)Math.Ceiling(((4 * ChordLength) + Overlap) * SampleClock.Rate);

    /// <inheritdoc/>
    internal override AudioReader Open()
    {
        var left = new double[SampleCount];
        var right = new double[SampleCount];
        var chords = IsMinor ? Minor : Major;

        // The first chord comes again at the end, so that the loop's crossfade joins it to itself.
        for (var chord = 0; chord <= 4; chord++)
        {
            foreach (var tone in chords[chord % 4])
            {
                var pitch = Root * Math.Pow(2, tone / 12.0);
                for (var partial = 1; partial <= 3; partial++)
                {
                    var share = Math.Pow(Brightness, partial - 1) / partial;
                    AddTone(left, chord, pitch * partial * 1.0009, share, phase: 0.1 * partial * (tone + 20));
                    AddTone(right, chord, pitch * partial / 1.0009, share, phase: (0.1 * partial * (tone + 20)) + 1.3);
                }
            }
        }

        var peak = Math.Max(left.Max(Math.Abs), right.Max(Math.Abs));
        var samples = new float[2 * left.Length];
        for (var i = 0; i < left.Length; i++)
        {
            samples[2 * i] = (float)(left[i] * Level / peak);
            samples[(2 * i) + 1] = (float)(right[i] * Level / peak);
        }

        return new ClipReader(new AudioClip(ImmutableCollectionsMarshal.AsImmutableArray(samples), 2, SampleClock.Rate));
    }

    // Adds a sine from the chord's start to the overlap behind its end, swelling in and out over the overlap.
    private void AddTone(double[] channel, int chord, double pitch, double share, double phase)
    {
        var start = (int)(chord * ChordLength * SampleClock.Rate);
        var end = (int)Math.Min(channel.Length, ((((chord + 1) * ChordLength) + Overlap) * SampleClock.Rate) + 1);
        var overlap = Overlap * SampleClock.Rate;
        var length = (ChordLength + Overlap) * SampleClock.Rate;

        // The sine goes round by turning a vector; a fresh start every 4096 samples keeps its rounding errors small.
        var step = 2 * Math.PI * pitch / SampleClock.Rate;
        var (stepSin, stepCos) = Math.SinCos(step);
        double sin = 0, cos = 1;
        for (var i = start; i < end; i++)
        {
            if ((i - start) % 4096 == 0)
            {
                (sin, cos) = Math.SinCos(phase + (step * (i - start)));
            }

            var x = i - start < overlap ? (i - start) / overlap : i - start > length - overlap ? Math.Max(0, (length - (i - start)) / overlap) : 1;
            channel[i] += share * x * x * (3 - (2 * x)) * sin;
            (sin, cos) = ((sin * stepCos) + (cos * stepSin), (cos * stepCos) - (sin * stepSin));
        }
    }
}
