using Explainer.Video.Clips.X264;
using Explainer.Video.FFmpeg;

namespace Explainer.Video.Clips.Encoders;

/// <summary>x264, for H.264. The numbers of its qualities come from measuring, see tests/Explainer.Benchmarks/EncoderPresets.</summary>
internal sealed class X264Encoder : VideoEncoder
{
    /// <summary>ffmpeg's name of it.</summary>
    public const string Library = "libx264";

    // Found by measuring: what costs little and gains much where most of a picture stands still. Looking 30 frames ahead with a strong
    // macroblock tree and a good first frame puts the bits into what many frames are predicted from; long runs of B-frames cost next to
    // nothing there, and choosing their places frame by frame or weighting them gains nothing. Each frame further ahead would gain a
    // little and cost 10 MB at 1920x1080: on a virtual machine handing out fresh memory takes as long as encoding into it.
    // Stronger adaptive quantization keeps the dither of dark grounds, which fast presets smooth into rings, at the cost of moving edges.
    private const string StillPictures = "mbtree=1:rc-lookahead=30:qcomp=0.3:ipratio=1.6:bframes=12:b-adapt=0:b-pyramid=none:weightp=0:weightb=0";

    // The same for pictures whose kinds and quantizers are planned (PicturePlan): x264 looks at nothing ahead. The factors only widen the range that a constant quantizer allows to
    // PicturePlan's. Finer motion and choices by transformed differences gain more here than they cost.
    private const string Planned = "mbtree=0:rc-lookahead=0:aq-mode=0:qp=22:ipratio=10:pbratio=10:chroma-qp-offset=1:subme=2:bframes=8:b-adapt=0:b-pyramid=none:weightp=0:weightb=0";
    private const string UsualPreset = "superfast";
    private const double UsualCrf = 17.8;

    private const string WithoutReordering = "ultrafast";

    /// <inheritdoc/>
    public override string Name => Library;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Presets { get; } =
        [WithoutReordering, UsualPreset, "veryfast", "faster", "fast", "medium", "slow", "slower", "veryslow", "placebo"];

    /// <summary>Below 1 x264 codes without loss, which the High profile cannot hold.</summary>
    public override double SmallestCrf => 1;

    /// <inheritdoc/>
    public override double LargestCrf => 51;

    /// <inheritdoc/>
    public override QualityPreset For(Quality quality) => quality switch
    {
        Quality.Draft => new(WithoutReordering, 23),
        Quality.High => new("medium", 14, StillPictures + ":no-psy=1"),
        _ => new(UsualPreset, UsualCrf, StillPictures + ":aq-strength=1.1"),
    };

    /// <inheritdoc/>
    public override int ReorderDelay(EncoderSettings settings) => settings.Preset == WithoutReordering ? 0 : Repeats(settings) ? 1 : 2;

    /// <summary>Whether frames can be repeated without being encoded, see <see cref="H264.PictureRepeater"/>: where the settings are ours to choose.</summary>
    public static bool Repeats(EncoderSettings settings) => settings.Tuning.Length > 0;

    /// <summary>Whether the kinds and quantizers of pictures are planned, see <see cref="PicturePlan"/>: at the standard quality, in the process, where a picture can be told its own.</summary>
    public static bool Plans(EncoderSettings settings) => settings.X264 is not null && Repeats(settings) && settings.Preset == UsualPreset;

    /// <summary>What a rate factor other than the usual adds to the plan's quantizers.</summary>
    public static double PlanOffset(EncoderSettings settings) => settings.Crf!.Value - UsualCrf;

    /// <summary>x264's parameters besides preset, profile and size, by name.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Parameters(EncoderSettings settings) =>
        $"fps={settings.Rate}:{(Plans(settings) ? "" : $"crf={Crf(settings)}:")}colorprim=bt709:transfer=bt709:colormatrix=bt709:fullrange=off:{Tuning(Plans(settings) ? Planned : settings.Tuning)}"
            .Split(':').Select(parameter => parameter.Split('=')).Select(parts => KeyValuePair.Create(parts[0], parts[1]));

    /// <inheritdoc/>
    public override string Identity(EncoderSettings settings) => settings.X264 is not { } library
        ? base.Identity(settings)
        : $"{library.Version} {settings.Size} {(Plans(settings) ? $"planned {PicturePlan.Rules} at {Crf(settings)} " : "")}-preset {settings.Preset} {string.Join(' ', Parameters(settings).Select(p => $"-{p.Key} {p.Value}"))}";

    /// <inheritdoc/>
    public override ClipEncoder Start(FFmpegProgram program, EncoderSettings settings, string path, ClipStillness? stillness, TimeSpan? patience, CancellationToken cancellation) =>
        settings.X264 is { } library
            ? X264ClipEncoder.Open(library, settings, path, stillness, cancellation)
            : base.Start(program, settings, path, stillness, patience, cancellation);

    // Without cpu-independent some sums are rounded as each kind of processor finds fastest, and those for AVX-512 read memory that nobody wrote: the
    // same frames gave other bytes on another processor, and in a process that had encoded before.
    // The key frame distance is the same for short clips, so that all clips of a film have equal parameter sets and can be joined.
    // Supplemental units hold nothing but the encoder's greeting.

    /// <inheritdoc/>
    public override IEnumerable<string> Arguments(EncoderSettings settings) =>
    [
        "-c:v", Name, "-preset", settings.Preset!, "-crf", Crf(settings), "-profile:v", "high", "-pix_fmt", "yuv420p",
        "-x264-params", Tuning(settings.Tuning),
        "-bsf:v", "filter_units=remove_types=6",
    ];

    private static string Tuning(string ours) =>
        $"cpu-independent=1:threads=1:lookahead-threads=1:sliced-threads=0:open-gop=0:scenecut=0:keyint={Gop}:min-keyint={Gop}{(ours.Length == 0 ? "" : ":" + ours)}";
}
