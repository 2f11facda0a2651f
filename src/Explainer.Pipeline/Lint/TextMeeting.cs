using Explainer.Core.Geometry;
using Explainer.Scenes.Timelines;

namespace Explainer.Pipeline.Lint;

/// <summary>Finds texts that lie over one another.</summary>
internal static class TextMeeting
{
    // Shares of the lower line's height that are no touching of ascenders and descenders any more.
    private const double LeastHeight = 0.2;
    private const double LeastWidth = 0.3;
    private const double Opaque = 0.9;

    /// <summary>The pairs of elements whose texts meet, the one drawn first first, each once.</summary>
    public static IEnumerable<(Element Under, Element Over, Rect Place)> Of(LintMoment moment)
    {
        var texts = moment.Texts;
        for (var i = 0; i < texts.Length; i++)
        {
            for (var j = i + 1; j < texts.Length; j++)
            {
                var (a, b) = (texts[i], texts[j]);
                if (a.Bounds.Intersects(b.Bounds) && !LintMark.AreKin(a.Element!, b.Element!) && Meet(moment, a, b) is { IsEmpty: false } place)
                {
                    yield return (a.Element!, b.Element!, place);
                }
            }
        }
    }

    private static Rect Meet(LintMoment moment, LintMark under, LintMark over)
    {
        foreach (var a in under.Lines)
        {
            foreach (var b in over.Lines)
            {
                var both = a.Intersect(b);
                var height = Math.Min(a.Height, b.Height);
                if (both.Height > LeastHeight * height && both.Width > LeastWidth * height && !IsHidden(moment, both, under.Order, over.Order))
                {
                    return both;
                }
            }
        }

        return Rect.Empty;
    }

    /// <summary>Whether something opaque between two marks hides the lower one at a place.</summary>
    public static bool IsHidden(LintMoment moment, Rect place, int under, int over)
    {
        foreach (var mark in moment.Marks)
        {
            if (mark.Order > under && mark.Order < over && !mark.IsText && mark.Opacity >= Opaque
                && MarkGeometry.Covers(mark, new Point(place.X, place.Y)) && MarkGeometry.Covers(mark, new Point(place.Right - 0.01, place.Bottom - 0.01)))
            {
                return true;
            }
        }

        return false;
    }
}
