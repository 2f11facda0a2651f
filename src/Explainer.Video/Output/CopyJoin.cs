using System.Collections.Immutable;
using System.Globalization;
using Explainer.Video.Clips;
using Explainer.Video.FFmpeg;

namespace Explainer.Video.Output;

/// <summary>Joins by copying packets into a container.</summary>
internal sealed class CopyJoin : ClipJoin
{
    /// <summary>ffmpeg's name of the container.</summary>
    public required string Muxer { get; init; }

    /// <summary>What else ffmpeg is told of the container.</summary>
    public required ImmutableArray<string> Options { get; init; }

    /// <summary>How subtitles are coded in it.</summary>
    public required string SubtitleCodec { get; init; }

    /// <summary>Whether it counts in milliseconds whatever its clips count in.</summary>
    public bool CountsMilliseconds { get; init; }

    /// <summary>Whether ffmpeg must look at decoded frames to write it.</summary>
    public bool Decodes { get; init; } = true;

    /// <inheritdoc/>
    public override void Run(
        FFmpegProgram program, EncoderSettings settings, IReadOnlyList<Clip> clips, FilmTracks tracks, string path, CancellationToken cancellation) =>
        ConcatInput.Run(program, settings, Arguments(settings, tracks, path), clips, Decodes, "joining the film", () => FFmpegProcess.LengthOf(path), cancellation);

    private List<string> Arguments(EncoderSettings settings, FilmTracks tracks, string path)
    {
        List<string> inputs = [.. ConcatInput.Arguments];
        List<string> maps = ["-map", "0:v:0", "-c:v", "copy", "-bsf:v:0", FrameTimes(settings)];
        var nextInput = 1;

        int Input(string file, params string[] options)
        {
            inputs.AddRange(["-protocol_whitelist", "file", .. options, .. ConcatInput.Queue, "-i", FFmpegPaths.File(file)]);
            return nextInput++;
        }

        if (tracks.Audio is { } audio)
        {
            maps.AddRange(["-map", Map(Input(audio), "a:0"), "-c:a", "copy", "-metadata:s:a:0", "language=" + tracks.AudioLanguage]);
        }

        for (var index = 0; index < tracks.Subtitles.Count; index++)
        {
            var subtitle = tracks.Subtitles[index];
            maps.AddRange(["-map", Map(Input(subtitle.Path), "s:0")]);
            maps.AddRange([$"-metadata:s:s:{index.ToString(CultureInfo.InvariantCulture)}", "language=" + subtitle.Language]);
        }

        if (tracks.Subtitles.Count > 0)
        {
            maps.AddRange(["-c:s", SubtitleCodec]);
        }

        if (tracks.Cover is { } cover)
        {
            var isPng = cover.EndsWith(".png", StringComparison.OrdinalIgnoreCase);

            // One picture: what follows it in a file from a store is the store's seal.
            maps.AddRange(["-map", Map(Input(cover, "-f", isPng ? "png_pipe" : "jpeg_pipe"), "v:0"), "-frames:v:1", "1", "-disposition:v:1", "attached_pic"]);
        }

        var metadata = tracks.Metadata is { } file
            ? Input(file, "-f", "ffmetadata").ToString(CultureInfo.InvariantCulture)
            : "-1";
        maps.AddRange(["-map_metadata", metadata, "-map_chapters", metadata, "-fflags", "+bitexact", "-flags:s", "+bitexact"]);
        return [.. inputs, .. maps, "-f", Muxer, .. Options, .. Clock(settings), FFmpegPaths.File(path)];
    }

    private static string Map(int input, string stream) => string.Create(CultureInfo.InvariantCulture, $"{input}:{stream}");

    private string[] Clock(EncoderSettings settings) => CountsMilliseconds
        ? []
        : ["-video_track_timescale", settings.TicksPerSecond.ToString(CultureInfo.InvariantCulture)];

    private static string MillisecondTimes(EncoderSettings settings) => string.Create(
        CultureInfo.InvariantCulture,
        $"setts=ts=round(N*{settings.Rate.Denominator * 1000L}/{settings.Rate.Numerator}):duration={settings.Rate.Denominator * 1000L / settings.Rate.Numerator}:time_base=1/1000");

    // N counts packets from the start of the film. Packets come in coding order, so N minus the delay is the time of decoding; the time
    // of showing is the one that the list of clips gave, put back on the frame grid. Without reordering N is the frame's number.
    private string FrameTimes(EncoderSettings settings)
    {
        if (CountsMilliseconds)
        {
            return MillisecondTimes(settings);
        }

        var tick = settings.TicksPerFrame;
        return settings.ReorderDelay switch
        {
            0 => string.Create(CultureInfo.InvariantCulture, $"setts=ts=N*{tick}:duration={tick}"),
            var delay => string.Create(
                CultureInfo.InvariantCulture, $"setts=pts=round(PTS/{tick})*{tick}:dts=(N-{delay})*{tick}:duration={tick}"),
        };
    }
}
