using System.CommandLine;
using System.Globalization;
using Explainer.Core.Diagnostics;
using Explainer.Core.Geometry;
using Explainer.Core.Time;
using Explainer.Storyboards.Values;

namespace Explainer.Cli.Parsing;

/// <summary>Understands the values of options; what cannot be understood is a mistake in the call, with what to write instead.</summary>
internal static class OptionText
{
    private const int MostJobs = 1024;
    private const double SmallestScale = 0.02;
    private const double LargestScale = 16;

    /// <summary>A size such as 1920x1080, or null when not given.</summary>
    public static PixelSize? Size(ParseResult call, Option<string?> option)
    {
        if (call.GetValue(option) is not { } text)
        {
            return null;
        }

        return SizeText.TryParse(text, out var width, out var height)
            && width is >= SizeText.Least and <= SizeText.Greatest && height is >= SizeText.Least and <= SizeText.Greatest
            && width % 2 == 0 && height % 2 == 0
                ? new PixelSize((int)width, (int)height)
                : throw Wrong(
                    option, text, FormattableString.Invariant($"Write it like 1920x1080: two even numbers from {SizeText.Least} to {SizeText.Greatest}."));
    }

    /// <summary>A frame rate such as 30 or 30000/1001, or null when not given.</summary>
    public static FrameRate? Rate(ParseResult call, Option<string?> option) => call.GetValue(option) is not { } text
        ? null
        : SizeText.TryParseRate(text) ?? throw Wrong(
            option, text,
            FormattableString.Invariant($"Write a whole number from 1 to {SizeText.FastestRate}, or 24000/1001, 30000/1001, 60000/1001, 120000/1001."));

    /// <summary>A factor on the picture's size; 1 when not given.</summary>
    public static double Scale(ParseResult call, Option<string?> option) =>
        Number(call, option, SmallestScale, LargestScale, "0.5 or 2") ?? 1;

    /// <summary>A rate factor, or null when not given; the encoder says later whether it is in its range.</summary>
    public static double? Crf(ParseResult call, Option<string?> option) => Number(call, option, 0, 63, "18");

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

        return TimeText.TryParse(text, out var seconds) ? new Seconds(seconds) : throw Wrong(option, text, TimeText.Forms);
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

    /// <summary>One of a few things by its name, or null when not given.</summary>
    public static T? Named<T>(ParseResult call, Option<string?> option, IEnumerable<T> things, Func<T, string> nameOf)
        where T : class
    {
        if (call.GetValue(option) is not { } text)
        {
            return null;
        }

        return things.FirstOrDefault(thing => string.Equals(nameOf(thing), text, StringComparison.OrdinalIgnoreCase))
            ?? throw Wrong(option, text, Suggestion.Remedy(text, things.Select(nameOf)));
    }

    /// <summary>The failure that a value means.</summary>
    public static ExplainerException Wrong(Option option, string text, string remedy) =>
        new(Fault.Call, "bad-value", $"{option.Name} cannot be \"{text}\"", remedy);

    private static double? Number(ParseResult call, Option<string?> option, double least, double most, string such)
    {
        if (call.GetValue(option) is not { } text)
        {
            return null;
        }

        return double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most
            ? value
            : throw Wrong(option, text, FormattableString.Invariant($"Write a number from {least} to {most}, such as {such}."));
    }
}
