namespace Explainer.Video.Clips.H264;

/// <summary>
/// Puts pictures into an H.264 stream that show again what the one before shows: in them every macroblock is skipped, which takes a score of bytes and neither
/// drawing nor encoding. The pictures around them move apart in the order of showing, so every slice gets a new place in it; the coded pictures themselves
/// stay as they are. For streams of x264 in which no picture is predicted from a B picture: then what was shown last before a repetition, made a P picture, is
/// the first that a P picture refers to. See ITU-T H.264, 7.3.3 (slice header), 7.3.4 (skip run), 8.2.1 (order), 8.2.4.2.1 (order of references).
/// </summary>
internal sealed class PictureRepeater
{
    private const uint SliceP = 0;
    private const uint SliceB = 1;
    private const uint SliceI = 2;

    // The slice types 5 to 9 say that the whole picture is of one type.
    private const uint WholePicture = 5;

    private readonly SequenceParameters sequence;
    private readonly PictureParameters picture;
    private uint lastReference;

    /// <summary>For the stream with these parameters.</summary>
    /// <exception cref="InvalidDataException">It is a stream of another kind.</exception>
    public PictureRepeater(ReadOnlySpan<byte> sequenceUnit, byte[] pictureUnit)
    {
        sequence = SequenceParameters.Read(sequenceUnit);
        picture = PictureParameters.Read(pictureUnit);
        PictureUnits = [pictureUnit, picture.Plain];
    }

    /// <summary>The sequence parameters of the new stream.</summary>
    public byte[] SequenceUnit => sequence.Widened;

    /// <summary>The picture parameters of the new stream.</summary>
    public byte[][] PictureUnits { get; }

    /// <summary>A slice of the stream with its new place.</summary>
    /// <param name="unit">The slice.</param>
    /// <param name="frame">The frame of the clip that it shows first.</param>
    /// <exception cref="InvalidDataException">It is not as x264 writes it.</exception>
    public byte[] Place(ReadOnlySpan<byte> unit, int frame)
    {
        var content = NetworkUnit.Content(unit);
        var reader = new BitReader(content);
        _ = reader.Unsigned();
        var type = reader.Unsigned() % WholePicture;
        NetworkUnit.Require(reader.Unsigned() == 0);
        var number = reader.Bits(sequence.FrameNumberBits);
        if (NetworkUnit.Kind(unit[0]) == NetworkUnit.FirstSlice)
        {
            _ = reader.Unsigned();
        }

        var before = reader.Position;
        _ = reader.Bits(sequence.OrderBits);
        var after = reader.Position;
        ReadRest(ref reader, type, unit[0]);

        var writer = new BitWriter();
        var copy = new BitReader(content);
        writer.Copy(ref copy, before);
        WriteOrder(writer, frame);
        copy.Bits(after - before);
        writer.Copy(ref copy, reader.Position);
        writer.Align();
        var coded = writer.Bytes;
        coded.AddRange(content.AsSpan((reader.Position + 7) / 8));
        if (NetworkUnit.IsReference(unit[0]))
        {
            lastReference = number;
        }

        return NetworkUnit.Of(unit[0], coded);
    }

    /// <summary>A picture that shows what the last reference shows.</summary>
    /// <param name="frame">The frame of the clip that it is.</param>
    public byte[] Repeat(int frame)
    {
        const byte SliceNobodyRefersTo = NetworkUnit.Slice;
        var writer = new BitWriter();
        writer.Unsigned(0);
        writer.Unsigned(SliceP + WholePicture);
        writer.Unsigned(PictureParameters.PlainId);
        writer.Bits(lastReference + 1, sequence.FrameNumberBits);
        WriteOrder(writer, frame);

        // One reference, the first as the list stands.
        writer.Flag(true);
        writer.Unsigned(0);
        writer.Flag(false);
        writer.Signed(0);
        if (picture.HasDeblocking)
        {
            writer.Unsigned(1);
        }

        writer.Unsigned((uint)sequence.Macroblocks);
        writer.End();
        return NetworkUnit.Of(SliceNobodyRefersTo, writer.Bytes);
    }

    private static void WriteOrder(BitWriter writer, int frame) => writer.Bits((uint)frame * 2, SequenceParameters.WideOrderBits);

    // Reads on to the end of the header; the slice's data begins at the next byte.
    private void ReadRest(ref BitReader reader, uint type, byte first)
    {
        NetworkUnit.Require(type is SliceP or SliceB or SliceI);
        if (type == SliceB)
        {
            _ = reader.Flag();
        }

        if (type != SliceI)
        {
            if (reader.Flag())
            {
                _ = reader.Unsigned();
                _ = type == SliceB ? reader.Unsigned() : 0;
            }

            ReadListChanges(ref reader);
            if (type == SliceB)
            {
                ReadListChanges(ref reader);
            }
        }

        if (NetworkUnit.Kind(first) == NetworkUnit.FirstSlice)
        {
            _ = reader.Bits(2);
        }
        else if (NetworkUnit.IsReference(first))
        {
            ReadMarking(ref reader);
        }

        _ = type != SliceI ? reader.Unsigned() : 0;
        _ = reader.Signed();
        if (picture.HasDeblocking && reader.Unsigned() != 1)
        {
            _ = reader.Signed();
            _ = reader.Signed();
        }
    }

    private static void ReadListChanges(ref BitReader reader)
    {
        if (reader.Flag())
        {
            while (reader.Unsigned() != 3)
            {
                _ = reader.Unsigned();
            }
        }
    }

    // Which references are forgotten; x264 names short-term ones only.
    private static void ReadMarking(ref BitReader reader)
    {
        if (reader.Flag())
        {
            while (reader.Unsigned() is var command and not 0)
            {
                NetworkUnit.Require(command == 1);
                _ = reader.Unsigned();
            }
        }
    }
}
