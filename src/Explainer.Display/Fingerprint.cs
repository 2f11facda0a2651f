using System.Runtime.InteropServices;

namespace Explainer.Display;

/// <summary>
/// A quick 64-bit hash for comparing commands and tiles within one process. It is not stored and not part of a clip's key; those use
/// <see cref="Core.ContentHash"/>.
/// </summary>
public static class Fingerprint
{
    private const ulong K1 = 0x9E3779B97F4A7C15;
    private const ulong K2 = 0xD6E8FEB86659FD93;

    /// <summary>The hash of some bytes.</summary>
    public static ulong Of(ReadOnlySpan<byte> bytes)
    {
        var hash = K2 ^ (ulong)bytes.Length;
        var words = MemoryMarshal.Cast<byte, ulong>(bytes);
        foreach (var word in words)
        {
            hash = Mix(hash, word);
        }

        ulong rest = 0;
        foreach (var b in bytes[(words.Length * 8)..])
        {
            rest = (rest << 8) | b;
        }

        return Mix(hash, rest);
    }

    /// <summary>A hash continued by one value; the order of values matters.</summary>
    public static ulong Mix(ulong hash, ulong value)
    {
        var high = Math.BigMul(hash ^ K1, value ^ K2 ^ (hash << 7), out var low);
        return high ^ low ^ (hash * K1);
    }
}
