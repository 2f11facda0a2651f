using Explainer.Core.Geometry;
using Explainer.Core.Time;
using Explainer.Raster.Drawing;
using Explainer.Raster.Png;
using Explainer.Scenes.Composition;
using Explainer.Scenes.Timelines;

namespace Explainer.Pipeline.Stills;

/// <summary>Draws single frames: exactly the pixels that the film's frames are encoded from.</summary>
public static class StillRenderer
{
    /// <summary>Draws one frame.</summary>
    /// <param name="timeline">The film.</param>
    /// <param name="frame">Which frame; the last one costs no more than the first.</param>
    /// <param name="size">The picture's size, in the proportions of the film.</param>
    public static FrameRasterizer Draw(Timeline timeline, FrameIndex frame, PixelSize size)
    {
        var rasterizer = new FrameRasterizer(timeline.DesignSize, (double)size.Width / timeline.DesignSize.Width, new RasterCache())
        {
            Threads = Environment.ProcessorCount,
        };
        rasterizer.Draw(Composer.Compose(timeline, frame));
        return rasterizer;
    }

    /// <summary>Draws one frame and writes it as PNG; with opacity where the film's ground has some.</summary>
    public static void Write(Timeline timeline, FrameIndex frame, PixelSize size, Stream output)
    {
        var picture = Draw(timeline, frame, size);
        PngWriter.Write(output, picture.Pixels.Span, picture.Stride, picture.Size, timeline.Theme.Background.A < 1);
    }
}
