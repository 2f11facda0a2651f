namespace Explainer.Video.Speech.Neural;

/// <summary>Goes through the fields of a protobuf message.</summary>
internal ref struct FieldReader
{
    private readonly ReadOnlySpan<byte> message;
    private int position;

    /// <summary>Begins before the first field.</summary>
    public FieldReader(ReadOnlySpan<byte> message) => this.message = message;

    /// <summary>The field's number.</summary>
    public int Number { get; private set; }

    /// <summary>How it is encoded: 0 a variable integer, 1 eight bytes, 2 a length and that many bytes, 5 four bytes.</summary>
    public int Wire { get; private set; }

    /// <summary>Its value: the bytes, without their length.</summary>
    public ReadOnlySpan<byte> Value { get; private set; }

    /// <summary>All of it as it is written.</summary>
    public ReadOnlySpan<byte> Whole { get; private set; }

    /// <summary>Goes to the next field; false behind the last.</summary>
    /// <exception cref="InvalidDataException">What follows is no field.</exception>
    public bool Next()
    {
        if (position == message.Length)
        {
            return false;
        }

        var start = position;
        var tag = Integer();
        (Number, Wire) = ((int)Math.Min(tag >> 3, int.MaxValue), (int)(tag & 7));
        var value = position;
        var length = Wire switch
        {
            0 => Skip(),
            1 => 8,
            2 => Length(ref value),
            5 => 4,
            _ => throw Broken(),
        };
        if (Number == 0 || length > message.Length - value)
        {
            throw Broken();
        }

        position = value + length;
        Value = message.Slice(value, length);
        Whole = message[start..position];
        return true;
    }

    private int Skip()
    {
        var from = position;
        Integer();
        return position - from;
    }

    private int Length(ref int value)
    {
        var length = Integer();
        value = position;
        return length > int.MaxValue ? throw Broken() : (int)length;
    }

    private ulong Integer()
    {
        var result = 0UL;
        for (var shift = 0; shift < 64; shift += 7)
        {
            if (position == message.Length)
            {
                throw Broken();
            }

            var next = message[position++];
            result |= (ulong)(next & 127) << shift;
            if (next < 128)
            {
                return result;
            }
        }

        throw Broken();
    }

    private static InvalidDataException Broken() => new("it is not an ONNX model, or it is damaged");
}
