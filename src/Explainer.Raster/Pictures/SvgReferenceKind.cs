namespace Explainer.Raster.Pictures;

/// <summary>How often a reference in an SVG picture makes its target be drawn.</summary>
internal enum SvgReferenceKind
{
    /// <summary>Once.</summary>
    Once,

    /// <summary>For the element and each one below it, which inherit it: a fill or a stroke.</summary>
    Inherited,

    /// <summary>For each corner of the element and of those below it: a marker.</summary>
    Corners,
}
