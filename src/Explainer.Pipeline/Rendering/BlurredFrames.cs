using Explainer.Display;
using Explainer.Raster.Drawing;

namespace Explainer.Pipeline.Rendering;

/// <summary>
/// Draws frames as the mean of their moments. A frame in which nothing moves, or of which there is one moment, is drawn once, with the very pixels of its list.
/// </summary>
internal sealed class BlurredFrames(FrameRasterizer rasterizer)
{
    private FrameMean? mean;
    private bool wasBlurred;

    /// <summary>Draws a frame.</summary>
    /// <param name="moments">What it shows at each of its moments, one or more.</param>
    /// <param name="damage">What of it differs from the one before.</param>
    /// <param name="cancellation">Ends the drawing.</param>
    /// <returns>Its pixels, valid until the next call.</returns>
    public ReadOnlySpan<byte> Draw(ReadOnlySpan<DisplayList> moments, out Damage damage, CancellationToken cancellation)
    {
        var drawn = moments[0];
        damage = rasterizer.Draw(drawn, cancellation);
        var (held, isBlurred) = (1, false);
        foreach (var list in moments[1..])
        {
            if (list.Equals(drawn))
            {
                held++;
                continue;
            }

            mean ??= new FrameMean(rasterizer.Pixels.Length);
            mean.Add(rasterizer.Pixels.Span, held);
            (held, isBlurred) = (1, true);
            _ = rasterizer.Draw(list, cancellation);
            drawn = list;
        }

        damage = isBlurred || wasBlurred ? Damage.Whole(rasterizer.Size) : damage;
        wasBlurred = isBlurred;
        if (!isBlurred)
        {
            return rasterizer.Pixels.Span;
        }

        mean!.Add(rasterizer.Pixels.Span, held);
        return mean.Take();
    }
}
