using System.Buffers.Binary;
using System.IO.Hashing;
using Explainer.Core;

namespace Explainer.Video.Cache;

/// <summary>
/// The seal at the end of a stored clip: magic (8 bytes), number of frames (4, big-endian), length of the content (8), XXH128 of key,
/// number of frames and content (16): it tells damage, and a warm render checks every clip of a film. It is wrapped so that the file stays valid: in MP4 and MOV as a <c>free</c> box (ISO 14496-12,
/// 8.1.2), in WebM as a Void element (RFC 8794, 11.3.2); players skip both.
/// </summary>
internal static class ClipSeal
{
    private const int PayloadBytes = 8 + 4 + 8 + 16;

    private const int FramesAt = 8;

    private const int LengthAt = 12;

    private const int DigestAt = 20;

    private static ReadOnlySpan<byte> Magic => "xplclip2"u8;

    /// <summary>Seals a file that has just been written and brings it to the disk.</summary>
    public static void Append(string path, string extension, ContentHash key, int frames)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.Read, bufferSize: 0);
        var length = file.Length;
        var payload = new byte[PayloadBytes];
        Magic.CopyTo(payload);
        BinaryPrimitives.WriteInt32BigEndian(payload.AsSpan(FramesAt), frames);
        BinaryPrimitives.WriteInt64BigEndian(payload.AsSpan(LengthAt), length);
        Digest(file, length, key, frames).CopyTo(payload.AsSpan(DigestAt));
        file.Position = length;
        file.Write([.. Wrapping(extension), .. payload]);
        file.Flush(flushToDisk: true);
    }

    /// <summary>The number of frames of a sealed file; null when the file is not what it was when it was sealed under this key.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static int? Verify(string path, string extension, ContentHash key)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        var wrapping = Wrapping(extension);
        var seal = new byte[wrapping.Length + PayloadBytes];
        var length = file.Length - seal.Length;
        if (length < 0)
        {
            return null;
        }

        file.Position = length;
        file.ReadExactly(seal);
        var payload = seal.AsSpan(wrapping.Length);
        if (!seal.AsSpan(0, wrapping.Length).SequenceEqual(wrapping)
            || !payload.StartsWith(Magic)
            || BinaryPrimitives.ReadInt64BigEndian(payload[LengthAt..]) != length)
        {
            return null;
        }

        var frames = BinaryPrimitives.ReadInt32BigEndian(payload[FramesAt..]);
        return payload[DigestAt..].SequenceEqual(Digest(file, length, key, frames)) ? frames : null;
    }

    private static byte[] Wrapping(string extension) => extension == ".webm"
        ? [0xEC, 0x80 | PayloadBytes]
        : [0, 0, 0, 8 + PayloadBytes, (byte)'f', (byte)'r', (byte)'e', (byte)'e'];

    private static byte[] Digest(FileStream file, long length, ContentHash key, int frames)
    {
        var hash = new XxHash128();
        Span<byte> heading = stackalloc byte[20];
        BinaryPrimitives.WriteUInt64BigEndian(heading, key.High);
        BinaryPrimitives.WriteUInt64BigEndian(heading[8..], key.Low);
        BinaryPrimitives.WriteInt32BigEndian(heading[16..], frames);
        hash.Append(heading);
        var buffer = new byte[(int)Math.Clamp(length, 1, 1 << 18)];
        file.Position = 0;
        while (length > 0)
        {
            var read = file.Read(buffer, 0, (int)Math.Min(length, buffer.Length));
            if (read == 0)
            {
                throw new EndOfStreamException();
            }

            hash.Append(buffer.AsSpan(0, read));
            length -= read;
        }

        return hash.GetCurrentHash();
    }
}
