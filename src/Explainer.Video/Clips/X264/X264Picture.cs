using System.Runtime.InteropServices;

namespace Explainer.Video.Clips.X264;

/// <summary>x264's picture (x264_picture_t) of build 164, as far as it is used here; see <see cref="X264Parameters"/>.</summary>
[StructLayout(LayoutKind.Explicit, Size = 240)]
internal struct X264Picture
{
    /// <summary>The encoder chooses the type.</summary>
    public const int Auto = 0;

    /// <summary>A picture predicted from no other, at which decoding may begin.</summary>
    public const int Key = 1;

    /// <summary>A picture predicted from earlier and later ones, which no other is predicted from.</summary>
    public const int BetweenReferences = 5;

    /// <summary>A picture predicted from earlier ones only, which others may be predicted from.</summary>
    public const int Predicted = 3;

    /// <summary>Three planes at full, half and half width and height.</summary>
    public const int I420 = 2;

    /// <summary>Its type.</summary>
    [FieldOffset(0)]
    public int Type;

    /// <summary>Its quantizer and 1; 0 where the encoder chooses.</summary>
    [FieldOffset(4)]
    public int QuantizerPlusOne;

    /// <summary>Its number in the order of showing.</summary>
    [FieldOffset(16)]
    public long Number;

    /// <summary>How colour lies in memory.</summary>
    [FieldOffset(40)]
    public int ColorSpace;

    /// <summary>How many planes there are.</summary>
    [FieldOffset(44)]
    public int Planes;

    /// <summary>Bytes from row to row of the first plane; those of the others follow.</summary>
    [FieldOffset(48)]
    public int FirstStride;

    /// <summary>Bytes from row to row of the second plane.</summary>
    [FieldOffset(52)]
    public int SecondStride;

    /// <summary>Bytes from row to row of the third plane.</summary>
    [FieldOffset(56)]
    public int ThirdStride;

    /// <summary>The first plane.</summary>
    [FieldOffset(64)]
    public nint FirstPlane;

    /// <summary>The second plane.</summary>
    [FieldOffset(72)]
    public nint SecondPlane;

    /// <summary>The third plane.</summary>
    [FieldOffset(80)]
    public nint ThirdPlane;
}
