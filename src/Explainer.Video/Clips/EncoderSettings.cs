using System.Globalization;
using Explainer.Core.Diagnostics;
using Explainer.Core.Geometry;
using Explainer.Core.Time;
using Explainer.Video.Clips.Encoders;
using Explainer.Video.Clips.X264;
using Explainer.Video.FFmpeg;

namespace Explainer.Video.Clips;

/// <summary>
/// All that decides how frames become the bytes of a clip. Equal settings and frames give equal clips on the same build of ffmpeg, unless hardware encodes
/// (<see cref="IsHardware"/>).
/// </summary>
public sealed record EncoderSettings
{
    /// <summary>The most frames that a clip may have: one closed group of pictures.</summary>
    public const int LongestClip = 250;

    /// <summary>The largest width or height, in px.</summary>
    public const int LargestSide = 16384;

    /// <summary>In place of an encoder's name: hardware where it works, else software.</summary>
    public const string Automatic = "auto";

    /// <summary>ffmpeg's name of its standard input.</summary>
    internal const string Pipe = "pipe:0";

    /// <summary>What ffmpeg may open to read frames.</summary>
    internal const string FrameProtocols = "pipe,unix";

    private EncoderSettings(VideoEncoder encoder) => Encoder = encoder;

    /// <summary>ffmpeg's name of what encodes, such as <c>libx264</c>.</summary>
    public string EncoderName => Encoder.Name;

    /// <summary>Whether a graphics processor or the like encodes: then the bytes may differ from time to time.</summary>
    public bool IsHardware => Encoder.IsHardware;

    /// <summary>The kind of film that the clips are for.</summary>
    public required FilmFormat Format { get; init; }

    /// <summary>How frames are coded.</summary>
    public required VideoCodec Codec { get; init; }

    /// <summary>The frames' size in px.</summary>
    public required PixelSize Size { get; init; }

    /// <summary>Frames per second.</summary>
    public required FrameRate Rate { get; init; }

    /// <summary>Whether the film keeps the frames' opacity.</summary>
    public required bool Alpha { get; init; }

    /// <summary>The encoder's speed in its own words; null when it has none.</summary>
    public required string? Preset { get; init; }

    /// <summary>The constant rate factor (lower is better); null when the encoder has none.</summary>
    public required double? Crf { get; init; }

    /// <summary>Further x264 parameters, colon-separated; empty for none.</summary>
    public required string Tuning { get; init; }

    /// <summary>How frames must be handed over.</summary>
    public FrameLayout FrameLayout => Codec.Layout(Alpha);

    /// <summary>The number of bytes of a frame that is no file.</summary>
    public int FrameBytes => checked((int)(FrameLayout == FrameLayout.Bgra ? Size.Area * 4 : Size.Area * 3 / 2));

    /// <summary>Whether clips are coded better by who is told beforehand what changes in them.</summary>
    public bool AsksForStillness => X264Encoder.Plans(this);

    /// <summary>The text that goes into clip keys, beside the frames and <see cref="FFmpegVersion.ToString"/>.</summary>
    public string CacheIdentity => Encoder.Identity(this);

    /// <summary>The clip files' extension with its dot; it tells the container.</summary>
    public string ClipExtension => Codec.ClipExtension(Alpha);

    /// <summary>What encodes.</summary>
    internal VideoEncoder Encoder { get; }

    /// <summary>The library that encodes in the process; null where ffmpeg does.</summary>
    internal X264Library? X264 { get; private init; }

    /// <summary>How many frames decoding runs ahead of showing.</summary>
    internal int ReorderDelay => Encoder.ReorderDelay(this);

    /// <summary>Ticks per second of the clips' clock: a multiple of the rate's numerator, so that every frame lies on a tick.</summary>
    internal int TicksPerSecond
    {
        get
        {
            var ticks = Rate.Numerator;
            while (ticks < 10_000)
            {
                ticks *= 2;
            }

            return ticks;
        }
    }

    /// <summary>Ticks from one frame to the next.</summary>
    internal int TicksPerFrame => TicksPerSecond / Rate.Numerator * Rate.Denominator;

    /// <summary>All arguments of ffmpeg but the output file.</summary>
    /// <param name="input">Where frames come from; that changes no byte.</param>
    internal IReadOnlyList<string> Arguments(string input) =>
    [
        .. Device, "-f", "rawvideo", "-pixel_format", FrameLayout == FrameLayout.Bgra ? "bgra" : "yuv420p",
        "-video_size", Size.ToString(), "-framerate", Rate.ToString(),
        .. FrameLayout == FrameLayout.Bgra ? [] : Bt709,
        "-threads", "1", "-protocol_whitelist", FrameProtocols, "-i", input,
        .. Conversion,
        .. Encoder.Arguments(this),
        .. Codec.IsRgb ? [] : Bt709,
        "-threads", "1", "-filter_threads", "1", "-flags:v", "+bitexact", "-fflags", "+bitexact", "-map_metadata", "-1",
        .. ClipExtension == ".webm"
            ? ["-f", "webm"]
            : new[] { "-video_track_timescale", TicksPerSecond.ToString(CultureInfo.InvariantCulture), "-f", ClipExtension[1..] },
    ];

