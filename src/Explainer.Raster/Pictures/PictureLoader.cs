using Explainer.Core.Diagnostics;
using Explainer.Core.Files;
using Explainer.Core.Geometry;
using Explainer.Display;

namespace Explainer.Raster.Pictures;

/// <summary>Reads picture files: PNG, JPEG, WebP, GIF and SVG, told apart by their first bytes.</summary>
public static class PictureLoader
{
    private const long MaxBytes = 64L << 20;

    /// <summary>Reads a picture and makes sure that it can be drawn.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="ExplainerException">The file is missing, too large, damaged or none of the formats.</exception>
    public static Picture Load(string path)
    {
        var data = Read(path);
        var name = Path.GetFileName(path);
        if (PictureSignature.Of(data) is not { } format)
        {
            throw LookRules.PictureFormat.With(name).Failure();
        }

        var what = $"the {PictureDecoder.NameOf(format)} picture {name}";
        if (format == PictureFormat.Svg)
        {
            var (natural, _, mayTakeLong) = SvgScan.Read(data, what);
            if (mayTakeLong)
            {
                SvgDrawing.CheckWork(data, natural, what);
            }

            return new Picture(format, data, natural, name);
        }

        var pixels = PixelDecoder.Decode(data, what);
        var size = new Size(pixels.Area.Width, pixels.Area.Height);
        pixels.Release();
        return new Picture(format, data, size, name);
    }

    /// <summary>What of a picture is not drawn, each as a phrase such as <c>HTML text (foreignObject)</c>; none for pictures of pixels.</summary>
    /// <param name="picture">A picture that was loaded.</param>
    public static IReadOnlyList<string> NotDrawn(Picture picture) =>
        picture.Format == PictureFormat.Svg ? SvgScan.Read(picture.Data, "the SVG picture").NotDrawn : [];

    private static byte[] Read(string path)
    {
        try
        {
            InputFile.Require(path);
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16);
            using var data = new MemoryStream();
            var buffer = new byte[1 << 16];
            for (var count = file.Read(buffer); count > 0; count = file.Read(buffer))
            {
                data.Write(buffer, 0, count);
                if (data.Length > MaxBytes)
                {
                    throw LookRules.PictureTooLargeFile.With(Path.GetFileName(path), MaxBytes >> 20).Failure();
                }
            }

            return data.ToArray();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw LookRules.MissingPictureUnreadable.With(path, e.Message.TrimEnd('.')).Failure(e);
        }
    }
}
