using System.Globalization;
using Explainer.Core.Geometry;
using Explainer.Core.Time;

namespace Explainer.Storyboards.Values;

/// <summary>Frame sizes (<c>1920x1080</c>) and rates (<c>30</c>, <c>30000/1001</c>) as authors write them.</summary>
public static class SizeText
{
    /// <summary>The least side in pixels.</summary>
    public const int Least = 16;

    /// <summary>The greatest side in pixels.</summary>
    public const int Greatest = 7680;

    /// <summary>The greatest number of frames per second.</summary>
    public const int FastestRate = 120;

    /// <summary>Reads a size of any magnitude.</summary>
    public static bool TryParse(string text, out long width, out long height)
    {
        var at = text.IndexOfAny(['x', 'X', '\u00d7']);
        width = height = 0;
        return at > 0 && long.TryParse(text.AsSpan(0, at), NumberStyles.None, CultureInfo.InvariantCulture, out width)
            && long.TryParse(text.AsSpan(at + 1), NumberStyles.None, CultureInfo.InvariantCulture, out height);
    }

    /// <summary>Reads a rate: a whole number from 1 to 120, or one of the television rates with 1001.</summary>
    public static FrameRate? TryParseRate(string text)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var whole))
        {
            return whole is >= 1 and <= FastestRate ? new FrameRate(whole, 1) : null;
        }

        return text is "24000/1001" or "30000/1001" or "60000/1001" or "120000/1001"
            ? new FrameRate(int.Parse(text.AsSpan(0, text.Length - 5), CultureInfo.InvariantCulture), 1001)
            : null;
    }

    /// <summary>The frame in design px, where its short side is 1080.</summary>
    public static PixelSize Design(PixelSize size)
    {
        var scale = 1080.0 / Math.Min(size.Width, size.Height);
        return new PixelSize(Core.Rounding.HalfUp(size.Width * scale), Core.Rounding.HalfUp(size.Height * scale));
    }
}
