using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Explainer.Core.Diagnostics;
using Explainer.Core.Geometry;
using Explainer.Display;
using Explainer.Raster.Native;

namespace Explainer.Raster.Pictures;

/// <summary>Turns a picture's bytes into pixels.</summary>
internal static unsafe class PictureDecoder
{
    /// <summary>The most pixels that a picture may have.</summary>
    internal const long MaxPixels = 64L << 20;

    /// <summary>Decodes a picture.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="size">The size at which a vector picture is drawn; others keep their own.</param>
    internal static PictureSurface Decode(Picture picture, PixelSize size) => picture.Format switch
    {
        PictureFormat.Png => DecodePng(picture.Data),
        PictureFormat.Jpeg => GdkPixbufDecoder.Decode(picture.Data),
        _ => SvgDecoder.Decode(picture, size),
    };

    /// <summary>The failure that a broken picture is reported with.</summary>
    internal static ExplainerException Broken(string kind, string detail) => new(
        Fault.Input, "picture-broken", $"The {kind} picture cannot be read: {detail}.", "Open it in an image editor and save it anew.");

    /// <summary>Refuses a picture that would take too much memory.</summary>
    internal static void CheckSize(long width, long height)
    {
        if (width <= 0 || height <= 0 || width > 32767 || height > 32767 || width * height > MaxPixels)
        {
            throw new ExplainerException(
                Fault.Input, "picture-too-large", $"The picture has {width} x {height} pixels.",
                "Scale it down to at most 32767 pixels a side and 64 million in all.");
        }
    }

    private static PictureSurface DecodePng(ReadOnlyMemory<byte> data)
    {
        var size = PngHeader.ReadSize(data.Span) ?? throw Broken("PNG", "its header is damaged");
        CheckSize(size.Width, size.Height);
        var source = new Source(data);
        var handle = GCHandle.Alloc(source);
        try
        {
            var surface = Cairo.cairo_image_surface_create_from_png_stream(&Read, GCHandle.ToIntPtr(handle));
            if (Cairo.cairo_surface_status(surface) != Cairo.StatusSuccess)
            {
                Cairo.cairo_surface_destroy(surface);
                throw Broken("PNG", "its data are damaged or cut off");
            }

            return new PictureSurface(surface);
        }
        finally
        {
            handle.Free();
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Read(nint closure, byte* target, uint length)
    {
        const int ReadError = 10;
        var source = (Source)GCHandle.FromIntPtr(closure).Target!;
        if (length > source.Data.Length - source.Position)
        {
            return ReadError;
        }

        source.Data.Span.Slice(source.Position, (int)length).CopyTo(new Span<byte>(target, (int)length));
        source.Position += (int)length;
        return Cairo.StatusSuccess;
    }

    private sealed class Source(ReadOnlyMemory<byte> data)
    {
        internal ReadOnlyMemory<byte> Data { get; } = data;

        internal int Position { get; set; }
    }
}
