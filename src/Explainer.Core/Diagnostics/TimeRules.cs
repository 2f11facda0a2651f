using System.Collections.Immutable;
using Explainer.Core.Time;

namespace Explainer.Core.Diagnostics;

/// <summary>Beats, actions and the words that they belong to.</summary>
public static class TimeRules
{
    private static readonly RuleList Rules = new();

    public static readonly DiagnosticRule BadTime = Rules.Input("bad-time", "a time that is not valid");

    public static readonly Wording<string> BadTimeRange = BadTime.Says<string>(
        "\"{text}\" is not a valid time range", "Write time: 0:05-0:15.");

    public static readonly Wording BadTimeOrder = BadTime.Says(
        "The beat ends before it starts", "Write the earlier time first.");

    public static readonly Wording BadTimeEmpty = BadTime.Says(
        "The beat ends at the moment it starts", "Give it a later end, as in time: 0:05-0:15.");

    public static readonly Wording<string, string> BadTimeForm = BadTime.Says<string, string>(
        "\"{text}\" is not a valid time", "{forms}");

    public static readonly Wording<string> BadTimeTransition = BadTime.Says<string>(
        "\"{text}\" is not a valid time", "Write, for example, fade 0.6s.");

    public static readonly Wording TooLong = Rules.Input("too-long", "the film is longer than 12 hours")
        .Says("The film is longer than 12 hours", "Times are in seconds unless they say ms.");

    public static readonly DiagnosticRule EmptyBeats = Rules.Input("empty-beats", "the storyboard has no beats");

    public static readonly Wording EmptyBeatsMissing = EmptyBeats.Says(
        "The storyboard has no beats", "Add beats: with at least one - id: ... and a duration or voiceover.");

    public static readonly Wording EmptyBeatsList = EmptyBeats.Says(
        "The storyboard has no beats", "Write - id: ... below it, one for each beat.");

    public static readonly Wording<string, string, string> BeatTooShort = Rules.Input("beat-too-short", "a beat is shorter than a frame")
        .Says<string, string, string>("\"{beat}\" lasts {duration} and contains no frame: a frame lasts {frame}", "Make it longer, or remove it.");

    public static readonly Wording<string, string> BeatGap = Rules.Input("beat-gap", "there is a gap between two beats")
        .Says<string, string>("There is a gap between beats from {end} to {start}", "Start this beat at {end}, or lengthen the one before.");

    public static readonly Wording<string, string> BeatOverlap = Rules.Input("beat-overlap", "two beats overlap")
        .Says<string, string>("The beat starts at {start}, but the one before ends at {end}", "Start this beat at {end}, or shorten the one before.");

    public static readonly DiagnosticRule OutsideBeat = Rules.Input("outside-beat", "an action starts or ends outside its beat");

    public static readonly Wording<string, string> OutsideBeatStart = OutsideBeat.Says<string, string>(
        "The action starts at {start}, but the beat lasts {length}", "Use a time within the beat, counted from its start; a number without a unit is in seconds.");

    public static readonly Wording<string, string> OutsideBeatLonger = OutsideBeat.Says<string, string>(
        "The action ends at {end}, but the beat lasts {length}", "Make it shorter with over:, or the beat longer.");

    public static readonly Wording<string, string, string> OutsideBeatEnd = OutsideBeat.Says<string, string, string>(
        "The action ends at {end}, but the beat lasts {length}", "Start it at {latest} at the latest, or make it shorter with over:.");

    public static readonly Wording<string, string> OutsideBeatUntil = OutsideBeat.Says<string, string>(
        "The action starts at {start}, and cannot end at {end}", "Use a later end, or start it earlier.");

    public static readonly Wording<string> OutsideBeatKey = OutsideBeat.Says<string>(
        "The key moment is after the end of the beat, which lasts {length}", "Use a time within the beat.");

    public static readonly Wording<string, string> OutsideBeatTransition = OutsideBeat.Says<string, string>(
        "The transition takes {time}, but the beat lasts {length}", "Make the transition shorter, or the beat longer.");

    public static readonly DiagnosticRule Overlap = Rules.Input("overlap", "two actions change the same thing at the same time");

    public static readonly Wording<string, int> OverlapMoves = Overlap.Says<string, int>(
        "Two actions {doing} at the same time", "The other one is on line {line}; one must end before the other starts.");

    public static readonly Wording<string, int> OverlapShow = Overlap.Says<string, int>(
        "\"{element}\" is shown and hidden at the same time", "The other action is on line {line}; one must end before the other starts.");

