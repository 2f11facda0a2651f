using System.Buffers.Binary;

namespace Explainer.Video.Output.Containers;

/// <summary>
/// A clip of PNG files in one file: for each how often it is shown and its length, four bytes each, the least first, and its bytes; zero times at the end. What
/// follows that is not the clip's.
/// </summary>
internal sealed class PngClipFile : IDisposable
{
    private const int Header = 8;

    private readonly FileStream file;

    /// <summary>Begins a file.</summary>
    /// <param name="path">The file; what lies there is overwritten.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    public PngClipFile(string path) => file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read, 1 << 17);

    /// <summary>Adds a frame.</summary>
    /// <param name="png">Its PNG file.</param>
    /// <param name="times">How many frames in a row it is.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    public void Add(ReadOnlySpan<byte> png, int times)
    {
        Span<byte> header = stackalloc byte[Header];
        BinaryPrimitives.WriteInt32LittleEndian(header, times);
        BinaryPrimitives.WriteInt32LittleEndian(header[4..], png.Length);
        file.Write(header);
        file.Write(png);
    }

    /// <summary>Writes the end and closes the file.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    public void Complete()
    {
        Add([], 0);
        file.Dispose();
    }

    /// <inheritdoc/>
    public void Dispose() => file.Dispose();

    /// <summary>The frames of a file, each with its bytes, which are valid until the next one.</summary>
    /// <exception cref="InvalidDataException">The file is not whole.</exception>
    /// <exception cref="EndOfStreamException">The file is not whole.</exception>
    public static IEnumerable<ReadOnlyMemory<byte>> Read(Stream file)
    {
        var header = new byte[Header];
        byte[] png = [];
        while (true)
        {
            file.ReadExactly(header);
            var times = BinaryPrimitives.ReadInt32LittleEndian(header);
            var length = BinaryPrimitives.ReadInt32LittleEndian(header.AsSpan(4));
            if (times == 0)
            {
                yield break;
            }

            if (times < 0 || length <= 0 || length > file.Length - file.Position)
            {
                throw new InvalidDataException();
            }

            png = png.Length >= length ? png : new byte[length];
            file.ReadExactly(png, 0, length);
            for (; times > 0; times--)
            {
                yield return png.AsMemory(0, length);
            }
        }
    }
}
