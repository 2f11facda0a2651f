using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Explainer.Video.Tests;

/// <summary>What ffprobe and ffmpeg say about a file, independent of the code under test.</summary>
internal static class Probe
{
    /// <summary>One packet, in the order of the file.</summary>
    public sealed record Packet(long Pts, long Dts, bool IsKey);

    public static JsonElement Streams(string path) =>
        JsonDocument.Parse(Run("ffprobe", "-v", "error", "-show_streams", "-show_format", "-show_chapters", "-of", "json", path)).RootElement;

    public static JsonElement Video(string path) => Stream(path, "video");

    public static JsonElement Stream(string path, string type) =>
        Streams(path).GetProperty("streams").EnumerateArray().First(stream => stream.GetProperty("codec_type").GetString() == type);

    public static List<Packet> Packets(string path)
    {
        var json = Run("ffprobe", "-v", "error", "-select_streams", "v:0", "-show_entries", "packet=pts,dts,flags", "-of", "json", path);
        return
        [
            .. JsonDocument.Parse(json).RootElement.GetProperty("packets").EnumerateArray().Select(packet => new Packet(
                packet.GetProperty("pts").GetInt64(),
                packet.GetProperty("dts").GetInt64(),
                packet.GetProperty("flags").GetString()!.Contains('K'))),
        ];
    }

    /// <summary>The MD5 of every decoded frame, without its time.</summary>
    public static List<string> FrameHashes(string path, string? decoder = null, params string[] input) =>
    [
        .. Run(
                "ffmpeg",
                ["-v", "error", .. decoder is null ? [] : new[] { "-c:v", decoder }, .. input, "-i", path, "-map", "0:v:0", "-vsync", "passthrough", "-f", "framemd5", "-"])
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(line => line[0] != '#')
            .Select(line => line.Split(',')[^1].Trim()),
    ];

    /// <summary>All decoded frames as raw bytes.</summary>
    public static byte[] Decode(string path, string pixelFormat, string? decoder = null)
    {
        using var process = Start(
            "ffmpeg",
            ["-v", "error", .. decoder is null ? [] : new[] { "-c:v", decoder }, "-i", path, "-map", "0:v:0", "-vsync", "passthrough", "-pix_fmt", pixelFormat, "-f", "rawvideo", "-"]);
        using var bytes = new MemoryStream();
        process.StandardOutput.BaseStream.CopyTo(bytes);
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        return bytes.ToArray();
    }

    public static string Run(string program, params string[] arguments)
    {
        using var process = Start(program, arguments);
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, string.Create(CultureInfo.InvariantCulture, $"{program} {process.ExitCode}: {errors.Result}"));
        return output;
    }

    private static Process Start(string program, string[] arguments)
    {
        var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        process.StandardInput.Close();
        return process;
    }
}
