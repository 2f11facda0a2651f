namespace Explainer.Video.Clips;

/// <summary>How the bytes of a frame lie that a caller hands over.</summary>
public enum FrameLayout
{
    /// <summary>
    /// Three planes, Y, Cb, Cr, without padding; Cb and Cr at half the width and height; 8 bit, BT.709, limited range (16 to 235, 240).
    /// </summary>
    Yuv420p,

    /// <summary>Rows of blue, green, red, opacity, one byte each, without padding; sRGB with straight (not premultiplied) opacity.</summary>
    Bgra,

    /// <summary>A file of PNG.</summary>
    Png,
}
