using System.Collections.Immutable;

namespace Explainer.Core.Diagnostics;

/// <summary>
/// What makes a film hard to watch although it can be made: found from the geometry of what is shown. A storyboard silences a rule by its name with <c>allow:</c>.
/// The last hole of each wording says when it is first so, for how long, and what else has the same cause.
/// </summary>
public static class LintRules
{
    private static readonly RuleList Rules = new();

    public static readonly DiagnosticRule TextMeetsText = Rules.Warning("text-over-text", "warning: the texts of two elements overlap or nearly touch");

    public static readonly Wording<string, string, string> TextOverText = TextMeetsText.Says<string, string, string>(
        "The texts of \"{element}\" and \"{other}\" overlap{when}", "Move one of them, or hide one before the other appears.");

    public static readonly Wording<string, string, int, string> TextNearText = TextMeetsText.Says<string, string, int, string>(
        "The texts of \"{element}\" and \"{other}\" are {distance} px apart on one line and nearly touch{when}", "Move them apart: 15 % of the type size at the least.");

    public static readonly DiagnosticRule TextCovered = Rules.Warning("text-covered", "warning: something covers a text");

    public static readonly Wording<string, int, string, string> TextCoveredShare = TextCovered.Says<string, int, string, string>(
        "\"{cover}\" covers {share} % of the text of \"{element}\"{when}", "Move one of them, or give the text a higher z:.");

    public static readonly Wording<string, string, string> TextCoveredLetter = TextCovered.Says<string, string, string>(
        "\"{cover}\" covers a letter of the text of \"{element}\"{when}", "Move one of them, or give the text a higher z:.");

    public static readonly DiagnosticRule TextOverBusy = Rules.Warning("text-over-busy", "warning: lines run through a text, or it crosses the edge of a picture");

    public static readonly Wording<string, string, string> TextOverLines = TextOverBusy.Says<string, string, string>(
        "Lines of \"{busy}\" run through the text of \"{element}\"{when}", "Move one of them, or put a filled shape between them.");

    public static readonly Wording<string, string, string> TextOverPicture = TextOverBusy.Says<string, string, string>(
        "The text of \"{element}\" crosses the edge of the picture \"{busy}\"{when}", "Put a filled shape between them, or move the text next to the picture.");

    public static readonly Wording<string, int, string> TextOutsideBox = Rules.Warning("text-outside-box", "warning: a text overflows its box")
        .Says<string, int, string>("The text of \"{element}\" overflows its box by {pixels} px{when}", "Make the box larger, or the text smaller or shorter.");

    public static readonly Wording<string, string, string> OutsideSafeArea = Rules.Warning("outside-safe-area", "warning: a text is closer to the frame's edge than 3.5 % of the frame")
        .Says<string, string, string>("The text of \"{element}\" is in the {side} margin, which players and screens may cover{when}", "Keep 3.5 % of the frame free on each side; places such as top-left keep more.");

    public static readonly Wording<string, string> InCaptionZone = Rules.Warning("in-caption-zone", "warning: a text is where players show captions during narration")
        .Says<string, string>("The text of \"{element}\" is where players show captions{when}", "Keep the lowest 14 % of the frame free during narration, or set captions: none.");

    public static readonly Wording<string, string> CaptionCovers = Rules.Warning("caption-covers", "warning: a burned-in caption covers a text")
        .Says<string, string>("A caption covers the text of \"{element}\"{when}", "Move the text up, out of the lowest 14 % of the frame.");

    public static readonly Wording<string, int, string, int> TextTooSmall = Rules.Warning("text-too-small", "warning: a text is smaller than 2.6 % of the frame's shorter side, too small for a phone")
        .Says<string, int, string, int>("The text of \"{element}\" is {size} design px high, too small to read on a phone{when}", "Make it at least {least}; the camera's zoom counts.");

    public static readonly Wording<string, string, string, string, string> LowContrast = Rules.Warning("low-contrast", "warning: the contrast of a text is below WCAG AA")
        .Says<string, string, string, string, string>("The text of \"{element}\" has a contrast of {ratio} with its background; WCAG AA requires {least}{when}", "Its colour is {color}; use a lighter or darker one, or change the background.");

    public static readonly Wording<string, string, string, string> ReadingTime = Rules.Warning("reading-time", "warning: a text disappears before it can be read")
        .Says<string, string, string, string>("The text of \"{element}\" is visible for {time} s, but takes {needed} s to read{when}", "Show it earlier, hide it later, or shorten it.");

    public static readonly Wording<string, string> EmptyScreen = Rules.Warning("empty-screen", "warning: the screen is empty for more than 1.5 s")
        .Says<string, string>("The screen is empty for {time} s{when}", "Show the next element earlier, or hide the previous one later.");

    public static readonly Wording<string, string, string, string> LeftOver = Rules.Warning("left-over", "warning: an element left over from an earlier beat overlaps a later one")
        .Says<string, string, string, string>("\"{element}\", shown in the beat \"{beat}\", is still visible and overlaps \"{other}\"{when}", "Hide it first, or move one of them.");

    public static readonly DiagnosticRule NearlyAligned = Rules.Warning("nearly-aligned", "warning: two similar elements are almost, but not quite, aligned or equal in size");

    public static readonly Wording<string, string, string, string, string> NearlyAlignedPlaces = NearlyAligned.Says<string, string, string, string, string>(
        "\"{element}\" and \"{other}\" are misaligned by {pixels} px {direction}{when}", "Align them in this direction, or move them clearly apart.");

    public static readonly Wording<string, string, string, string, string> NearlyEqualSizes = NearlyAligned.Says<string, string, string, string, string>(
        "The {side}s of \"{element}\" and \"{other}\" differ by {pixels} px{when}", "Make them the same size, or clearly different.");

    public static readonly DiagnosticRule Flash = Rules.Warning("flash", "warning: the picture flashes more than three times within a second, which can cause seizures (WCAG 2.3.1)");

    public static readonly Wording<int, string> FlashGeneral = Flash.Says<int, string>(
        "The picture flashes {count} times in one second{when}", "Flash at most three times a second, in a smaller area, or with less change in brightness.");

    public static readonly Wording<int, string> FlashRed = Flash.Says<int, string>(
        "The picture flashes saturated red {count} times in one second{when}", "Flash at most three times a second, in a smaller area, or in another colour.");

    public static readonly Wording<string, string, string> TypedNumber = Rules.Warning("typed-number", "warning: a typed number is shown next to measured ones, as if it were measured")
        .Says<string, string, string>("\"{element}\" shows \"{number}\", which has no source, next to measured figures{when}", "Define it as a figure with its source below data:, and write {{name}} instead.");

    public static readonly Wording<string, int, string> NoteMoves = Rules.Warning("note-moves", "warning: a source note moves while it is visible")
        .Says<string, int, string>("The source note \"{note}\" moves by {pixels} px when another one appears or disappears{when}", "Hide the elements with figures in the order in which they were shown, or together.");

    /// <summary>The names that <c>allow:</c> takes: all rules of this area, those on the frame's edges, and that on the pace of narration.</summary>
    public static ImmutableArray<string> Names => [.. Rules.All.Select(r => r.Id), LookRules.OffFrame.Rule.Id, LookRules.CutOff.Rule.Id, SoundRules.NarrationFast.Rule.Id];

    /// <summary>All rules of this area.</summary>
    public static ImmutableArray<DiagnosticRule> All => Rules.All;
}
