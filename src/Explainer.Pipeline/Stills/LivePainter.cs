using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Explainer.Core.Geometry;
using Explainer.Core.Time;
using Explainer.Pipeline.Films;
using Explainer.Raster.Drawing;
using Explainer.Raster.Yuv;

namespace Explainer.Pipeline.Stills;

/// <summary>
/// Draws frames of a film that is being edited, one at a time and in any order: exactly the pixels of <see cref="Film.WriteStill"/>. From
/// frame to frame, and from one state of the film to the next, only what differs is drawn. Not for use from several threads at once.
/// </summary>
public sealed class LivePainter
{
    private readonly RasterCache cache = new();
    private FrameRasterizer? rasterizer;
    private PixelSize designSize;
    private bool keepsAlpha;

    /// <summary>The size of the picture drawn last, in pixels.</summary>
    public PixelSize Size => rasterizer?.Size ?? default;

    /// <summary>Whether the picture drawn last can be seen through; what is not, is cheaper to show.</summary>
    public bool IsTranslucent => keepsAlpha;

    /// <summary>Draws a frame.</summary>
    /// <param name="film">The film.</param>
    /// <param name="frame">Which frame.</param>
    /// <param name="size">The picture's size, from <see cref="Film.PictureSize"/>.</param>
    /// <param name="cancellation">Ends the work; the picture is no frame's then, and the next call tells what differs from the one before.</param>
    /// <returns>What differs from the picture drawn before, rectangles that do not overlap; everything when there was none of this size.</returns>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public ImmutableArray<PictureArea> Draw(Film film, FrameIndex frame, PixelSize size, CancellationToken cancellation)
    {
        var alpha = film.Timeline.Theme.Background.A < 1;
        if (rasterizer?.Size != size || designSize != film.Timeline.DesignSize || alpha != keepsAlpha)
        {
            designSize = film.Timeline.DesignSize;
            keepsAlpha = alpha;
            rasterizer = new FrameRasterizer(designSize, (double)size.Width / designSize.Width, cache) { Threads = Environment.ProcessorCount };
        }

        // What a cancelled call had begun counts as unknown to the rasterizer, so that the next one draws and tells all of it.
        return Join(rasterizer.Draw(film.Compose(frame), cancellation).Rects);
    }

    /// <summary>Forgets the picture drawn last: the next call of <see cref="Draw"/> tells everything.</summary>
    public void Forget() => rasterizer = null;

    /// <summary>Copies pixels of the picture drawn last: red, green, blue and opacity, a byte each and not premultiplied, row by row.</summary>
    /// <param name="area">Which pixels.</param>
    /// <param name="rgba">Where to; as many bytes as the area has.</param>
    public void Copy(PictureArea area, Span<byte> rgba)
    {
        var drawn = rasterizer ?? throw new InvalidOperationException("Nothing was drawn yet.");
        for (var y = 0; y < area.Height; y++)
        {
            var row = drawn.Pixels.Span.Slice(((area.Y + y) * drawn.Stride) + (area.X * 4), area.Width * 4);
            var target = rgba.Slice(y * area.Width * 4, area.Width * 4);
            if (keepsAlpha)
            {
                StraightAlpha.Convert(row, target);
                row = target;
            }

            var pixels = MemoryMarshal.Cast<byte, uint>(target);
            var opacity = keepsAlpha ? 0 : 0xFF000000;
            var source = MemoryMarshal.Cast<byte, uint>(row);
            for (var x = 0; x < pixels.Length; x++)
            {
                var pixel = source[x];
                pixels[x] = (pixel & 0xFF00FF00) | ((pixel >> 16) & 0xFF) | ((pixel & 0xFF) << 16) | opacity;
            }
        }
    }

    // Tiles come row by row; stretches of the same columns, one below the other, become one rectangle.
    private static ImmutableArray<PictureArea> Join(ImmutableArray<PixelRect> rects)
    {
        var joined = new List<PictureArea>();
        var open = new Dictionary<(int X, int Width, int Bottom), int>();
        foreach (var rect in rects)
        {
            if (open.Remove((rect.X, rect.Width, rect.Y), out var at))
            {
                joined[at] = joined[at] with { Height = joined[at].Height + rect.Height };
            }
            else
            {
                at = joined.Count;
                joined.Add(new PictureArea(rect.X, rect.Y, rect.Width, rect.Height));
            }

            open.Add((rect.X, rect.Width, rect.Bottom), at);
        }

        return [.. joined];
    }
}
