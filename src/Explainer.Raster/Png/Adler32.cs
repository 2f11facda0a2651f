namespace Explainer.Raster.Png;

/// <summary>
/// The checksum of a zlib stream (RFC 1950). Of its two halves the lower is one more than the sum of all bytes, the upper the sum of what the
/// lower was after each byte; both modulo 65521.
/// </summary>
/// <param name="Value">The upper half times 65536, and the lower.</param>
internal readonly record struct Adler32(uint Value)
{
    private const uint Base = 65521;

    /// <summary>The checksum of no bytes.</summary>
    internal static Adler32 Empty => new(1);

    /// <summary>The checksum of this one's bytes with others behind them.</summary>
    /// <param name="next">The checksum of the others.</param>
    /// <param name="length">How many the others are.</param>
    internal Adler32 Followed(Adler32 next, long length)
    {
        // Everything before counts once more for each byte behind it; the one more is in both.
        var before = (Value & 0xFFFF) + Base - 1;
        var low = (before + (next.Value & 0xFFFF)) % Base;
        var high = ((Value >> 16) + (next.Value >> 16) + (before % Base * (ulong)(length % Base))) % Base;
        return new Adler32(((uint)high << 16) | low);
    }
}
