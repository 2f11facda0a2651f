using System.Globalization;
using Explainer.Core.Diagnostics;
using Explainer.Video.FFmpeg;

namespace Explainer.Video.Clips;

/// <summary>One of ffmpeg's encoders: what it can be told, and the arguments that make it deterministic on one thread.</summary>
internal abstract class VideoEncoder
{
    /// <summary>ffmpeg's name of it.</summary>
    public abstract string Name { get; }

    /// <summary>Whether a device encodes, whose bytes may differ from time to time, and not this machine's processor.</summary>
    public virtual bool IsHardware => false;

    /// <summary>The shortest side of a frame that it takes, in px.</summary>
    public virtual int SmallestSide => 1;

    /// <summary>The names that a preset may have, from one end of the scale to the other; empty when it has none.</summary>
    public virtual IReadOnlyList<string> Presets => [];

    /// <summary>The smallest rate factor that it takes.</summary>
    public virtual double SmallestCrf => 0;

    /// <summary>The largest rate factor that it takes; zero when it has none.</summary>
    public virtual double LargestCrf => 0;

    /// <summary>The distance of key frames as ffmpeg takes it: a clip has one.</summary>
    protected static string Gop => EncoderSettings.LongestClip.ToString(CultureInfo.InvariantCulture);

    /// <summary>What a quality means for it; null when there is nothing to choose.</summary>
    public virtual QualityPreset? For(Quality quality) => null;

    /// <summary>How many frames decoding runs ahead of showing, because frames are coded in another order.</summary>
    public virtual int ReorderDelay(EncoderSettings settings) => 0;

    /// <summary>The text that goes into clip keys.</summary>
    public virtual string Identity(EncoderSettings settings) => string.Join(' ', settings.Arguments(EncoderSettings.Pipe));

    /// <summary>Starts encoding a clip; see <see cref="ClipEncoder.Start"/>.</summary>
    /// <exception cref="ExplainerException">The encoder does not start.</exception>
    public virtual ClipEncoder Start(FFmpegProgram program, EncoderSettings settings, string path, ClipStillness? stillness, TimeSpan? patience, CancellationToken cancellation) =>
        FFmpegClipEncoder.StartProcess(program, settings, path, patience, cancellation);

    /// <summary>The arguments between the input and the output's name.</summary>
    public abstract IEnumerable<string> Arguments(EncoderSettings settings);

    /// <summary>The settings' rate factor as ffmpeg takes it.</summary>
    protected static string Crf(EncoderSettings settings) => settings.Crf!.Value.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>Presets that are numbers from 0 to a last one.</summary>
    protected static string[] Numbers(int last) =>
        [.. Enumerable.Range(0, last + 1).Select(number => number.ToString(CultureInfo.InvariantCulture))];
}
