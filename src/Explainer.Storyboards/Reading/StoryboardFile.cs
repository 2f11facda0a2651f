using System.Text;
using System.Text.Unicode;
using Explainer.Core.Diagnostics;
using Explainer.Core.Files;

namespace Explainer.Storyboards.Reading;

/// <summary>Reads a storyboard file as text: UTF-8, with or without a byte order mark, of a sane size.</summary>
internal static class StoryboardFile
{
    /// <summary>Reads a file; a failure is told at <paramref name="asked"/>, the place that named the file.</summary>
    /// <returns>The text, or null after a diagnostic.</returns>
    public static SourceText? Read(string path, string shownPath, SourceSpan? asked, MistakeList diagnostics)
    {
        var code = asked is null ? "file-missing" : "include-missing";
        if (InputFile.Obstacle(path) is { } obstacle)
        {
            var remedy = Directory.Exists(path) ? "Name the YAML file, not its folder."
                : Path.Exists(path) ? "Write the storyboard into a regular file and name that."
                : "Check the path.";
            diagnostics.Error(code, asked, $"The file {shownPath} {obstacle}", remedy);
            return null;
        }

        byte[] bytes;
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 1);
            bytes = ReadAtMost(stream, ReadingLimits.FileBytes + 1);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            diagnostics.Error(code, asked, $"The file {shownPath} cannot be read", "Check that it may be read.");
            return null;
        }

        return Decode(bytes, shownPath, diagnostics);
    }

    /// <summary>Turns the bytes of a file into text, or tells why not.</summary>
    public static SourceText? Decode(ReadOnlySpan<byte> bytes, string shownPath, MistakeList diagnostics)
    {
        var empty = new SourceText(shownPath, "");
        var top = new SourceSpan(empty, 1, 1, 1, 1);
        if (bytes.Length > ReadingLimits.FileBytes)
        {
            diagnostics.Error(
                "file-too-large", top, "The file is larger than 4 MiB", "Split it and join the parts with include, or move long data elsewhere.");
            return null;
        }

        if (ForeignEncoding(bytes) is { } name)
        {
            diagnostics.Error("encoding", top, $"The file is encoded as {name}", "Save it as UTF-8.");
            return null;
        }

        if (bytes.StartsWith(Encoding.UTF8.Preamble))
        {
            bytes = bytes[3..];
        }

        var text = Encoding.UTF8.GetString(bytes);
        var source = new SourceText(shownPath, text);
        if (!Utf8.IsValid(bytes))
        {
            var at = text.IndexOf('\uFFFD');
            diagnostics.Error(
                "encoding", new LineIndex(source).Span(at, at + 1), "The file is not valid UTF-8",
                "Save it as UTF-8; a file from an old editor is often Latin-1 or GBK.");
            return null;
        }

        if (text.IndexOf('\0') is var zero and >= 0)
        {
            diagnostics.Error(
                "null-byte", new LineIndex(source).Span(zero, zero + 1), "The file holds a null byte", "Remove it; a storyboard is plain text.");
            return null;
        }

        return source;
    }

    private static byte[] ReadAtMost(FileStream stream, int limit)
    {
        // The length is not asked for: the file may be growing.
        var buffer = new byte[64 * 1024];
        var length = 0;
        while (length < limit)
        {
            if (length == buffer.Length)
            {
                Array.Resize(ref buffer, Math.Min(limit, buffer.Length * 2));
            }

            var read = stream.Read(buffer, length, buffer.Length - length);
            if (read == 0)
            {
                break;
            }

            length += read;
        }

        return buffer[..length];
    }

    private static string? ForeignEncoding(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, 0, 0]) || bytes.StartsWith((ReadOnlySpan<byte>)[0, 0, 0xFE, 0xFF]))
        {
            return "UTF-32";
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            return "UTF-16";
        }

        // Without a byte order mark every other byte of Latin text is zero.
        if (bytes.Length >= 4 && bytes[0] != bytes[1] && (bytes[0] == 0 || bytes[1] == 0) && (bytes[0] == 0) == (bytes[2] == 0)
            && (bytes[1] == 0) == (bytes[3] == 0))
        {
            return "UTF-16";
        }

        return null;
    }
}
