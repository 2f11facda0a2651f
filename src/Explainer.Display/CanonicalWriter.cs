using System.Buffers.Binary;
using Explainer.Core;
using Explainer.Core.Geometry;

namespace Explainer.Display;

/// <summary>
/// Writes values as bytes that are equal exactly when the values are: the ground that comparison and hashing stand on. Coordinates are
/// on the sub-pixel grid already and are written as they are.
/// </summary>
public sealed class CanonicalWriter
{
    private byte[] buffer = new byte[4096];
    private int length;

    /// <summary>What has been written.</summary>
    public ReadOnlySpan<byte> Written => buffer.AsSpan(0, length);

    /// <summary>Starts anew.</summary>
    public void Clear() => length = 0;

    /// <summary>Writes one byte, such as the kind of what follows.</summary>
    public void Byte(byte value)
    {
        Reserve(1);
        buffer[length++] = value;
    }

    /// <summary>Writes a whole number.</summary>
    public void Int(int value)
    {
        Reserve(4);
        BinaryPrimitives.WriteInt32LittleEndian(buffer.AsSpan(length), value);
        length += 4;
    }

    /// <summary>Writes 64 bits.</summary>
    public void Long(ulong value)
    {
        Reserve(8);
        BinaryPrimitives.WriteUInt64LittleEndian(buffer.AsSpan(length), value);
        length += 8;
    }

    /// <summary>Writes a number; -0 counts as 0.</summary>
    public void Number(double value) => Long((ulong)BitConverter.DoubleToInt64Bits(value + 0.0));

    /// <summary>Writes a colour.</summary>
    public void Colour(Rgba value) => Int((int)value.Packed);

    /// <summary>Writes a point.</summary>
    public void Point(Point value)
    {
        Number(value.X);
        Number(value.Y);
    }

    /// <summary>Writes a rectangle.</summary>
    public void Rect(Rect value)
    {
        Number(value.X);
        Number(value.Y);
        Number(value.Width);
        Number(value.Height);
    }

    /// <summary>Writes a map.</summary>
    public void Affine(in Affine value)
    {
        Number(value.Xx);
        Number(value.Xy);
        Number(value.X0);
        Number(value.Yx);
        Number(value.Yy);
        Number(value.Y0);
    }

    /// <summary>Writes a hash.</summary>
    public void Hash(ContentHash value)
    {
        Long(value.High);
        Long(value.Low);
    }

    private void Reserve(int count)
    {
        if (length + count > buffer.Length)
        {
            Array.Resize(ref buffer, buffer.Length * 2);
        }
    }
}
