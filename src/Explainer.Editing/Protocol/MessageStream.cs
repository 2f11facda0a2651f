using System.Globalization;
using System.Text;
using Explainer.Core.Diagnostics;

namespace Explainer.Editing.Protocol;

/// <summary>Reads and writes messages with a Content-Length before each, of a bounded size. Writing may be done from several threads.</summary>
/// <param name="input">Where messages come from.</param>
/// <param name="output">Where messages go.</param>
internal sealed class MessageStream(Stream input, Stream output)
{
    /// <summary>The largest message that is read, in bytes.</summary>
    public const int MostBytes = 16 << 20;

    private const int MostHeaderBytes = 8 << 10;
    private readonly Lock gate = new();
    private readonly byte[] buffer = new byte[16 << 10];
    private int from;
    private int to;

    /// <summary>Reads the next message.</summary>
    /// <param name="message">The message; null when it is too large or has no length.</param>
    /// <returns>False at the end of the input.</returns>
    public bool Read(out byte[]? message)
    {
        message = null;
        long? length = null;
        var (isEmpty, bytes) = (true, 0);
        while (true)
        {
            if (ReadLine() is not { } line)
            {
                return false;
            }

            if (line.Length == 0)
            {
                // Line breaks between messages are let pass.
                if (isEmpty)
                {
                    continue;
                }

                break;
            }

            (isEmpty, bytes) = (false, bytes + line.Length);
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0 && line.AsSpan(0, colon).Trim().Equals("Content-Length", StringComparison.OrdinalIgnoreCase)
                && long.TryParse(line.AsSpan(colon + 1).Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var given))
            {
                length = given;
            }

            if (bytes > MostHeaderBytes)
            {
                return true;
            }
        }

        if (length is not { } size)
        {
            return true;
        }

        if (size > MostBytes)
        {
            return Skip(size);
        }

        var content = new byte[size];
        for (var at = 0; at < content.Length;)
        {
            if (from == to && !Fill())
            {
                return false;
            }

            var count = Math.Min(to - from, content.Length - at);
            buffer.AsSpan(from, count).CopyTo(content.AsSpan(at));
            (from, at) = (from + count, at + count);
        }

        message = content;
        return true;
    }

    /// <summary>Writes a message.</summary>
    public void Write(ReadOnlySpan<byte> message)
    {
        lock (gate)
        {
            try
            {
                Put(message);
            }
            catch (Exception e) when (e is IOException or ExplainerException or ObjectDisposedException)
            {
                // The client is gone: its input will end, too.
            }
        }
    }

    private void Put(ReadOnlySpan<byte> message)
    {
        output.Write(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"Content-Length: {message.Length}\r\n\r\n")));
        output.Write(message);
        output.Flush();
    }

    // A line without its break; a longer one than a header may be comes in pieces. Null at the end.
    private string? ReadLine()
    {
        var line = new StringBuilder();
        while (line.Length < MostHeaderBytes)
        {
            if (from == to && !Fill())
            {
                return null;
            }

            var c = (char)buffer[from++];
            if (c == '\n')
            {
                return line.ToString().TrimEnd('\r');
            }

            line.Append(c);
        }

        return line.ToString();
    }

    private bool Skip(long bytes)
    {
        while (bytes > 0)
        {
            if (from == to && !Fill())
            {
                return false;
            }

            var count = (int)Math.Min(to - from, bytes);
            (from, bytes) = (from + count, bytes - count);
        }

        return true;
    }

    private bool Fill()
    {
        try
        {
            (from, to) = (0, input.Read(buffer));
        }
        catch (IOException)
        {
            to = 0;
        }

        return to > 0;
    }
}
