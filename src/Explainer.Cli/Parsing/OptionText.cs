using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Explainer.Core.Diagnostics;
using Explainer.Core.Geometry;
using Explainer.Core.Time;
using Explainer.Pipeline.Films;

namespace Explainer.Cli.Parsing;

/// <summary>Understands the values of options; what cannot be understood is a mistake in the call, with what to write instead.</summary>
internal static class OptionText
{
    private const int MostJobs = 1024;
    private const double SmallestScale = 0.02;
    private const double LargestScale = 16;

    /// <summary>A size such as 1920x1080, or null when not given.</summary>
    public static PixelSize? Size(ParseResult call, Option<string?> option) => call.GetValue(option) is not { } text
        ? null
        : StoryboardValues.Size(text) ?? throw Wrong(option, text, StoryboardValues.SizeForm);

    /// <summary>A frame rate such as 30 or 30000/1001, or null when not given.</summary>
    public static FrameRate? Rate(ParseResult call, Option<string?> option) => call.GetValue(option) is not { } text
        ? null
        : StoryboardValues.Rate(text) ?? throw Wrong(option, text, StoryboardValues.RateForm);

    /// <summary>A factor on the picture's size; 1 when not given.</summary>
    public static double Scale(ParseResult call, Option<string?> option) =>
        Number(call, option, SmallestScale, LargestScale, "0.5 or 2") ?? 1;

    /// <summary>A rate factor, or null when not given; the encoder says later whether it is in its range.</summary>
    public static double? Crf(ParseResult call, Option<string?> option) => Number(call, option, 0, 63, "18");

    /// <summary>The angle of a shutter, 1 to 360 degrees, or null when not given.</summary>
    public static double? Degrees(ParseResult call, Option<string?> option) => Number(call, option, 1, 360, "180");

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
    public static Seconds? Time(ParseResult call, Option<string?> option) => call.GetValue(option) is not { } text
        ? null
        : StoryboardValues.Time(text) ?? throw Wrong(option, text, StoryboardValues.TimeForm);

    /// <summary>One of a few names, as it is spelt here, or null when not given.</summary>
    public static string? Name(ParseResult call, Option<string?> option, ImmutableArray<string> names) => call.GetValue(option) is not { } text
        ? null
        : names.FirstOrDefault(name => string.Equals(name, text, StringComparison.OrdinalIgnoreCase))
            ?? throw Wrong(option, text, Suggestion.Remedy(text, names));

    /// <summary>The failure that a value means.</summary>
    public static ExplainerException Wrong(Option option, string text, string remedy) =>
        CallRules.BadValueOption.With(option.Name, text, remedy).Failure();

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
