using System.Collections.Immutable;
using Explainer.Core.Geometry;
using Explainer.Core.Time;

namespace Explainer.Core.Diagnostics;

/// <summary>Formats, encoders and ffmpeg.</summary>
public static class EncodingRules
{
    private static readonly RuleList Rules = new();

    public static readonly Wording<string, string, string> CodecNotPossible = Rules.Call("codec-not-possible", "the format does not support the codec")
        .Says<string, string, string>("{format} does not support {codec}", "{instead}");

    public static readonly Wording<string, string> AlphaNotPossible = Rules.Call("alpha-not-possible", "the codec does not support transparency")
        .Says<string, string>("{codec} does not support transparency", "Choose {formats}, or an opaque background.");

    public static readonly Wording<PixelSize, int> SizeNotPossible = Rules.Call("size-not-possible", "a frame that is empty or too large")
        .Says<PixelSize, int>("{size} is not a valid size", "Choose 1 to {most} px for each side.");

    public static readonly Wording<PixelSize, string> SizeNotEven = Rules.Call("size-not-even", "an odd width or height that the codec does not support")
        .Says<PixelSize, string>("{size} has an odd width or height, which {codec} with 4:2:0 colour does not support", "Choose an even width and an even height.");

    public static readonly Wording<FrameRate, int> RateNotPossible = Rules.Call("rate-not-possible", "a frame rate out of range")
        .Says<FrameRate, int>("{rate} frames per second is not a valid frame rate", "Choose 0.1 to {most} frames per second.");

    public static readonly Wording<string> PresetNotPossible = Rules.Call("preset-not-possible", "the encoder has no presets")
        .Says<string>("{encoder} has no presets", "Remove the preset.");

    public static readonly Wording<string, string, string> UnknownPreset = Rules.Call("unknown-preset", "the encoder has no such preset")
        .Says<string, string, string>("{encoder} has no preset '{preset}'", "{suggestion}");

    public static readonly Wording<string> CrfNotPossible = Rules.Call("crf-not-possible", "the encoder does not support a rate factor")
        .Says<string>("{encoder} does not support a rate factor", "Remove the rate factor.");

    public static readonly Wording<double, string, double, double> CrfOutOfRange = Rules.Call("crf-out-of-range", "a rate factor outside the encoder's range")
        .Says<double, string, double, double>("A rate factor of {factor} is out of range for {encoder}", "Choose {smallest} (best) to {largest} (smallest file).");

    public static readonly Wording<string, string, string> EncoderNotPossible = Rules.Call("encoder-not-possible", "the encoder does not make the codec")
        .Says<string, string, string>("{encoder} does not encode {codec}", "Choose {encoders}, or leave out --encoder.");

    public static readonly Wording AutoWithShard = Rules.Call("auto-with-shard", "--encoder auto for a share of a film")
        .Says("--encoder auto could choose another encoder on each machine, and the clips of a film need one", "Name the encoder, the same for all shards and for `explainer assemble`.");

    public static readonly Wording<string, string> TrackNotPossible = Rules.Call("track-not-possible", "the format does not support captions or chapters")
        .Says<string, string>("{format} does not support {track}", "Use MP4, or leave it out.");

    public static readonly Wording<string> TransparencyLost = Rules.Warning("transparency-lost", "warning: the background is transparent, but the format does not support transparency")
        .Says<string>("The background is transparent, but {format} does not support transparency; it will be black", "Use an output that keeps it: .webm (vp9), .mov, .gif or FOLDER/%05d.png.");

    public static readonly DiagnosticRule EncoderMissing = Rules.Environment("encoder-missing", "ffmpeg was built without the encoder");

    public static readonly Wording<string, string, string> EncoderMissingHere = EncoderMissing.Says<string, string, string>(
        "{path} was built without {encoders}", "Install a full build (Debian: {install}) or choose another format.");

    public static readonly Wording<string, string> EncoderMissingCall = EncoderMissing.Says<string, string>(
        "This ffmpeg was built without a required encoder{words}", "Install a full build (Debian: {install}) or choose another format.");

    public static readonly Wording<string, string, string> HardwareMissing = Rules.Environment("hardware-missing", "the hardware encoder does not work on this machine")
        .Says<string, string, string>("{encoder} does not work on this machine: {why}", "{needs} Leave out --encoder to encode in software, or use --encoder auto, which takes hardware only where it works.");

    public static readonly Wording<string, string> HardwareFailed = Rules.Environment("hardware-failed", "a hardware encoder failed")
        .Says<string, string>("{encoder} failed: {why}", "Render again with fewer clips at a time (--jobs 2), because devices limit how many they encode at once, or in software (without --encoder); finished clips are kept.");

