using System.Collections.Immutable;
using Explainer.Core.Easing;
using Explainer.Core.Geometry;
using Explainer.Core.Time;
using Explainer.Storyboards.Values;

namespace Explainer.Pipeline.Films;

/// <summary>Sizes, rates and times as storyboards write them, for callers that are given them as text.</summary>
public static class StoryboardValues
{
    /// <summary>What to write for a size.</summary>
    public static string SizeForm => FormattableString.Invariant($"Use a size such as 1920x1080: two even numbers from {SizeText.Least} to {SizeText.Greatest}.");

    /// <summary>What to write for a frame rate.</summary>
    public static string RateForm =>
        FormattableString.Invariant($"Write a whole number from 1 to {SizeText.FastestRate}, or 24000/1001, 30000/1001, 60000/1001, 120000/1001.");

    /// <summary>What to write for a time.</summary>
    public static string TimeForm => TimeText.Forms;

    /// <summary>A size such as <c>1920x1080</c>; null when the text is none that a film can have.</summary>
    public static PixelSize? Size(string text) =>
        SizeText.TryParse(text, out var width, out var height) ? Size(width, height) : null;

    /// <summary>A size in pixels; null when it is none that a film can have.</summary>
    public static PixelSize? Size(long width, long height) =>
        width is >= SizeText.Least and <= SizeText.Greatest && height is >= SizeText.Least and <= SizeText.Greatest
        && width % 2 == 0 && height % 2 == 0
            ? new PixelSize((int)width, (int)height)
            : null;

    /// <summary>A frame rate such as <c>30</c> or <c>30000/1001</c>; null when the text is none.</summary>
    public static FrameRate? Rate(string text) => SizeText.TryParseRate(text);

    /// <summary>The names of easings, the plainest first.</summary>
    public static ImmutableArray<string> EasingNames { get; } = ["linear", .. NamedEasing.All.Keys.Where(n => n != "linear").Order(StringComparer.Ordinal), "spring"];

    /// <summary>An easing as an author would write it.</summary>
    public static string Text(EasingFunction easing) => EasingText.Write(easing);

    /// <summary>An easing such as <c>out-cubic</c>; null when the text is none.</summary>
    public static EasingFunction? Easing(string text) => EasingText.TryParse(text);

    /// <summary>A time such as <c>2s</c>, <c>250ms</c> or <c>1:05.5</c>; null when the text is none.</summary>
    public static Seconds? Time(string text) => TimeText.TryParse(text, out var seconds) ? new Seconds(seconds) : null;
}
