using Explainer.Core.Diagnostics;

namespace Explainer.Editing.Agents;

/// <summary>Reads and writes messages of one line each, of a bounded size. Writing may be done from several threads.</summary>
/// <param name="input">Where messages come from.</param>
/// <param name="output">Where messages go.</param>
internal sealed class LineStream(Stream input, Stream output)
{
    /// <summary>The largest message that is read, in bytes.</summary>
    public const int MostBytes = 16 << 20;

    private readonly Lock gate = new();
    private readonly byte[] buffer = new byte[64 << 10];
    private int from;
    private int to;

    /// <summary>Reads the next line that is not empty.</summary>
    /// <param name="message">The line; null when it is too long.</param>
    /// <returns>False at the end of the input.</returns>
    public bool Read(out byte[]? message)
    {
        using var line = new MemoryStream();
        long length = 0;
        while (true)
        {
            if (from == to && !Fill())
            {
                // A last line without its end is a message, too.
                message = length > MostBytes ? null : line.ToArray();
                return length > MostBytes || message!.AsSpan().Trim(" \t\r"u8).Length > 0;
            }

            var left = buffer.AsSpan(from, to - from);
            var end = left.IndexOf((byte)'\n');
            var piece = end < 0 ? left : left[..end];
            length += piece.Length;
            if (length <= MostBytes)
            {
                line.Write(piece);
            }
            else
            {
                line.SetLength(0);
            }

            from += end < 0 ? piece.Length : piece.Length + 1;
            if (end < 0)
            {
                continue;
            }

            if (length > MostBytes)
            {
                message = null;
                return true;
            }

            if (line.GetBuffer().AsSpan(0, (int)line.Length).Trim(" \t\r"u8).Length > 0)
            {
                message = line.ToArray();
                return true;
            }

            line.SetLength(0);
            length = 0;
        }
    }

    /// <summary>Writes a message, which has no line break in it.</summary>
    public void Write(ReadOnlySpan<byte> message)
    {
        lock (gate)
        {
            try
            {
                output.Write(message);
                output.Write("\n"u8);
                output.Flush();
            }
            catch (Exception e) when (e is IOException or ExplainerException or ObjectDisposedException)
            {
                // The client is gone: its input will end, too.
            }
        }
    }

    private bool Fill()
    {
        try
        {
            (from, to) = (0, input.Read(buffer));
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            to = 0;
        }

        return to > 0;
    }
}
