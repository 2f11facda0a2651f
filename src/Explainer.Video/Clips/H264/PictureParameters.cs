namespace Explainer.Video.Clips.H264;

/// <summary>What slices are read with, of a picture parameter set (ITU-T H.264, 7.3.2.2) as x264 writes it.</summary>
/// <param name="HasDeblocking">Whether slices say how they are deblocked.</param>
/// <param name="Plain">The same parameters under <see cref="PlainId"/>, but for pictures without arithmetic coding.</param>
internal sealed record PictureParameters(bool HasDeblocking, byte[] Plain)
{
    /// <summary>The identifier of the parameters for pictures without arithmetic coding.</summary>
    public const uint PlainId = 1;

    /// <summary>Reads a unit.</summary>
    /// <exception cref="InvalidDataException">It is none of x264's with arithmetic coding and without weights.</exception>
    public static PictureParameters Read(ReadOnlySpan<byte> unit)
    {
        var content = NetworkUnit.Content(unit);
        var reader = new BitReader(content);
        NetworkUnit.Require(reader.Unsigned() == 0 && reader.Unsigned() == 0 && reader.Flag());
        var coding = reader.Position;

        // No bottom fields, one group of slices; then how many pictures are predicted from; no weights, given or implied.
        NetworkUnit.Require(!reader.Flag() && reader.Unsigned() == 0);
        _ = reader.Unsigned();
        _ = reader.Unsigned();
        NetworkUnit.Require(!reader.Flag() && reader.Bits(2) is 0 or 2);
        _ = reader.Signed();
        _ = reader.Signed();
        _ = reader.Signed();
        var deblocking = reader.Flag();
        NetworkUnit.Require(!reader.Flag() && !reader.Flag());

        var writer = new BitWriter();
        writer.Unsigned(PlainId);
        writer.Unsigned(0);
        writer.Flag(false);
        var copy = new BitReader(content);
        copy.Bits(coding);
        writer.Copy(ref copy, NetworkUnit.LastBit(content));
        writer.End();
        return new(deblocking, NetworkUnit.Of(unit[0], writer.Bytes));
    }
}
