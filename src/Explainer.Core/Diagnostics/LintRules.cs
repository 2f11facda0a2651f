using System.Collections.Immutable;

namespace Explainer.Core.Diagnostics;

/// <summary>
/// What makes a film hard to watch although it can be made: found from the geometry of what is shown. A storyboard silences a rule by its name with <c>allow:</c>.
/// The last hole of each wording says when it is first so, for how long, and what else has the same cause.
/// </summary>
public static class LintRules
{
    private static readonly RuleList Rules = new();

    public static readonly Wording<string, string, string> TextOverText = Rules.Warning("text-over-text", "warning: the texts of two elements lie over each other")
        .Says<string, string, string>("The texts of \"{element}\" and \"{other}\" lie over each other{when}", "Move one of them, or hide one before the other is shown.");

    public static readonly DiagnosticRule TextCovered = Rules.Warning("text-covered", "warning: something lies over a text");

    public static readonly Wording<string, int, string, string> TextCoveredShare = TextCovered.Says<string, int, string, string>(
        "\"{cover}\" covers {share} % of the text of \"{element}\"{when}", "Move one of them, or give the text a higher z:.");

    public static readonly Wording<string, string, string> TextCoveredLetter = TextCovered.Says<string, string, string>(
        "\"{cover}\" covers a letter of the text of \"{element}\"{when}", "Move one of them, or give the text a higher z:.");

    public static readonly DiagnosticRule TextOverBusy = Rules.Warning("text-over-busy", "warning: a text lies across the lines of something, or on a picture");

    public static readonly Wording<string, string, string> TextOverLines = TextOverBusy.Says<string, string, string>(
        "Lines of \"{busy}\" run through the text of \"{element}\"{when}", "Move one of them, or lay a filled shape between them.");

    public static readonly Wording<string, string, string> TextOverPicture = TextOverBusy.Says<string, string, string>(
        "The text of \"{element}\" reaches over the edge of the picture \"{busy}\"{when}", "Lay a filled shape between them, or move the text beside the picture.");

    public static readonly Wording<string, int, string> TextOutsideBox = Rules.Warning("text-outside-box", "warning: a text reaches out of the box that it stands in")
        .Says<string, int, string>("The text of \"{element}\" reaches {pixels} px out of the box that it stands in{when}", "Make the box larger, or the text smaller or shorter.");

    public static readonly Wording<string, string, string> OutsideSafeArea = Rules.Warning("outside-safe-area", "warning: a text stands closer to the frame's edge than 3.5 % of the frame")
        .Says<string, string, string>("The text of \"{element}\" stands in the {side} margin, which players and screens may cover{when}", "Keep 3.5 % of the frame free on each side; places such as top-left keep more.");

    public static readonly Wording<string, string> InCaptionZone = Rules.Warning("in-caption-zone", "warning: a text stands where players show captions, while something is said")
        .Says<string, string>("The text of \"{element}\" stands where players show captions{when}", "Keep the lowest 14 % of the frame free while something is said, or say captions: none.");

    public static readonly Wording<string, string> CaptionCovers = Rules.Warning("caption-covers", "warning: a caption that is drawn into the picture lies over a text")
        .Says<string, string>("A caption lies over the text of \"{element}\"{when}", "Move the text up, out of the lowest 14 % of the frame.");

    public static readonly Wording<string, int, string, int> TextTooSmall = Rules.Warning("text-too-small", "warning: a text is smaller than 2.6 % of the frame's shorter side, too small for a phone")
        .Says<string, int, string, int>("The text of \"{element}\" is {size} design px high, too small to read on a phone{when}", "Make it {least} or more; the camera's zoom counts.");

    public static readonly Wording<string, string, string, string, string> LowContrast = Rules.Warning("low-contrast", "warning: a text's contrast with what lies behind it is below WCAG AA")
        .Says<string, string, string, string, string>("The text of \"{element}\" has a contrast of {ratio} with what lies behind it, below the {least} of WCAG AA{when}", "Its colour is {color}; take a lighter or darker one, or change what lies behind.");

    public static readonly Wording<string, string, string, string> ReadingTime = Rules.Warning("reading-time", "warning: a text is gone before it can be read")
        .Says<string, string, string, string>("The text of \"{element}\" is there for {time} s, but reading it takes {needed} s{when}", "Show it earlier, hide it later, or shorten it.");

    public static readonly Wording<string, string> EmptyScreen = Rules.Warning("empty-screen", "warning: nothing is on screen for more than 1.5 s")
        .Says<string, string>("Nothing is on screen for {time} s{when}", "Show something earlier, or hide what was there later.");

    public static readonly Wording<string, string, string, string> LeftOver = Rules.Warning("left-over", "warning: something left over from an earlier beat lies across what a later beat shows")
        .Says<string, string, string, string>("\"{element}\", shown in the beat \"{beat}\", is still there and lies across \"{other}\"{when}", "Hide it before, or move one of them.");

    public static readonly DiagnosticRule NearlyAligned = Rules.Warning("nearly-aligned", "warning: two like elements are nearly, but not quite, aligned or of one size");

    public static readonly Wording<string, string, string, string, string> NearlyAlignedPlaces = NearlyAligned.Says<string, string, string, string, string>(
        "\"{element}\" and \"{other}\" are off by {pixels} px {direction}{when}", "Give both the same place in this direction, or clearly different ones.");

    public static readonly Wording<string, string, string, string, string> NearlyEqualSizes = NearlyAligned.Says<string, string, string, string, string>(
        "The {side}s of \"{element}\" and \"{other}\" differ by {pixels} px{when}", "Give both the same size, or clearly different ones.");

    public static readonly DiagnosticRule Flash = Rules.Warning("flash", "warning: the picture flashes more than three times within a second, which can cause seizures (WCAG 2.3.1)");

    public static readonly Wording<int, string> FlashGeneral = Flash.Says<int, string>(
        "The picture flashes {count} times within a second{when}", "Flash three times a second at the most, in a small area, or change the light less.");

    public static readonly Wording<int, string> FlashRed = Flash.Says<int, string>(
        "The picture flashes in saturated red {count} times within a second{when}", "Flash three times a second at the most, in a small area, or in another colour.");

    public static readonly Wording<string, string, string> TypedNumber = Rules.Warning("typed-number", "warning: a number that is typed stands beside measured ones, as if it had been measured, too")
        .Says<string, string, string>("\"{element}\" shows \"{number}\", which has no source, beside measured figures{when}", "Make it a figure below data: with its source, and write {{name}} in its place.");

    public static readonly Wording<string, int, string> NoteMoves = Rules.Warning("note-moves", "warning: a note of sources moves while it is there")
        .Says<string, int, string>("The note \"{note}\" moves by {pixels} px as another one comes or goes{when}", "Show the elements with figures in the order in which they go, or let them go together.");

    /// <summary>The names that <c>allow:</c> takes: all rules of this area, those on the frame's edges, and that on the pace of narration.</summary>
    public static ImmutableArray<string> Names => [.. Rules.All.Select(r => r.Id), LookRules.OffFrame.Rule.Id, LookRules.CutOff.Rule.Id, SoundRules.NarrationFast.Rule.Id];

    /// <summary>All rules of this area.</summary>
    public static ImmutableArray<DiagnosticRule> All => Rules.All;
}
