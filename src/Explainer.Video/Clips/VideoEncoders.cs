using System.Globalization;
using Explainer.Core.Diagnostics;
using Explainer.Core.Geometry;
using Explainer.Video.FFmpeg;

namespace Explainer.Video.Clips;

/// <summary>The encoders that are used, by ffmpeg's names, and the arguments that make each deterministic on one thread.</summary>
internal static class VideoEncoders
{
    public const string X264 = "libx264";
    public const string Vp9 = "libvpx-vp9";
    public const string SvtAv1 = "libsvtav1";
    public const string AomAv1 = "libaom-av1";
    public const string ProRes = "prores_ks";
    public const string Animation = "qtrle";

    // SVT-AV1 refuses smaller frames.
    private const int SmallestSvtSide = 64;

    private static readonly string[] X264Presets =
        ["ultrafast", "superfast", "veryfast", "faster", "fast", "medium", "slow", "slower", "veryslow", "placebo"];

    /// <summary>The encoder of this ffmpeg for a codec.</summary>
    /// <exception cref="ExplainerException">It has none.</exception>
    public static string Choose(VideoCodec codec, PixelSize size, FFmpegProgram program)
    {
        string[] candidates = codec switch
        {
            VideoCodec.H264 => [X264],
            VideoCodec.Vp9 => [Vp9],
            VideoCodec.Av1 when Math.Min(size.Width, size.Height) < SmallestSvtSide => [AomAv1],
            VideoCodec.Av1 => [SvtAv1, AomAv1],
            VideoCodec.ProRes4444 => [ProRes],
            _ => [Animation],
        };
        return Array.Find(candidates, program.HasEncoder) ?? throw new ExplainerException(
            Fault.Environment,
            "encoder-missing",
            $"{program.Path} was built without {string.Join(" or ", candidates)}",
            $"Install a full build (Debian: {FFmpegProgram.InstallCommand}) or choose another format.");
    }

    /// <summary>The names that a preset may have, from one end of the scale to the other; empty when the encoder has none.</summary>
    public static IReadOnlyList<string> Presets(string encoder) => encoder switch
    {
        X264 => X264Presets,
        Vp9 or AomAv1 => Numbers(8),
        SvtAv1 => Numbers(13),
        _ => [],
    };

    /// <summary>The smallest rate factor that an encoder takes; below 1 x264 codes without loss, which the High profile cannot hold.</summary>
    public static double SmallestCrf(string encoder) => encoder == X264 ? 1 : 0;

    /// <summary>The largest rate factor that an encoder takes; zero when it has none.</summary>
    public static double LargestCrf(string encoder) => encoder switch
    {
        X264 => 51,
        Vp9 or AomAv1 or SvtAv1 => 63,
        _ => 0,
    };

    /// <summary>How many frames decoding runs ahead of showing, because frames are coded in another order.</summary>
    public static int ReorderDelay(EncoderSettings settings) => settings.Encoder == X264 && settings.Preset != "ultrafast" ? 2 : 0;

    /// <summary>The arguments between the input and the output's name.</summary>
    public static IEnumerable<string> Arguments(EncoderSettings settings) => settings.Encoder switch
    {
        X264 => X264Arguments(settings),
        Vp9 => Vp9Arguments(settings),
        SvtAv1 => SvtAv1Arguments(settings),
        AomAv1 => AomAv1Arguments(settings),
        ProRes => ProResArguments(settings),
        _ => AnimationArguments(settings),
    };

    private static string[] Numbers(int last) =>
        [.. Enumerable.Range(0, last + 1).Select(number => number.ToString(CultureInfo.InvariantCulture))];

    private static string Crf(EncoderSettings settings) => settings.Crf!.Value.ToString("0.##", CultureInfo.InvariantCulture);

    // The key frame distance is the same for short clips, so that all clips of a film have equal parameter sets and can be joined.
    // Supplemental units hold nothing but the encoder's greeting.
    private static IEnumerable<string> X264Arguments(EncoderSettings settings) =>
    [
        "-c:v", X264, "-preset", settings.Preset!, "-crf", Crf(settings), "-profile:v", "high", "-pix_fmt", "yuv420p",
        "-x264-params",
        string.Create(
            CultureInfo.InvariantCulture,
            $"threads=1:lookahead-threads=1:sliced-threads=0:open-gop=0:scenecut=0:keyint={EncoderSettings.LongestClip}:min-keyint={EncoderSettings.LongestClip}{(settings.Tuning.Length == 0 ? "" : ":" + settings.Tuning)}"),
        "-bsf:v", "filter_units=remove_types=6",
    ];

    private static string Gop => EncoderSettings.LongestClip.ToString(CultureInfo.InvariantCulture);

    private static IEnumerable<string> Vp9Arguments(EncoderSettings settings) =>
    [
        "-c:v", Vp9, "-deadline", "good", "-cpu-used", settings.Preset!, "-crf", Crf(settings), "-b:v", "0",
        "-pix_fmt", settings.Alpha ? "yuva420p" : "yuv420p", "-row-mt", "0", "-g", Gop, "-keyint_min", Gop,
        .. settings.Alpha ? ["-auto-alt-ref", "0"] : Array.Empty<string>(),
    ];

    private static IEnumerable<string> SvtAv1Arguments(EncoderSettings settings) =>
    [
        "-c:v", SvtAv1, "-preset", settings.Preset!, "-crf", Crf(settings), "-pix_fmt", "yuv420p", "-g", Gop, "-svtav1-params", "lp=1:scd=0",
    ];

    private static IEnumerable<string> AomAv1Arguments(EncoderSettings settings) =>
    [
        "-c:v", AomAv1, "-cpu-used", settings.Preset!, "-crf", Crf(settings), "-b:v", "0", "-pix_fmt", "yuv420p",
        "-row-mt", "0", "-g", Gop, "-keyint_min", Gop,
    ];

    private static IEnumerable<string> ProResArguments(EncoderSettings settings) =>
    [
        "-c:v", ProRes, "-profile:v", "4444", "-pix_fmt", "yuva444p10le", "-alpha_bits", settings.Alpha ? "16" : "0", "-vendor", "apl0",
    ];

    private static IEnumerable<string> AnimationArguments(EncoderSettings settings) =>
        ["-c:v", Animation, "-pix_fmt", settings.Alpha ? "argb" : "rgb24", "-g", Gop];
}