    public static readonly DiagnosticRule FFmpegMissing = Rules.Environment("ffmpeg-missing", "ffmpeg is not installed or does not run");

    public static readonly Wording<string, string, string, string> FFmpegMissingRun = FFmpegMissing.Says<string, string, string, string>(
        "Cannot run {path}: {why}", "Install ffmpeg (Debian: {install}), or set {variable} to its path.");

    public static readonly Wording<string, string> FFmpegMissingDecoder = FFmpegMissing.Says<string, string>(
        "Cannot start {program}: {why}", "Install ffmpeg (Debian: apt install ffmpeg).");

    public static readonly Wording<string, string> FFmpegMissingOnPath = FFmpegMissing.Says<string, string>(
        "ffmpeg was not found on the PATH", "Install it (Debian: {install}), or set {variable} to its path.");

    public static readonly Wording<string, string, string> FFmpegMissingNamed = FFmpegMissing.Says<string, string, string>(
        "ffmpeg was not found at '{path}', which {variable} names", "Install it (Debian: {install}), or set {variable} to its path.");

    public static readonly Wording<string, string, string> FFmpegMissingOther = FFmpegMissing.Says<string, string, string>(
        "{path} does not behave like ffmpeg", "Install it (Debian: {install}), or set {variable} to its path.");

    public static readonly Wording<string, string, string> FFmpegMissingSilent = FFmpegMissing.Says<string, string, string>(
        "{path} does not respond", "Install it (Debian: {install}), or set {variable} to its path.");

    public static readonly Wording<string, string, string, string> FFmpegMissingBroken = FFmpegMissing.Says<string, string, string, string>(
        "Cannot run {path}: {why}", "Install it (Debian: {install}), or set {variable} to its path.");

    public static readonly Wording<string, string, int, string, string> FFmpegTooOld = Rules.Environment("ffmpeg-too-old", "ffmpeg is too old")
        .Says<string, string, int, string, string>("{path} is FFmpeg {version}; version {oldest}.0 or newer is required", "Install a newer version (Debian 12 or newer: {install}), or set {variable} to the path of another one.");

    public static readonly Wording<string, string> FFmpegIncomplete = Rules.Environment("ffmpeg-incomplete", "ffmpeg reported success, but its output is incomplete")
        .Says<string, string>("ffmpeg ended without an error while {doing}, but {what}", "Check for free space where the cache, the temporary files and the output are, then render again; finished clips are kept.");

    public static readonly DiagnosticRule FFmpegFailed = Rules.Environment("ffmpeg-failed", "ffmpeg failed or reported an error");

    public static readonly Wording<string, string> FFmpegFailedSaying = FFmpegFailed.Says<string, string>(
        "ffmpeg reported an error while {doing}{words}", "Render again (finished clips are kept); if it fails again, run `explainer doctor`.");

    public static readonly Wording<int, string, string> FFmpegFailedEnding = FFmpegFailed.Says<int, string, string>(
        "ffmpeg exited with code {code} while {doing}{words}", "Render again (finished clips are kept); if it fails again, run `explainer doctor`.");

    public static readonly DiagnosticRule FFmpegHangs = Rules.Environment("ffmpeg-hangs", "ffmpeg stopped making progress");

    public static readonly Wording<double, string, string> FFmpegHangsBusy = FFmpegHangs.Says<double, string, string>(
        "ffmpeg made no progress for {seconds:0.#} s while {doing} and was stopped{words}", "Try again; if it happens again, use another codec or preset, or convert the sound to WAV or FLAC.");

    public static readonly Wording<double, string, string> FFmpegHangsIdle = FFmpegHangs
        .Says<double, string, string>("ffmpeg was idle for {seconds:0.#} s while {doing} and was stopped{words}", "Check that the disk or network drive it writes to still responds, then render again; finished clips are kept.");

    public static readonly Wording<string> FFmpegKilled = Rules.Environment("ffmpeg-killed", "ffmpeg was killed by another process")
        .Says<string>("ffmpeg was killed while {doing}, most likely because the machine ran out of memory", "Render again with fewer jobs (--jobs) or a smaller size; finished clips are kept.");

    public static readonly Wording<string, string> X264Failed = Rules.Environment("encoder-failed", "the x264 library failed")
        .Says<string, string>("The x264 library failed while {doing}, most likely because the machine ran out of memory", "Render again with fewer jobs (--jobs) or a smaller size; to encode with ffmpeg instead, set {variable} to its path.");

    /// <summary>All rules of this area.</summary>
    public static ImmutableArray<DiagnosticRule> All => Rules.All;
}
