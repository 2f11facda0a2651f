using Explainer.Video.FFmpeg;

namespace Explainer.Video.Tests;

/// <summary>A shell script in ffmpeg's place that misbehaves on purpose.</summary>
internal static class FakeFFmpeg
{
    private static readonly FFmpegVersion Version = new("5.1", 5, "");

    /// <summary>A program that runs a script; the last argument, its output, is in $out without its protocol.</summary>
    /// <param name="scratch">Where it is put.</param>
    /// <param name="script">What it does.</param>
    /// <param name="takesSockets">Whether frames are offered through a socket, not through the standard input.</param>
    public static FFmpegProgram Create(Scratch scratch, string script, bool takesSockets = false) =>
        new(Script(scratch, "for out; do :; done\nout=${out#file:}\n" + script), Version, TestFilm.Program.Encoders, takesSockets);

    /// <summary>An executable file with a script.</summary>
    public static string Script(Scratch scratch, string script)
    {
        var path = scratch.At("fake-ffmpeg");

        // Written by another process: a file that this one has just held open for writing may not be executed for a moment.
        var text = scratch.At("fake-ffmpeg.txt");
        File.WriteAllText(text, "#!/bin/sh\n" + script + "\n");
        Probe.Run("/bin/sh", "-c", $"cp '{text}' '{path}' && chmod 755 '{path}' && rm '{text}'");
        return path;
    }
}
