using System.Buffers.Binary;
using System.Collections.Immutable;
using Explainer.Pipeline.Stills;

namespace Explainer.Studio.Protocol;

/// <summary>
/// A picture as the rectangles of it that differ from the one sent before. Numbers are little-endian: 32 bits each for the length of the whole
/// message, sequence, frame and version, 16 bits each for width, height, the number of rectangles and the view, the
/// highest bit of which says that the picture can be seen through; 16 bits each for column, row,
/// width and height of each rectangle; then the pixels of each: red, green, blue and opacity, row by row.
/// </summary>
internal static class PictureMessage
{
    /// <summary>Bytes before the rectangles.</summary>
    public const int HeaderBytes = 24;

    /// <summary>Bytes that tell a rectangle.</summary>
    public const int AreaBytes = 8;

    /// <summary>Is added to the view of a picture that can be seen through.</summary>
    public const int Translucent = 0x8000;

    /// <summary>Writes one.</summary>
    /// <param name="view">Which of the page's pictures.</param>
    /// <param name="sequence">The page's number for the frame; 0 when it did not ask.</param>
    /// <param name="frame">Which frame.</param>
    /// <param name="version">Of which state of the text.</param>
    /// <param name="painter">Drew it.</param>
    /// <param name="areas">What differs.</param>
    public static byte[] Write(int view, int sequence, int frame, int version, LivePainter painter, ImmutableArray<PictureArea> areas)
    {
        var at = HeaderBytes + (areas.Length * AreaBytes);
        var bytes = GC.AllocateUninitializedArray<byte>(at + areas.Sum(a => a.ByteCount));
        bytes.AsSpan(0, at).Clear();
        BinaryPrimitives.WriteInt32LittleEndian(bytes, bytes.Length);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(4), sequence);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(8), frame);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(12), version);
        BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(16), (ushort)painter.Size.Width);
        BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(18), (ushort)painter.Size.Height);
        BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(20), (ushort)areas.Length);
        BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(22), (ushort)(view | (painter.IsTranslucent ? Translucent : 0)));
        for (var i = 0; i < areas.Length; i++)
        {
            var area = areas[i];
            var head = bytes.AsSpan(HeaderBytes + (i * AreaBytes));
            BinaryPrimitives.WriteUInt16LittleEndian(head, (ushort)area.X);
            BinaryPrimitives.WriteUInt16LittleEndian(head[2..], (ushort)area.Y);
            BinaryPrimitives.WriteUInt16LittleEndian(head[4..], (ushort)area.Width);
            BinaryPrimitives.WriteUInt16LittleEndian(head[6..], (ushort)area.Height);
            painter.Copy(area, bytes.AsSpan(at, area.ByteCount));
            at += area.ByteCount;
        }

        return bytes;
    }
}
