using System.Globalization;
using System.Text;
using Explainer.Core.Time;
using Explainer.Video.Clips;
using Explainer.Video.FFmpeg;

namespace Explainer.Video.Output;

/// <summary>Clips one after another as one input of ffmpeg; the list goes through the standard input, not through a file.</summary>
internal static class ConcatInput
{
    /// <summary>
    /// An option before each of several inputs: ffmpeg reads them by threads that hand over eight packets at most, and with so few these
    /// and the writer wake each other thousands of times for a minute of film.
    /// </summary>
    public static readonly IReadOnlyList<string> Queue = ["-thread_queue_size", "1024"];

    /// <summary>
    /// The arguments of the input. Clips are passed on as they lie in their files (no conversion between H.264 framings): all have the
    /// same parameter sets.
    /// </summary>
    public static readonly IReadOnlyList<string> Arguments =
        ["-f", "concat", "-safe", "0", "-protocol_whitelist", "file,pipe", "-auto_convert", "0", .. Queue, "-i", "pipe:0"];

    /// <summary>Runs ffmpeg with the list of clips on its standard input.</summary>
    public static void Run(
        FFmpegProgram program,
        EncoderSettings settings,
        IEnumerable<string> arguments,
        IReadOnlyList<Clip> clips,
        string what,
        Func<long>? written,
        CancellationToken cancellation)
    {
        using var process = FFmpegProcess.Start(program, arguments, what, written, cancellation);
        process.Write(Encoding.UTF8.GetBytes(List(clips, settings.Rate)));
        process.Complete();
    }

    /// <summary>
    /// The list in the ffconcat format. A file knows its own length in whole milliseconds only, so the list tells it, in microseconds
    /// counted from the start of the film: what is rounded off one clip is made up by the next.
    /// </summary>
    internal static string List(IReadOnlyList<Clip> clips, FrameRate rate)
    {
        var list = new StringBuilder("ffconcat version 1.0\n");
        long frames = 0;
        long start = 0;
        foreach (var clip in clips)
        {
            frames += clip.Frames;
            var end = Microseconds(frames, rate);
            list.Append(FFmpegPaths.ConcatLine(clip.Path));
            list.Append(CultureInfo.InvariantCulture, $"duration {end - start}us\n");
            start = end;
        }

        return list.ToString();
    }

    private static long Microseconds(long frames, FrameRate rate)
    {
        const long PerSecond = 1_000_000;
        return (long)(((Int128)frames * rate.Denominator * PerSecond * 2 / rate.Numerator + 1) / 2);
    }
}
