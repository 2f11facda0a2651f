using Explainer.Core.Geometry;
using Explainer.Core.Time;
using Explainer.Raster.Drawing;
using Explainer.Raster.Png;
using Explainer.Scenes.Composition;
using Explainer.Scenes.Timelines;

namespace Explainer.Pipeline.Stills;

/// <summary>
/// Draws frames of a film one at a time and in any order: exactly the pixels that the film's frames are encoded from. Where a frame is like
/// the one drawn before it, only what differs is drawn. Not for use from several threads at once.
/// </summary>
public sealed class FramePainter
{
    private readonly Timeline timeline;
    private readonly FrameRasterizer rasterizer;

    /// <summary>Begins; nothing is drawn yet.</summary>
    /// <param name="timeline">The film.</param>
    /// <param name="size">The pictures' size, in the proportions of the film.</param>
    public FramePainter(Timeline timeline, PixelSize size)
    {
        this.timeline = timeline;
        rasterizer = new FrameRasterizer(timeline.DesignSize, (double)size.Width / timeline.DesignSize.Width, new RasterCache())
        {
            Threads = Environment.ProcessorCount,
        };
    }

    /// <summary>The pictures' size in pixels.</summary>
    public PixelSize Size => rasterizer.Size;

    /// <summary>Bytes from one row of <see cref="Pixels"/> to the next.</summary>
    public int Stride => rasterizer.Stride;

    /// <summary>The frame drawn last: blue, green, red and opacity of each pixel, a byte each, premultiplied. Valid until the next one is drawn.</summary>
    public ReadOnlyMemory<byte> Pixels => rasterizer.Pixels;

    /// <summary>Draws one frame.</summary>
    /// <param name="frame">Which frame; the last one costs no more than the first.</param>
    /// <param name="cancellation">Ends the work.</param>
    public void Draw(FrameIndex frame, CancellationToken cancellation) => rasterizer.Draw(Composer.Compose(timeline, frame), cancellation);

    /// <summary>Draws one frame and writes it as PNG.</summary>
    /// <param name="timeline">The film.</param>
    /// <param name="frame">Which frame.</param>
    /// <param name="size">The picture's size, in the proportions of the film.</param>
    /// <param name="output">Where to.</param>
    /// <param name="cancellation">Ends the work.</param>
    public static void Write(Timeline timeline, FrameIndex frame, PixelSize size, Stream output, CancellationToken cancellation)
    {
        var painter = new FramePainter(timeline, size);
        painter.Draw(frame, cancellation);
        painter.Write(output);
    }

    /// <summary>Writes the frame drawn last as PNG; with opacity where the film's ground has some.</summary>
    /// <param name="output">Where to.</param>
    public void Write(Stream output) => PngWriter.Write(output, Pixels.Span, Stride, Size, timeline.Theme.Background.A < 1);
}
