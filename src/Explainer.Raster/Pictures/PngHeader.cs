using System.Buffers.Binary;
using Explainer.Core.Geometry;

namespace Explainer.Raster.Pictures;

/// <summary>The first bytes of a PNG file.</summary>
internal static class PngHeader
{
    private static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>Whether the bytes start like a PNG file.</summary>
    internal static bool Matches(ReadOnlySpan<byte> data) => data.StartsWith(Signature);

    /// <summary>Width and height as the header says; null when it is no such header.</summary>
    internal static PixelSize? ReadSize(ReadOnlySpan<byte> data)
    {
        if (!Matches(data) || data.Length < 24 || !data[12..16].SequenceEqual("IHDR"u8))
        {
            return null;
        }

        var width = BinaryPrimitives.ReadUInt32BigEndian(data[16..]);
        var height = BinaryPrimitives.ReadUInt32BigEndian(data[20..]);
        return width is 0 or > int.MaxValue || height is 0 or > int.MaxValue ? null : new PixelSize((int)width, (int)height);
    }
}
