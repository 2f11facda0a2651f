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

    // Letters of two texts that stand closer than this share of the smaller type read as one word.
    private const double Clearance = 0.15;

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

    /// <summary>The pairs of elements whose texts do not meet but nearly touch on one line, the one drawn first first, each once, and how far apart they are in design px.</summary>
    public static IEnumerable<(Element Under, Element Over, Rect Place, double Distance)> Near(LintMoment moment)
    {
        var texts = moment.Texts;
        for (var i = 0; i < texts.Length; i++)
        {
            for (var j = i + 1; j < texts.Length; j++)
            {
                var (a, b) = (texts[i], texts[j]);
                var least = Clearance * Math.Min(a.TypeSize, b.TypeSize);
                if (a.Bounds.Inflate(least).Intersects(b.Bounds) && !LintMark.AreKin(a.Element!, b.Element!)
                    && Closest(moment, a, b, least) is { } found && Meet(moment, a, b).IsEmpty)
                {
                    yield return (a.Element!, b.Element!, found.Place, found.Distance);
                }
            }
        }
    }

    private static (Rect Place, double Distance)? Closest(LintMoment moment, LintMark under, LintMark over, double least)
    {
        (Rect Place, double Distance)? closest = null;
        foreach (var a in under.Lines)
        {
            foreach (var b in over.Lines)
            {
                var (top, bottom) = (Math.Max(a.Y, b.Y), Math.Min(a.Bottom, b.Bottom));
                var distance = Math.Max(a.X, b.X) - Math.Min(a.Right, b.Right);
                var place = a.Union(b);
                if (bottom - top > LeastHeight * Math.Min(a.Height, b.Height) && distance < least && distance > -LeastWidth * Math.Min(a.Height, b.Height)
                    && (closest is null || distance < closest.Value.Distance) && !IsHidden(moment, place, under.Order, over.Order))
                {
                    closest = (place, distance);
                }
            }
        }

        return closest;
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
