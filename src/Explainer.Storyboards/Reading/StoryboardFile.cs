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
    public static SourceText? Read(GatedFile file, string shownPath, SourceSpan? asked, MistakeList diagnostics)
    {
        var path = file.Path;
        if (file.Obstacle == InputFile.Empty)
        {
            diagnostics.Add((asked is null ? FileRules.FileMissingEmpty : FileRules.IncludeMissingEmpty).With(shownPath).At(asked));
            return null;
        }

        if (file.Obstacle is { } obstacle)
        {
            var wording = asked is null
                ? Directory.Exists(path) ? FileRules.FileMissingFolder : Path.Exists(path) ? FileRules.FileMissingIrregular : FileRules.FileMissingPath
                : Directory.Exists(path) ? FileRules.IncludeMissingFolder : Path.Exists(path) ? FileRules.IncludeMissingIrregular : FileRules.IncludeMissingPath;
            diagnostics.Add(wording.With(shownPath, obstacle).At(asked));
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
            diagnostics.Add((asked is null ? FileRules.FileMissingUnreadable : FileRules.IncludeMissingUnreadable).With(shownPath).At(asked));
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
            diagnostics.Add(FileRules.FileTooLarge.At(top));
            return null;
        }

        if (ForeignEncoding(bytes) is { } name)
        {
            diagnostics.Add(FileRules.EncodingForeign.With(name).At(top));
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
            diagnostics.Add(FileRules.EncodingInvalid.At(new LineIndex(source).Span(at, at + 1)));
            return null;
        }

        if (text.IndexOf('\0') is var zero and >= 0)
        {
            diagnostics.Add(FileRules.NullByte.At(new LineIndex(source).Span(zero, zero + 1)));
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
