namespace Explainer.Raster.Pictures;

/// <summary>Whether a JPEG file is there up to its end, which decoders do not tell: they fill what is missing with grey.</summary>
internal static class JpegEnd
{
    private const byte Marker = 0xFF;
    private const byte Start = 0xD8;
    private const byte End = 0xD9;
    private const byte Scan = 0xDA;

    /// <summary>Whether a file is no JPEG, or a JPEG whose end marker follows its picture data.</summary>
    internal static bool IsThere(ReadOnlySpan<byte> data)
    {
        if (data is not [Marker, Start, ..])
        {
            return true;
        }

        for (var at = 2; at + 3 < data.Length;)
        {
            if (data[at] != Marker || data[at + 1] == Marker)
            {
                at++;
                continue;
            }

            var marker = data[at + 1];
            if (marker == End)
            {
                return true;
            }

            if (marker is >= 0xD0 and <= Start or 0x01 or 0x00)
            {
                at += 2;
                continue;
            }

            at += 2 + ((data[at + 2] << 8) | data[at + 3]);
            at = marker == Scan ? BehindScan(data, at) : at;
        }

        return data[^2..] is [Marker, End];
    }

    // Within coded data a marker's byte is followed by a zero, or is one of those that restart.
    private static int BehindScan(ReadOnlySpan<byte> data, int at)
    {
        while (at + 1 < data.Length && !(data[at] == Marker && data[at + 1] is not (0 or >= 0xD0 and <= 0xD7)))
        {
            at++;
        }

        return at;
    }
}