    public static readonly Wording<string, string, int?> OverlapChange = Overlap.Says<string, string, int?>(
        "Two actions change {prop} of \"{element}\" at the same time", "The other one is on line {line}; one must end before the other starts.");

    public static readonly DiagnosticRule NotShown = Rules.Input("not-shown", "an element is used while it is not on screen");

    public static readonly Wording<string, Seconds> NotShownYet = NotShown.Says<string, Seconds>(
        "\"{element}\" is not on screen at this time", "It is first shown at {time} in the film; show it earlier.");

    public static readonly Wording<string, string> NotShownBefore = NotShown.Says<string, string>(
        "\"{element}\" is not on screen at this time", "Add a show action before this {verb}.");

    public static readonly Wording<string> NotShownHide = NotShown.Says<string>(
        "\"{element}\" is not on screen, so it cannot be hidden", "Show it first, or remove this hide.");

    public static readonly Wording<string> NeverShown = Rules.Warning("never-shown", "warning: an element is never shown")
        .Says<string>("\"{element}\" is never shown", "Add an action: - {{ at: 0s, show: {element} }}.");

    public static readonly Wording<string> AlreadyShown = Rules.Warning("already-shown", "warning: an element is shown while it is already on screen")
        .Says<string>("\"{element}\" is already on screen", "Show it once, or hide it first.");

    public static readonly DiagnosticRule NotAnimatable = Rules.Input("not-animatable", "a prop that cannot change, or cannot change gradually");

    public static readonly Wording<string> NotAnimatableElement = NotAnimatable.Says<string>(
        "\"{prop}\" cannot be changed", "It refers to an element; set it where the element is defined.");

    public static readonly Wording<string> NotAnimatableCommon = NotAnimatable.Says<string>(
        "\"{prop}\" cannot change gradually", "Set it where the element is defined; use scale to change its size.");

    public static readonly Wording<string> NotAnimatableSwitch = NotAnimatable.Says<string>(
        "\"{prop}\" cannot change gradually", "Remove over: to change it instantly.");

    public static readonly DiagnosticRule PhraseNotSaid = Rules.Input("phrase-not-said", "the voiceover does not say these words");

    public static readonly Wording<string> PhraseNotSaidMark = PhraseNotSaid.Says<string>(
        "The voiceover of this beat does not say \"{phrase}\"", "To refer to the mark, write \"[{phrase}]\".");

    public static readonly Wording<string> PhraseNotSaidSilent = PhraseNotSaid.Says<string>(
        "The beat has no voiceover that could say \"{phrase}\"", "Add a voiceover, or write a time such as 2s.");

    public static readonly Wording<string, string> PhraseNotSaidNear = PhraseNotSaid.Says<string, string>(
        "The voiceover of this beat does not say \"{phrase}\"", "Did you mean \"{nearest}\"?");

    public static readonly Wording<string> PhraseNotSaidAnywhere = PhraseNotSaid.Says<string>(
        "The voiceover of this beat does not say \"{phrase}\"", "Use words exactly as in the voiceover, or a time such as 2s.");

    public static readonly DiagnosticRule MarkMissing = Rules.Input("mark-missing", "the voiceover has no such mark");

    public static readonly Wording<string> MarkMissingAny = MarkMissing.Says<string>(
        "The voiceover of this beat has no mark [{mark}]", "Add [{mark}] before the word where it should happen.");

    public static readonly Wording<string, string> MarkMissingNear = MarkMissing.Says<string, string>(
        "The voiceover of this beat has no mark [{mark}]", "{suggestion}");

    public static readonly DiagnosticRule MarkSpokenRule = Rules.Warning("mark-spoken", "a bracket in a voiceover is neither a mark nor a pause, so it is spoken (a warning)");

    public static readonly Wording<string> PauseSpoken = MarkSpokenRule.Says<string>(
        "\"{text}\" is not a valid pause, so it is spoken and captioned as written", "Write a length from 1ms to 10s without spaces, such as [0.5s].");

    public static readonly Wording<string, string> MarkSpoken = MarkSpokenRule
        .Says<string, string>("\"{text}\" is not a valid mark, so it is spoken and captioned as written", "A mark is a name of lowercase letters, digits and hyphens in brackets: [{mended}].");

    /// <summary>All rules of this area.</summary>
    public static ImmutableArray<DiagnosticRule> All => Rules.All;
}
