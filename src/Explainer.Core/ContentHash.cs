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
        Span<byte> digest = stackalloc byte[32];
        SHA256.HashData(bytes, digest);
        return new(
            System.Buffers.Binary.BinaryPrimitives.ReadUInt64BigEndian(digest),
            System.Buffers.Binary.BinaryPrimitives.ReadUInt64BigEndian(digest[8..]));
    }

    /// <summary>32 hexadecimal digits.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{High:x16}{Low:x16}");
}
