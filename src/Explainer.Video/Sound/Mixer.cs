using Explainer.Core.Diagnostics;

namespace Explainer.Video.Sound;

/// <summary>
/// Turns a score into one continuous 48 kHz stereo mix of the right loudness. The mix is made several times (to measure it, to see what
/// the limiter does to its loudness, to write it) and never kept, so memory stays flat whatever its length.
/// </summary>
public static class Mixer
{
    private const int DefaultBlock = 4096;
    private const double MostGain = 36;
    private const double SmallStep = 0.4;
    private const int MostTrials = 5;

    /// <summary>Writes the mix of a score as WAV: exactly as long as the score says, the same bytes every time.</summary>
    /// <param name="score">What sounds.</param>
    /// <param name="wav">Where to; need not be seekable.</param>
    /// <param name="format">How samples are written.</param>
    /// <param name="cancellation">Stops between two blocks.</param>
    /// <exception cref="ExplainerException">A sound of the score cannot be loaded.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static MixReport Render(SoundScore score, Stream wav, WavFormat format = WavFormat.Pcm24, CancellationToken cancellation = default) =>
        Render(score, wav, format, DefaultBlock, cancellation);

    /// <summary>The same in blocks of a size, which changes nothing.</summary>
    internal static MixReport Render(SoundScore score, Stream wav, WavFormat format, int block, CancellationToken cancellation)
    {
        var run = new MixRun(score, block, cancellation);
        var target = score.Loudness;
        var raw = run.Pass(gain: 0, ceiling: null, measuresPeak: true, output: null);
        var gain = double.IsFinite(raw.Loudness) ? Math.Min(MostGain, target.Integrated - raw.Loudness) : 0;
        double? ceiling = raw.TruePeak + gain > target.TruePeak ? target.TruePeak : null;

        // The limiter takes loudness away, so the gain before it must be somewhat higher. A small step hits well enough not to be tried again.
        for (var trial = 0; ceiling is not null && trial < MostTrials; trial++)
        {
            var missing = target.Integrated - run.Pass(gain, ceiling, measuresPeak: false, output: null).Loudness;
            if (!double.IsFinite(missing))
            {
                break;
            }

            gain = Math.Min(MostGain, gain + missing);
            if (Math.Abs(missing) <= SmallStep || gain >= MostGain)
            {
                break;
            }
        }

        return run.Pass(gain, ceiling, measuresPeak: true, new WavStream(wav, format, score.SampleCount));
    }
}
