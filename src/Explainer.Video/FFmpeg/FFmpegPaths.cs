namespace Explainer.Video.FFmpeg;

/// <summary>Writes file names so that ffmpeg takes them for nothing else.</summary>
internal static class FFmpegPaths
{
    /// <summary>A file as an argument: with its protocol, because a name may begin with a dash or hold a colon.</summary>
    public static string File(string path) => "file:" + Path.GetFullPath(path);

    /// <summary>A line of a concat list; quotes are doubled as the ffconcat format wants them.</summary>
    public static string ConcatLine(string path) => $"file '{File(path).Replace("'", "'\\''", StringComparison.Ordinal)}'\n";
}
