using Explainer.Core.Diagnostics;
using Explainer.Core.Geometry;
using Explainer.Pipeline.Films;

namespace Explainer.Studio.Sessions;

/// <summary>How large a picture is that a page asks for.</summary>
internal static class PictureScale
{
    private const int LargestSide = 8192;
    private const double Smallest = 0.02;
    private const double Largest = 4;
    private const double Usual = 0.5;

    /// <summary>The size of a film's picture at a scale; the film's own where there is none near by that is even and in its proportions.</summary>
    /// <param name="film">The film.</param>
    /// <param name="scale">Pixels per pixel of the film's frame, as a page says it.</param>
    public static PixelSize SizeOf(Film film, double scale)
    {
        var most = (double)LargestSide / Math.Max(film.Timeline.Size.Width, film.Timeline.Size.Height);
        try
        {
            return film.PictureSize(double.IsFinite(scale) ? Math.Clamp(scale, Smallest, Math.Min(Largest, most)) : Usual);
        }
        catch (ExplainerException)
        {
            return film.PictureSize(1);
        }
    }
}
