using System.CommandLine;
using System.Globalization;
using Explainer.Core.Diagnostics;
using Explainer.Core.Geometry;
using Explainer.Core.Time;

namespace Explainer.Cli.Parsing;

/// <summary>Understands the values of options; what cannot be understood is a mistake in the call, with what to write instead.</summary>
internal static class OptionText
{
    private const int SmallestSide = 16;
    private const int LargestSide = 7680;
    private const int MostJobs = 1024;
    private const double SmallestScale = 1.0 / 64;
    private const double LargestScale = 16;

    /// <summary>A size such as 1920x1080, or null when not given.</summary>
    public static PixelSize? Size(ParseResult call, Option<string?> option)
    {
        if (call.GetValue(option) is not { } text)
        {
            return null;
        }

        var parts = text.Split('x');
        return parts.Length == 2
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var width)
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var height)
            && width is >= SmallestSide and <= LargestSide && height is >= SmallestSide and <= LargestSide
            && width % 2 == 0 && height % 2 == 0
                ? new PixelSize(width, height)
                : throw Wrong(
                    option, text, FormattableString.Invariant($"Write it like 1920x1080: two even numbers from {SmallestSide} to {LargestSide}."));
    }

    /// <summary>A frame rate such as 30, 29.97 or 30000/1001, or null when not given.</summary>
    public static FrameRate? Rate(ParseResult call, Option<string?> option)
    {
        const string Remedy = "Write a whole number from 1 to 120, or 24000/1001, 30000/1001, 60000/1001.";
        if (call.GetValue(option) is not { } text)
        {
            return null;
        }

        if (text is "24000/1001" or "30000/1001" or "60000/1001")
        {
            return new FrameRate(int.Parse(text.AsSpan(0, 5), CultureInfo.InvariantCulture), 1001);
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var rate) && rate is >= 1 and <= 120
            ? new FrameRate(rate, 1)
            : throw Wrong(option, text, Remedy);
    }

    /// <summary>A factor on the picture's size; 1 when not given.</summary>
    public static double Scale(ParseResult call, Option<string?> option) =>
        Number(call, option, SmallestScale, LargestScale, "Write a number such as 0.5 or 2.") ?? 1;

    /// <summary>A rate factor, or null when not given; the encoder says later whether it is in its range.</summary>
    public static double? Crf(ParseResult call, Option<string?> option) => Number(call, option, 0, 63, "Write a number from 0 to 63, such as 18.");

    /// <summary>A whole number, or null when not given.</summary>
    public static int? Count(ParseResult call, Option<string?> option, int least = 1, int most = MostJobs)
    {
        if (call.GetValue(option) is not { } text)
        {
            return null;
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count >= least && count <= most
            ? count
            : throw Wrong(option, text, FormattableString.Invariant($"Write a whole number from {least} to {most}."));
    }

    /// <summary>A time such as 2s, 250ms, 1:05 or 1:05.5, or null when not given.</summary>
    public static Seconds? Time(ParseResult call, Option<string?> option)
    {
        if (call.GetValue(option) is not { } text)
        {
            return null;
        }

        var (minutes, rest, factor) = text.IndexOf(':') is var colon and > 0
            ? (text[..colon], text[(colon + 1)..], 1.0)
            : text.EndsWith("ms", StringComparison.Ordinal) ? ("0", text[..^2], 0.001)
                : ("0", text.EndsWith('s') ? text[..^1] : text, 1.0);
        return int.TryParse(minutes, NumberStyles.None, CultureInfo.InvariantCulture, out var whole)
            && double.TryParse(rest, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds)
            && double.IsFinite(seconds) && (minutes == "0" || seconds < 60)
                ? new Seconds((whole * 60.0) + (seconds * factor))
                : throw Wrong(option, text, "Write a time like 2s, 250ms, 1:05 or 1:05.5.");
    }

    /// <summary>One of a few names, or null when not given.</summary>
    public static T? Choice<T>(ParseResult call, Option<string?> option, params ReadOnlySpan<(string Name, T Value)> choices)
        where T : struct
    {
        if (call.GetValue(option) is not { } text)
        {
            return null;
        }

        var names = new List<string>();
        foreach (var (name, value) in choices)
        {
            if (string.Equals(name, text, StringComparison.OrdinalIgnoreCase))
            {
                return value;
            }

            names.Add(name);
        }

        throw Wrong(option, text, Suggestion.Remedy(text, names));
    }

    /// <summary>The failure that a value means.</summary>
    public static ExplainerException Wrong(Option option, string text, string remedy) =>
        new(Fault.Call, "bad-value", $"{option.Name} cannot be \"{text}\"", remedy);

    private static double? Number(ParseResult call, Option<string?> option, double least, double most, string remedy)
    {
        if (call.GetValue(option) is not { } text)
        {
            return null;
        }

        return double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most
            ? value
            : throw Wrong(option, text, remedy);
    }
}
