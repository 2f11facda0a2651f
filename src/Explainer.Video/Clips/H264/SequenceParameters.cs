namespace Explainer.Video.Clips.H264;

/// <summary>What the slices of a sequence are read with, of a sequence parameter set (ITU-T H.264, 7.3.2.1.1) as x264 writes it.</summary>
/// <param name="FrameNumberBits">The bits of a picture's number in decoding order.</param>
/// <param name="OrderBits">The bits of a picture's place in the order of showing.</param>
/// <param name="Macroblocks">How many macroblocks a picture has.</param>
/// <param name="Widened">The unit with <see cref="WideOrderBits"/> instead.</param>
internal sealed record SequenceParameters(int FrameNumberBits, int OrderBits, int Macroblocks, byte[] Widened)
{
    /// <summary>
    /// Bits enough for places that are two apart for each frame of a clip: a picture is found by its distance from the last reference, which may be the whole
    /// clip and must be less than half of what the bits hold.
    /// </summary>
    public const int WideOrderBits = 12;

    /// <summary>Reads a unit.</summary>
    /// <exception cref="InvalidDataException">It is none of x264's with pictures in another order than they are shown.</exception>
    public static SequenceParameters Read(ReadOnlySpan<byte> unit)
    {
        var content = NetworkUnit.Content(unit);
        var reader = new BitReader(content);
        var profile = reader.Bits(8);
        _ = reader.Bits(16);
        NetworkUnit.Require(reader.Unsigned() == 0);
        if (profile >= 100)
        {
            // 4:2:0, 8 bit for both, no bypass and no scaling matrices.
            NetworkUnit.Require(reader.Unsigned() == 1 && reader.Unsigned() == 0 && reader.Unsigned() == 0 && !reader.Flag() && !reader.Flag());
        }

        var numberBits = (int)reader.Unsigned() + 4;
        NetworkUnit.Require(reader.Unsigned() == 0);
        var before = reader.Position;
        var orderBits = (int)reader.Unsigned() + 4;
        var after = reader.Position;
        _ = reader.Unsigned();
        NetworkUnit.Require(!reader.Flag());
        var macroblocks = ((int)reader.Unsigned() + 1) * ((int)reader.Unsigned() + 1);
        NetworkUnit.Require(reader.Flag());

        var writer = new BitWriter();
        var copy = new BitReader(content);
        writer.Copy(ref copy, before);
        writer.Unsigned(WideOrderBits - 4);
        copy.Bits(after - before);
        writer.Copy(ref copy, NetworkUnit.LastBit(content));
        writer.End();
        return new(numberBits, orderBits, macroblocks, NetworkUnit.Of(unit[0], writer.Bytes));
    }
}
