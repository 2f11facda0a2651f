namespace Explainer.Raster.Yuv;

/// <summary>
/// Y'CbCr by ITU-R BT.709-6 in limited range: luma 16 to 235, chroma 16 to 240. Coefficients are for parts from 0 to 255, in units of
/// 1/32768 for luma and 1/65536 for chroma, so that each fits sixteen bits; those of each chroma part add up to nothing, so that greys
/// have none.
/// </summary>
internal static class Bt709
{
    internal const short RedLuma = 5983;
    internal const short GreenLuma = 20127;
    internal const short BlueLuma = 2032;

    /// <summary>The luma coefficients' unit as a power of two.</summary>
    internal const int LumaShift = 15;

    /// <summary>Black's luma and half a step, for rounding to nearest.</summary>
    internal const int LumaBias = (16 << LumaShift) + (1 << (LumaShift - 1));

    internal const short RedBlueness = -6596;
    internal const short GreenBlueness = -(RedBlueness + BlueBlueness);
    internal const short BlueBlueness = 28784;
    internal const short RedRedness = 28784;
    internal const short GreenRedness = -(RedRedness + BlueRedness);
    internal const short BlueRedness = -2639;

    /// <summary>The chroma coefficients' unit as a power of two, and eight pixels added up for one sample.</summary>
    internal const int ChromaShift = 16 + 3;

    /// <summary>Grey's chroma; what rounds comes from <see cref="ChromaDither"/>.</summary>
    internal const int Grey = 128 << ChromaShift;
}
