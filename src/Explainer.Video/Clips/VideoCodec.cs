using System.Collections.Immutable;
using Explainer.Video.Clips.Encoders;

namespace Explainer.Video.Clips;

/// <summary>How a film's frames are coded.</summary>
public sealed class VideoCodec
{
    /// <summary>H.264 High, 8 bit 4:2:0.</summary>
    public static readonly VideoCodec H264 = new("h264", ".mp4", [new X264Encoder()])
    {
        IsSubsampled = true,
        HardwareEncoders = [new NvencEncoder(), new QsvEncoder(), new VideoToolboxEncoder(), new VaapiEncoder()],
    };

    /// <summary>VP9, 8 bit 4:2:0, with or without transparency.</summary>
    public static readonly VideoCodec Vp9 = new("vp9", ".mp4", [new Vp9Encoder()]) { IsSubsampled = true, HoldsAlpha = true, AlphaExtension = ".webm" };

    /// <summary>AV1, 8 bit 4:2:0.</summary>
    public static readonly VideoCodec Av1 = new("av1", ".mp4", [new SvtAv1Encoder(), new AomAv1Encoder()]) { IsSubsampled = true };

    /// <summary>ProRes 4444, 10 bit 4:4:4 with transparency.</summary>
    public static readonly VideoCodec ProRes4444 = new("prores", ".mov", [new ProResEncoder()]) { HoldsAlpha = true };

    /// <summary>QuickTime Animation: exact, coded only where a frame differs from the one before; what GIF is made from.</summary>
    public static readonly VideoCodec Lossless = new("lossless", ".mov", [new AnimationEncoder()]) { HoldsAlpha = true, IsRgb = true };

    /// <summary>Each frame a PNG file.</summary>
    public static readonly VideoCodec Png = new("png", ".pngs", [new PngFileEncoder()]) { HoldsAlpha = true, IsRgb = true, IsFiles = true };

    /// <summary>All codecs that can be chosen.</summary>
    public static readonly ImmutableArray<VideoCodec> Choosable = [H264, Vp9, Av1, ProRes4444];

    private readonly string extension;

    private VideoCodec(string name, string extension, ImmutableArray<VideoEncoder> encoders)
    {
        Name = name;
        this.extension = extension;
        Encoders = encoders;
    }

    /// <summary>Its name as an option takes it, such as <c>vp9</c>.</summary>
    public string Name { get; }

    /// <summary>Whether frames can keep their opacity.</summary>
    public bool HoldsAlpha { get; private init; }

    /// <summary>Whether colour has half the width and height of brightness, so that both sides of a frame must be even.</summary>
    public bool IsSubsampled { get; private init; }

    /// <summary>Whether colours stay red, green and blue.</summary>
    internal bool IsRgb { get; private init; }

    /// <summary>The names of all encoders that can make it, those of hardware last.</summary>
    public ImmutableArray<string> EncoderNames => [.. Encoders.Select(e => e.Name), .. HardwareEncoderNames];

    /// <summary>The names of the encoders of graphics processors and the like.</summary>
    public ImmutableArray<string> HardwareEncoderNames => [.. HardwareEncoders.Select(e => e.Name)];

    /// <summary>The encoders that can make it, the best first.</summary>
    internal ImmutableArray<VideoEncoder> Encoders { get; }

    /// <summary>Those of graphics processors and the like, in the order in which they are tried.</summary>
    internal ImmutableArray<HardwareEncoder> HardwareEncoders { get; private init; } = [];

    private bool IsFiles { get; init; }

    private string? AlphaExtension { get; init; }

    /// <summary>Whether what a pixel is takes in some of what lies beside it.</summary>
    public bool IsLossy => !IsRgb;

    /// <summary>How frames must be handed over.</summary>
    /// <param name="alpha">Whether they keep their opacity.</param>
    public FrameLayout Layout(bool alpha) => IsFiles ? FrameLayout.Png : IsSubsampled && !alpha ? FrameLayout.Yuv420p : FrameLayout.Bgra;

    /// <summary>The extension of a clip, with its dot; it tells the clip's container, which need not be the film's.</summary>
    /// <param name="alpha">Whether frames keep their opacity.</param>
    public string ClipExtension(bool alpha) => alpha && AlphaExtension is { } special ? special : extension;

    /// <summary>Its <see cref="Name"/>.</summary>
    public override string ToString() => Name;
}
