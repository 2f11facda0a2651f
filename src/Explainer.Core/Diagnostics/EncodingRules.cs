using System.Collections.Immutable;
using Explainer.Core.Geometry;
using Explainer.Core.Time;

namespace Explainer.Core.Diagnostics;

/// <summary>Formats, encoders and ffmpeg.</summary>
public static class EncodingRules
{
    private static readonly RuleList Rules = new();

    public static readonly Wording<string, string, string> CodecNotPossible = Rules.Call("codec-not-possible", "the format cannot hold the codec")
        .Says<string, string, string>("{format} cannot hold {codec}", "{instead}");

    public static readonly Wording<string, string> AlphaNotPossible = Rules.Call("alpha-not-possible", "the codec cannot be transparent")
        .Says<string, string>("{codec} cannot be transparent", "Choose {formats}, or an opaque background.");

    public static readonly Wording<PixelSize, int> SizeNotPossible = Rules.Call("size-not-possible", "a frame of no or of too many pixels")
        .Says<PixelSize, int>("{size} is not a possible size", "Choose 1 to {most} px for each side.");

    public static readonly Wording<PixelSize, string> SizeNotEven = Rules.Call("size-not-even", "an odd side that the codec cannot hold")
        .Says<PixelSize, string>("{size} has an odd side, which {codec} with 4:2:0 colour cannot hold", "Choose an even width and an even height.");

    public static readonly Wording<FrameRate, int> RateNotPossible = Rules.Call("rate-not-possible", "a frame rate out of range")
        .Says<FrameRate, int>("{rate} frames per second is not a possible rate", "Choose 0.1 to {most} frames per second.");

    public static readonly Wording<string> PresetNotPossible = Rules.Call("preset-not-possible", "the encoder has no presets")
        .Says<string>("{encoder} has no presets", "Leave the preset out.");

    public static readonly Wording<string, string, string> UnknownPreset = Rules.Call("unknown-preset", "the encoder has no such preset")
        .Says<string, string, string>("{encoder} has no preset '{preset}'", "{suggestion}");

    public static readonly Wording<string> CrfNotPossible = Rules.Call("crf-not-possible", "the encoder has no rate factor")
        .Says<string>("{encoder} has no rate factor", "Leave the rate factor out.");

    public static readonly Wording<double, string, double, double> CrfOutOfRange = Rules.Call("crf-out-of-range", "a rate factor out of the encoder's range")
        .Says<double, string, double, double>("A rate factor of {factor} is out of range for {encoder}", "Choose {smallest} (best) to {largest} (smallest file).");

    public static readonly Wording<string, string> TrackNotPossible = Rules.Call("track-not-possible", "the format cannot hold captions or chapters")
        .Says<string, string>("{format} cannot hold {track}", "Choose MP4 or leave it out.");

    public static readonly Wording<string> TransparencyLost = Rules.Warning("transparency-lost", "warning: the background is transparent, and the format cannot hold that")
        .Says<string>("The background is transparent, and {format} cannot hold that: the film lies on black", "WebM (vp9), MOV, GIF and PNG frames keep it: name the output .webm, .mov, .gif or FOLDER/%05d.png.");

    public static readonly DiagnosticRule EncoderMissing = Rules.Environment("encoder-missing", "ffmpeg was built without the encoder");

    public static readonly Wording<string, string, string> EncoderMissingHere = EncoderMissing.Says<string, string, string>(
        "{path} was built without {encoders}", "Install a full build (Debian: {install}) or choose another format.");

    public static readonly Wording<string, string> EncoderMissingCall = EncoderMissing.Says<string, string>(
        "This ffmpeg was built without an encoder that is needed{words}", "Install a full build (Debian: {install}) or choose another format.");

    public static readonly DiagnosticRule FFmpegMissing = Rules.Environment("ffmpeg-missing", "ffmpeg is not installed, or does not run");

    public static readonly Wording<string, string, string, string> FFmpegMissingRun = FFmpegMissing.Says<string, string, string, string>(
        "{path} does not run: {why}", "Install ffmpeg (Debian: {install}) or name it with {variable}.");

