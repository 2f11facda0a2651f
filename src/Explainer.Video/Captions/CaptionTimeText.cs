using System.Globalization;
using Explainer.Core;
using Explainer.Core.Time;

namespace Explainer.Video.Captions;

/// <summary>Times as subtitle files write them.</summary>
internal static class CaptionTimeText
{
    /// <summary>Hours, minutes, seconds and thousandths, such as <c>00:01:02.345</c>.</summary>
    /// <param name="time">Zero or more.</param>
    /// <param name="separator">What stands before the thousandths: a comma in SRT, a full stop in WebVTT.</param>
    public static string Full(Seconds time, char separator)
    {
        var ms = (long)Rounding.ToDecimals(Math.Max(0, time.Value) * 1000, 0);
        return string.Create(
            CultureInfo.InvariantCulture, $"{ms / 3_600_000:00}:{ms / 60_000 % 60:00}:{ms / 1000 % 60:00}{separator}{ms % 1000:000}");
    }
}
