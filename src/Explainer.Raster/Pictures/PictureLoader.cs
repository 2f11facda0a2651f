using Explainer.Core.Diagnostics;
using Explainer.Core.Files;
using Explainer.Core.Geometry;
using Explainer.Display;

namespace Explainer.Raster.Pictures;

/// <summary>Reads picture files: PNG, JPEG and SVG, told apart by their first bytes.</summary>
public static class PictureLoader
{
    private const long MaxBytes = 64L << 20;

    /// <summary>Reads a picture and makes sure that it can be drawn.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="ExplainerException">The file is missing, too large, damaged or none of the formats.</exception>
    public static Picture Load(string path)
    {
        var data = Read(path);
        if (PngHeader.Matches(data))
        {
            return Checked(PictureFormat.Png, data);
        }

        if (data.AsSpan().StartsWith([(byte)0xFF, (byte)0xD8, (byte)0xFF]))
        {
            return Checked(PictureFormat.Jpeg, data);
        }

        if (IsSvg(data))
        {
            return new Picture(PictureFormat.Svg, data, SvgDecoder.Measure(data));
        }

        throw new ExplainerException(
            Fault.Input, "picture-format", $"{Path.GetFileName(path)} is neither a PNG nor a JPEG nor an SVG picture.",
            "Save the picture in one of these formats.");
    }

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
                    throw new ExplainerException(
                        Fault.Input, "picture-too-large", $"{Path.GetFileName(path)} has more than {MaxBytes >> 20} MB.", "Use a smaller picture file.");
                }
            }

            return data.ToArray();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ExplainerException(
                Fault.Input, "missing-picture", $"The picture {path} cannot be read: {e.Message.TrimEnd('.')}.", "Check the path, which is relative to the storyboard.", e);
        }
    }

    private static Picture Checked(PictureFormat format, byte[] data)
    {
        using var surface = PictureDecoder.Decode(new Picture(format, data, default), default);
        return new Picture(format, data, new Size(surface.Size.Width, surface.Size.Height));
    }

    private static bool IsSvg(ReadOnlySpan<byte> data)
    {
        var head = data[..Math.Min(data.Length, 4096)];
        return head.TrimStart("\uFEFF \t\r\n"u8).StartsWith("<"u8) && head.IndexOf("<svg"u8) >= 0;
    }
}