    /// <summary>Arguments of ffmpeg that encode one black frame and keep nothing of it.</summary>
    internal IReadOnlyList<string> TrialArguments =>
        [.. Device, "-f", "lavfi", "-i", $"color=color=black:size={Size}:rate={Rate},format=yuv420p", "-frames:v", "1", .. Encoder.Arguments(this), "-f", "null", "-"];

    private IEnumerable<string> Device => (Encoder as HardwareEncoder)?.Device ?? [];

    private static readonly string[] Bt709 =
        ["-color_range", "tv", "-colorspace", "bt709", "-color_primaries", "bt709", "-color_trc", "bt709"];

    // Frames in RGB that become YUV: the matrix is ours to name, ffmpeg's own choice would be BT.601.
    private string[] Conversion => FrameLayout == FrameLayout.Bgra && !Codec.IsRgb
        ? ["-vf", "scale=out_color_matrix=bt709:out_range=tv:flags=accurate_rnd+full_chroma_int+full_chroma_inp+bitexact,setparams=range=tv:color_primaries=bt709:color_trc=bt709:colorspace=bt709"]
        : [];

    /// <summary>The hardware encoders that work on this machine, each tried with one small frame.</summary>
    /// <param name="program">The ffmpeg that encodes.</param>
    /// <param name="cancellation">Ends the trials.</param>
    public static IReadOnlyList<string> WorkingHardware(FFmpegProgram program, CancellationToken cancellation)
    {
        var working = new List<string>();
        foreach (var encoder in VideoCodec.H264.HardwareEncoderNames)
        {
            try
            {
                working.Add(Create(program, FilmFormat.Mp4, new PixelSize(640, 360), new FrameRate(30, 1), encoder: encoder, cancellation: cancellation).EncoderName);
            }
            catch (ExplainerException)
            {
                // Most machines have none or one of them; which do not work is no mistake.
                continue;
            }
        }

        return working;
    }

    /// <summary>Settings for a film.</summary>
    /// <param name="program">The ffmpeg that will encode: it must have the encoder.</param>
    /// <param name="format">The kind of film.</param>
    /// <param name="size">The frames' size in px, up to <see cref="LargestSide"/> on a side; even on both sides for subsampled codecs.</param>
    /// <param name="rate">Frames per second, up to 1000.</param>
    /// <param name="quality">Chooses preset and rate factor where they are not given.</param>
    /// <param name="alpha">Whether opacity is kept, which not every codec can.</param>
    /// <param name="codec">The codec, where the format has several; null for its usual one.</param>
    /// <param name="preset">The encoder's speed in its own words; null for the quality's.</param>
    /// <param name="crf">The constant rate factor; null for the quality's.</param>
    /// <param name="encoder">What encodes, one of <see cref="VideoCodec.EncoderNames"/> or <see cref="Automatic"/>; null for the codec's usual encoder in software.</param>
    /// <param name="cancellation">Ends the trial of hardware.</param>
    /// <exception cref="ExplainerException">The choice is not possible (<see cref="Fault.Call"/>), or the encoder is missing or does not work (<see cref="Fault.Environment"/>).</exception>
    public static EncoderSettings Create(
        FFmpegProgram program,
        FilmFormat format,
        PixelSize size,
        FrameRate rate,
        Quality quality = Quality.Standard,
        bool alpha = false,
        VideoCodec? codec = null,
        string? preset = null,
        double? crf = null,
        string? encoder = null,
        CancellationToken cancellation = default)
    {
        var chosen = codec ?? format.Codecs[0];
        EncoderChoice.Check(format, chosen, size, rate, alpha);
        if (encoder == Automatic)
        {
            // What does not take the caller's preset or rate factor is passed over, as is what does not work.
            var working = chosen.HardwareEncoders
                .Where(e => program.HasEncoder(e.Name) && EncoderChoice.Objection(e, preset, crf) is null)
                .Select(With)
                .FirstOrDefault(s => HardwareTrial.Objection(program, s, cancellation) is null);
            if (working is not null)
            {
                return working;
            }
        }

        var what = encoder is null or Automatic ? EncoderChoice.Encoder(chosen, size, program) : EncoderChoice.Named(chosen, encoder, program);
        if (EncoderChoice.Objection(what, preset, crf) is { } objection)
        {
            throw objection;
        }

        var settings = With(what);
        return what is HardwareEncoder hardware && HardwareTrial.Objection(program, settings, cancellation) is { } why
            ? throw EncodingRules.HardwareMissing.With(hardware.Name, why, hardware.Needs).Failure()
            : settings;

        EncoderSettings With(VideoEncoder encodes)
        {
            var usual = encodes.For(quality);
            return new(encodes)
            {
                Format = format,
                Codec = chosen,
                Size = size,
                Rate = rate,
                Alpha = alpha,
                Preset = preset ?? usual?.Preset,
                Crf = crf ?? usual?.Crf,
                // Who names a preset gets that preset and nothing of ours on top.
                Tuning = preset is null ? usual?.Tuning ?? "" : "",
                X264 = encodes is X264Encoder ? program.X264 : null,
            };
        }
    }
}