    public static readonly Wording<string, string> FFmpegMissingDecoder = FFmpegMissing.Says<string, string>(
        "the program {program} cannot be started: {why}", "Install ffmpeg (Debian: apt install ffmpeg).");

    public static readonly Wording<string, string> FFmpegMissingOnPath = FFmpegMissing.Says<string, string>(
        "ffmpeg was not found on the PATH", "Install it (Debian: {install}) or name it with {variable}.");

    public static readonly Wording<string, string, string> FFmpegMissingNamed = FFmpegMissing.Says<string, string, string>(
        "ffmpeg was not found at '{path}', which {variable} names", "Install it (Debian: {install}) or name it with {variable}.");

    public static readonly Wording<string, string, string> FFmpegMissingOther = FFmpegMissing.Says<string, string, string>(
        "{path} does not answer as ffmpeg does", "Install it (Debian: {install}) or name it with {variable}.");

    public static readonly Wording<string, string, string> FFmpegMissingSilent = FFmpegMissing.Says<string, string, string>(
        "{path} does not answer", "Install it (Debian: {install}) or name it with {variable}.");

    public static readonly Wording<string, string, string, string> FFmpegMissingBroken = FFmpegMissing.Says<string, string, string, string>(
        "{path} does not run: {why}", "Install it (Debian: {install}) or name it with {variable}.");

    public static readonly Wording<string, string, int, string, string> FFmpegTooOld = Rules.Environment("ffmpeg-too-old", "ffmpeg is older than what is needed")
        .Says<string, string, int, string, string>("{path} is FFmpeg {version}; {oldest}.0 or newer is needed", "Install a newer one (Debian 12 or newer: {install}) or name another with {variable}.");

    public static readonly Wording<string, string> FFmpegIncomplete = Rules.Environment("ffmpeg-incomplete", "ffmpeg said that all went well, and what it wrote is not whole")
        .Says<string, string>("ffmpeg ended without an error while {doing}, but {what}", "Look whether the disks of the cache, the temporary files and the output have room, then render again; finished clips are kept.");

    public static readonly DiagnosticRule FFmpegFailed = Rules.Environment("ffmpeg-failed", "ffmpeg ended with an error, or told one");

    public static readonly Wording<string, string> FFmpegFailedSaying = FFmpegFailed.Says<string, string>(
        "ffmpeg told an error while {doing}{words}", "Render again (finished clips are kept); if it stays, look at what 'explainer doctor' says.");

    public static readonly Wording<int, string, string> FFmpegFailedEnding = FFmpegFailed.Says<int, string, string>(
        "ffmpeg ended with code {code} while {doing}{words}", "Render again (finished clips are kept); if it stays, look at what 'explainer doctor' says.");

    public static readonly DiagnosticRule FFmpegHangs = Rules.Environment("ffmpeg-hangs", "ffmpeg did nothing for long, or worked and came no further");

    public static readonly Wording<double, string, string> FFmpegHangsBusy = FFmpegHangs.Says<double, string, string>(
        "ffmpeg came no further for {seconds:0.#} s while {doing}, and was ended{words}", "Try again; if it stays, encode with another codec or preset, or save a sound as WAV or FLAC.");

    public static readonly Wording<double, string, string> FFmpegHangsIdle = FFmpegHangs
        .Says<double, string, string>("ffmpeg did nothing for {seconds:0.#} s while {doing}, and was ended{words}", "Look whether the disk or network drive that it writes to still answers, then render again; finished clips are kept.");

    public static readonly Wording<string> FFmpegKilled = Rules.Environment("ffmpeg-killed", "ffmpeg was killed from outside")
        .Says<string>("ffmpeg was killed from outside while {doing}, most likely because memory ran out", "Render with fewer jobs (--jobs) or a smaller size, then again; finished clips are kept.");

    /// <summary>All rules of this area.</summary>
    public static ImmutableArray<DiagnosticRule> All => Rules.All;
}
