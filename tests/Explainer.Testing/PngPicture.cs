using System.Buffers.Binary;
using System.IO.Compression;
using System.IO.Hashing;

namespace Explainer.Testing;

/// <summary>
/// A picture of red, green, blue and alpha, a byte each, with PNG files read and written in the plainest way: apart from the program's
/// own code, so that a mistake there does not hide itself.
/// </summary>
/// <param name="width">In px.</param>
/// <param name="height">In px.</param>
public sealed class PngPicture(int width, int height)
{
    /// <summary>Bytes a pixel.</summary>
    public const int Channels = 4;

    private static readonly byte[] Signature = [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10];

    /// <summary>In px.</summary>
    public int Width { get; } = width;

    /// <summary>In px.</summary>
    public int Height { get; } = height;

    /// <summary>The pixels, row by row, not multiplied by alpha.</summary>
    public byte[] Pixels { get; } = new byte[width * height * Channels];

    /// <summary>Reads a PNG file of 8 bits a channel, colour with or without alpha, not interlaced.</summary>
    /// <exception cref="InvalidDataException">It is something else.</exception>
    public static PngPicture Read(byte[] file)
    {
        if (!file.AsSpan().StartsWith(Signature))
        {
            throw new InvalidDataException("This is no PNG file.");
        }

        PngPicture? picture = null;
        var channels = 0;
        using var packed = new MemoryStream();
        for (var at = Signature.Length; at + 12 <= file.Length;)
        {
            var length = (int)BinaryPrimitives.ReadUInt32BigEndian(file.AsSpan(at));
            var data = file.AsSpan(at + 8, length);
            switch (System.Text.Encoding.ASCII.GetString(file, at + 4, 4))
            {
                case "IHDR":
                    channels = (data[8], data[9], data[12]) switch
                    {
                        (8, 2, 0) => 3,
                        (8, 6, 0) => 4,
                        _ => throw new InvalidDataException($"PNG with {data[8]} bits, colour type {data[9]}, interlace {data[12]} is not read."),
                    };
                    picture = new((int)BinaryPrimitives.ReadUInt32BigEndian(data), (int)BinaryPrimitives.ReadUInt32BigEndian(data[4..]));
                    break;
                case "IDAT":
                    packed.Write(data);
                    break;
            }

            at += 12 + length;
        }

        packed.Position = 0;
        using var rows = new ZLibStream(packed, CompressionMode.Decompress);
        (picture ?? throw new InvalidDataException("The PNG file has no header.")).Fill(rows, channels);
        return picture;
    }

    /// <summary>The picture as the content of a PNG file.</summary>
    public byte[] ToPng()
    {
        using var packed = new MemoryStream();
        using (var rows = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            for (var y = 0; y < Height; y++)
            {
                rows.WriteByte(0);
                rows.Write(Pixels, y * Width * Channels, Width * Channels);
            }
        }

        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, Width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), Height);
        (header[8], header[9]) = (8, 6);
        using var file = new MemoryStream();
        file.Write(Signature);
        Chunk(file, "IHDR"u8, header);
        Chunk(file, "IDAT"u8, packed.ToArray());
        Chunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    private static void Chunk(MemoryStream file, ReadOnlySpan<byte> kind, byte[] data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        file.Write(number);
        file.Write(kind);
        file.Write(data);
        var check = new Crc32();
        check.Append(kind);
        check.Append(data);
        BinaryPrimitives.WriteUInt32BigEndian(number, check.GetCurrentHashAsUInt32());
        file.Write(number);
    }

    private static int Predict(int filter, int left, int above, int corner) => filter switch
    {
        0 => 0,
        1 => left,
        2 => above,
        3 => (left + above) / 2,
        4 => Paeth(left, above, corner),
        _ => throw new InvalidDataException($"PNG has no filter {filter}."),
    };

    private static int Paeth(int left, int above, int corner)
    {
        var (a, b, c) = (Math.Abs(above - corner), Math.Abs(left - corner), Math.Abs(left + above - (2 * corner)));
        return a <= b && a <= c ? left : b <= c ? above : corner;
    }

    private void Fill(ZLibStream rows, int channels)
    {
        var (row, last) = (new byte[Width * channels], new byte[Width * channels]);
        for (var y = 0; y < Height; y++)
        {
            var filter = rows.ReadByte();
            rows.ReadExactly(row);
            for (var i = 0; i < row.Length; i++)
            {
                var hasLeft = i >= channels;
                row[i] += (byte)Predict(filter, hasLeft ? row[i - channels] : 0, last[i], hasLeft ? last[i - channels] : 0);
            }

            for (var x = 0; x < Width; x++)
            {
                var to = ((y * Width) + x) * Channels;
                row.AsSpan(x * channels, channels).CopyTo(Pixels.AsSpan(to));
                Pixels[to + 3] = channels == 4 ? Pixels[to + 3] : (byte)255;
            }

            (row, last) = (last, row);
        }
    }
}
