using System.Runtime.CompilerServices;
namespace Explainer.Raster.Png;

/// <summary>The CRC of a PNG chunk (polynomial 0xEDB88320), eight bytes a step.</summary>
internal static class Checksum
{
    private static readonly uint[][] Tables = Create();

    /// <summary>The checksum of two pieces in a row.</summary>
    internal static uint Crc32(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second) => ~Add(Add(uint.MaxValue, first), second);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static uint Add(uint crc, ReadOnlySpan<byte> data)
    {
        var t = Tables;
        for (; data.Length >= 8; data = data[8..])
        {
            crc ^= data[0] | ((uint)data[1] << 8) | ((uint)data[2] << 16) | ((uint)data[3] << 24);
            crc = t[7][crc & 255] ^ t[6][(crc >> 8) & 255] ^ t[5][(crc >> 16) & 255] ^ t[4][crc >> 24]
                ^ t[3][data[4]] ^ t[2][data[5]] ^ t[1][data[6]] ^ t[0][data[7]];
        }

        foreach (var b in data)
        {
            crc = (crc >> 8) ^ t[0][(crc ^ b) & 255];
        }

        return crc;
    }

    private static uint[][] Create()
    {
        var tables = new uint[8][];
        for (var k = 0; k < 8; k++)
        {
            tables[k] = new uint[256];
            for (uint i = 0; i < 256; i++)
            {
                var crc = k == 0 ? i : tables[k - 1][i];
                for (var bit = 0; k == 0 && bit < 8; bit++)
                {
                    crc = (crc & 1) != 0 ? (crc >> 1) ^ 0xEDB88320 : crc >> 1;
                }

                tables[k][i] = k == 0 ? crc : (crc >> 8) ^ tables[0][crc & 255];
            }
        }

        return tables;
    }
}
