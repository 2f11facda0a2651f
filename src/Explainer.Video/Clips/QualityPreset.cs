namespace Explainer.Video.Clips;

/// <summary>
/// What a quality means for an encoder, in one place. The numbers for H.264 come from measuring, see
/// tests/Explainer.Benchmarks/EncoderPresets.
/// </summary>
/// <param name="Preset">The encoder's own name for its speed.</param>
/// <param name="Crf">Its constant rate factor: lower is better and larger.</param>
/// <param name="Tuning">Further x264 parameters, colon-separated; empty for none.</param>
internal sealed record QualityPreset(string Preset, double Crf, string Tuning = "")
{
    // Found by measuring: what costs little and gains much where most of a picture stands still. Looking 30 frames ahead with a strong
    // macroblock tree and a good first frame puts the bits into what many frames are predicted from; long runs of B-frames cost next to
    // nothing there, and choosing their places frame by frame or weighting them gains nothing. Each frame further ahead would gain a
    // little and cost 10 MB at 1920x1080: on a virtual machine handing out fresh memory takes as long as encoding into it.
    // Stronger adaptive quantization keeps the dither of dark grounds, which fast presets smooth into rings, at the cost of moving edges.
    private const string StillPictures = "mbtree=1:rc-lookahead=30:qcomp=0.3:ipratio=1.6:bframes=12:b-adapt=0:weightp=0:weightb=0";

    /// <summary>The preset of a quality; null for codecs that have nothing to choose.</summary>
    public static QualityPreset? For(VideoCodec codec, string encoder, Quality quality) => (codec, quality) switch
    {
        (VideoCodec.H264, Quality.Draft) => new("ultrafast", 23),
        (VideoCodec.H264, Quality.Standard) => new("superfast", 18.5, StillPictures + ":aq-strength=1.2"),
        (VideoCodec.H264, Quality.High) => new("medium", 14, StillPictures + ":no-psy=1"),
        (VideoCodec.Vp9, Quality.Draft) => new("8", 36),
        (VideoCodec.Vp9, Quality.Standard) => new("5", 28),
        (VideoCodec.Vp9, Quality.High) => new("2", 20),
        (VideoCodec.Av1, Quality.Draft) => new(encoder == VideoEncoders.SvtAv1 ? "12" : "8", 42),
        (VideoCodec.Av1, Quality.Standard) => new(encoder == VideoEncoders.SvtAv1 ? "9" : "6", 30),
        (VideoCodec.Av1, Quality.High) => new(encoder == VideoEncoders.SvtAv1 ? "5" : "4", 22),
        _ => null,
    };
}
