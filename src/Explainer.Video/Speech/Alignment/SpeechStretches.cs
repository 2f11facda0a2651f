using Explainer.Video.Sound;

namespace Explainer.Video.Speech.Alignment;

/// <summary>How loud a sound is in steps of 10 ms, and the stretches of it in which somebody speaks.</summary>
internal sealed class SpeechStretches
{
    /// <summary>Seconds of one step.</summary>
    public const double Step = 0.01;

    // Shorter silences are within words: before the t of "water" a speaker closes the mouth for as long.
    private const int ShortestSilence = 8;
    private const int ShortestSpeech = 3;

    private SpeechStretches(float[] levels, List<(int Start, int End)> stretches) => (Levels, Stretches) = (levels, stretches);

    /// <summary>The effective value of each step.</summary>
    public float[] Levels { get; }

    /// <summary>From which step up to which somebody speaks, in order.</summary>
    public List<(int Start, int End)> Stretches { get; }

    /// <summary>Looks at a sound.</summary>
    public static SpeechStretches Of(AudioClip audio)
    {
        var length = Math.Max(1, (int)(audio.SampleRate * Step));
        var levels = new float[(audio.SampleCount + length - 1) / length];
        for (var i = 0; i < levels.Length; i++)
        {
            var step = audio.Samples[(i * length * audio.Channels)..(Math.Min((i + 1) * length, audio.SampleCount) * audio.Channels)];
            var sum = 0.0;
            foreach (var sample in step)
            {
                sum += sample * sample;
            }

            levels[i] = (float)Math.Sqrt(sum / step.Length);
        }

        var threshold = Threshold(levels);
        var stretches = new List<(int Start, int End)>();
        for (var i = 0; i < levels.Length; i++)
        {
            if (levels[i] < threshold)
            {
                continue;
            }

            if (stretches is [.., var last] && i - last.End < ShortestSilence)
            {
                stretches[^1] = (last.Start, i + 1);
            }
            else
            {
                stretches.Add((i, i + 1));
            }
        }

        // A click is no speech.
        stretches.RemoveAll(s => s.End - s.Start < ShortestSpeech);
        return new SpeechStretches(levels, stretches);
    }

    // Above the noise of the room, which is what the quietest tenth is, and not below a fortieth of what is loud.
    private static float Threshold(float[] levels)
    {
        if (levels.Length == 0)
        {
            return 0;
        }

        var sorted = levels.Order().ToArray();
        var (quiet, loud) = (sorted[sorted.Length / 10], sorted[sorted.Length * 95 / 100]);
        return Math.Max(loud / 40, Math.Min(quiet * 2.5f, loud / 5));
    }
}
