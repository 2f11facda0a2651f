using Explainer.Core;
using Explainer.Core.Geometry;
using Explainer.Display;
using Explainer.Raster.Drawing;

namespace Explainer.Pipeline.Lint;

/// <summary>The colours behind things where a picture shows through: all that lies below is drawn, small.</summary>
/// <param name="film">The film.</param>
internal sealed class DrawnBacking(LintFilm film)
{
    // Device pixels per design px: fine enough for what lies behind a letter.
    private const double Scale = 0.125;
    private FrameRasterizer? rasterizer;
    private (LintMoment Moment, int Index)? last;

    /// <summary>The colour under a mark at a point of the frame.</summary>
    public Color At(LintMoment moment, Point point, LintMark mark)
    {
        rasterizer ??= new FrameRasterizer(film.Timeline.DesignSize, Scale, new RasterCache());
        if (last != (moment, mark.Index))
        {
            rasterizer.Draw(new DisplayList(moment.List.Size, moment.List.Commands[..mark.Index]), CancellationToken.None);
            last = (moment, mark.Index);
        }

        var x = Math.Clamp((int)(point.X * Scale), 0, rasterizer.Size.Width - 1);
        var y = Math.Clamp((int)(point.Y * Scale), 0, rasterizer.Size.Height - 1);
        var pixel = rasterizer.Pixels.Span.Slice((y * rasterizer.Stride) + (x * 4), 4);
        return Color.FromBytes(pixel[2], pixel[1], pixel[0]);
    }
}
