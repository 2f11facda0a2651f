using Explainer.Core.Diagnostics;
using Explainer.Core.Geometry;
using Explainer.Display;
using Explainer.Raster.Drawing;
using SkiaSharp;

namespace Explainer.Raster.Pictures;

/// <summary>Turns a picture's bytes into pixels.</summary>
internal static class PictureDecoder
{
    /// <summary>The most pixels a side.</summary>
    internal const int MaxSide = 32767;

    /// <summary>The most pixels that a picture may have.</summary>
    internal const long MaxPixels = 64L << 20;

    /// <summary>Decodes a picture. The caller releases the pixels.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="size">The size at which a vector picture is drawn; others keep their own.</param>
    internal static PixelPicture Decode(Picture picture, PixelSize size) => picture.Format == PictureFormat.Svg
        ? SvgDrawing.Draw(picture.Data, size, What(picture))
        : PixelDecoder.Decode(picture.Data, What(picture));

    private static string What(Picture picture) => $"the {NameOf(picture.Format)} picture {picture.Name}".TrimEnd();

    /// <summary>What an author calls a format.</summary>
    internal static string NameOf(PictureFormat format) => format switch
    {
        PictureFormat.Png => "PNG",
        PictureFormat.Jpeg => "JPEG",
        PictureFormat.Gif => "GIF",
        PictureFormat.WebP => "WebP",
        _ => "SVG",
    };

    /// <summary>Our pixels for Skia, not bound to a colour space: they are blended as they are.</summary>
    internal static SKImageInfo Pixels(int width, int height) => new(width, height, SKColorType.Bgra8888, SKAlphaType.Premul);

    /// <summary>The failure that a broken picture is reported with.</summary>
    /// <param name="what">Such as <c>the PNG picture chip.png</c>.</param>
    /// <param name="detail">Why, without a full stop.</param>
    internal static ExplainerException Broken(string what, string detail) => LookRules.BrokenPicture.With(what, detail).Failure();

    /// <summary>Refuses a picture that would take too much memory.</summary>
    internal static void CheckSize(string what, double width, double height)
    {
        if (!(width > 0 && height > 0 && width <= MaxSide && height <= MaxSide && width * height <= MaxPixels))
        {
            throw LookRules.PictureTooLargePixels.With(what, width, height).Failure();
        }
    }
}
