namespace Explainer.Display;

/// <summary>How a picture's bytes are to be read.</summary>
public enum PictureFormat : byte
{
    /// <summary>Portable Network Graphics.</summary>
    Png,

    /// <summary>JPEG.</summary>
    Jpeg,

    /// <summary>Scalable Vector Graphics.</summary>
    Svg,

    /// <summary>WebP; of a moving one the first frame.</summary>
    WebP,

    /// <summary>GIF; of a moving one the first frame.</summary>
    Gif,
}
