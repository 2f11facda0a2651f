namespace Explainer.Raster;

/// <summary>
/// The version of what draws, as part of clip keys: what an earlier one drew must not be taken for what this one would draw. A test holds
/// it together with the exact pixels and their Y'CbCr.
/// </summary>
public static class RasterVersion
{
    /// <summary>Raised whenever anything is drawn or converted differently, be it by one step of one pixel.</summary>
    public const int Number = 7;
}
