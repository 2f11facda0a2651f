namespace Explainer.Display.Paints;

/// <summary>How a line turns a corner.</summary>
public enum LineJoin : byte
{
    /// <summary>With an arc.</summary>
    Round,

    /// <summary>With a point, or as <see cref="Bevel"/> where that would reach farther than the style allows.</summary>
    Miter,

    /// <summary>With the corner cut off.</summary>
    Bevel,
}
