using Explainer.Display;

namespace Explainer.Raster.Pictures;

/// <summary>Tells picture formats apart by their first bytes.</summary>
internal static class PictureSignature
{
    /// <summary>The format; null when it is none that is read here.</summary>
    internal static PictureFormat? Of(ReadOnlySpan<byte> data) =>
        PngHeader.Matches(data) ? PictureFormat.Png
        : data.StartsWith([(byte)0xFF, (byte)0xD8, (byte)0xFF]) ? PictureFormat.Jpeg
        : data.StartsWith("GIF87a"u8) || data.StartsWith("GIF89a"u8) ? PictureFormat.Gif
        : IsWebP(data) ? PictureFormat.WebP
        : IsSvg(data) ? PictureFormat.Svg
        : null;

    /// <summary>Whether the bytes start like a WebP file.</summary>
    internal static bool IsWebP(ReadOnlySpan<byte> data) => data.Length >= 12 && data.StartsWith("RIFF"u8) && data[8..12].SequenceEqual("WEBP"u8);

    private static bool IsSvg(ReadOnlySpan<byte> data)
    {
        var head = data[..Math.Min(data.Length, 4096)];
        return head.TrimStart("\uFEFF \t\r\n"u8).StartsWith("<"u8) && head.IndexOf("<svg"u8) >= 0;
    }
}
