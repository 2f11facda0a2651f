namespace Explainer.Video.Clips.Encoders;

/// <summary>
/// A part of a graphics processor that encodes. Its bytes are up to its driver: they may differ from machine to machine and from time to time, and whether it
/// works shows only when it is tried. Frames are coded in the order in which they are shown, as not every device can do otherwise.
/// </summary>
internal abstract class HardwareEncoder : VideoEncoder
{
    /// <inheritdoc/>
    public sealed override bool IsHardware => true;

    /// <summary>What must be there for it to work, as a sentence.</summary>
    public abstract string Needs { get; }

    /// <summary>Arguments that open the device, before the input.</summary>
    public virtual IEnumerable<string> Device => [];

    /// <inheritdoc/>
    public override double SmallestCrf => 1;

    /// <inheritdoc/>
    public override double LargestCrf => 51;

    /// <inheritdoc/>
    public sealed override IEnumerable<string> Arguments(EncoderSettings settings) =>
        ["-c:v", Name, .. Own(settings), "-profile:v", "high", "-bf", "0", "-g", Gop, "-bsf:v", "filter_units=remove_types=6"];

    /// <summary>The arguments that only it takes.</summary>
    protected abstract IEnumerable<string> Own(EncoderSettings settings);
}
