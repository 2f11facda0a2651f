using System.Globalization;
using System.Security.Cryptography;

namespace Explainer.Core;

/// <summary>What something is, in 128 bits: the first half of the SHA-256 of its bytes. Equal content has equal hashes everywhere.</summary>
/// <param name="High">The first eight bytes, big-endian.</param>
/// <param name="Low">The next eight bytes, big-endian.</param>
public readonly record struct ContentHash(ulong High, ulong Low)
{
    /// <summary>The hash of some bytes.</summary>
    public static ContentHash Of(ReadOnlySpan<byte> bytes)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes, digest);
        return Half(digest);
    }

    /// <summary>The hash of a stream from where it is to its end.</summary>
    public static ContentHash Of(Stream stream)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(stream, digest);
        return Half(digest);
    }

    /// <summary>32 hexadecimal digits.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{High:x16}{Low:x16}");

    private static ContentHash Half(ReadOnlySpan<byte> digest) => new(
        System.Buffers.Binary.BinaryPrimitives.ReadUInt64BigEndian(digest),
        System.Buffers.Binary.BinaryPrimitives.ReadUInt64BigEndian(digest[8..]));
}
