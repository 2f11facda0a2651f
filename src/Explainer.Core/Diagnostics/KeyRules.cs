using System.Collections.Immutable;

namespace Explainer.Core.Diagnostics;

/// <summary>Keys that are missing, not known, or say two things.</summary>
public static class KeyRules
{
    private static readonly RuleList Rules = new();

    public static readonly DiagnosticRule MissingKey = Rules.Input("missing-key", "a required key is missing");

    public static readonly Wording<string> MissingKeyTarget = MissingKey.Says<string>(
        "{verb} has no target", "Write {verb}: followed by the id of an element.");

    public static readonly Wording MissingKeyBeatId = MissingKey.Says(
        "The beat has no id", "Add id: with a short lowercase name.");

    public static readonly Wording<string> MissingKeyComponent = MissingKey.Says<string>(
        "The element \"{element}\" has no component", "Add component:, such as Text, or use: with the name of a template.");

    public static readonly Wording<string, string> MissingKeyComponentMisspelt = MissingKey.Says<string, string>(
        "The element \"{element}\" has no component", "Write component: instead of {written}:.");

    public static readonly Wording<string, string, string> MissingKeyProp = MissingKey.Says<string, string, string>(
        "{component} needs \"{prop}\"", "Add {prop}: {summary}");

    public static readonly Wording<string> MissingKeySource = MissingKey.Says<string>(
        "The figure \"{figure}\" has no source", "Add source:; every figure needs one.");

    public static readonly Wording MissingKeySaid = MissingKey.Says(
        "The moment has no words to start from", "Write {{ said: words, plus: 0.2s }}.");

    public static readonly Wording MissingKeyPlay = MissingKey.Says(
        "The sound has no name", "Write sound: {{ play: tick, gain: -6 }}.");

    public static readonly Wording MissingKeyTitle = MissingKey.Says(
        "The storyboard has no title", "Add title: at the top.");

    public static readonly Wording<string, string> MissingKeyTemplate = MissingKey.Says<string, string>(
        "The template \"{template}\" needs \"{parameter}\"", "Add {parameter}: to this element.");

    public static readonly Wording<string, string, string> MissingKeyVerbNeed = MissingKey.Says<string, string, string>(
        "{verb} {lacks}", "{remedy}");

    public static readonly Wording<string, string> MissingKeyParameter = MissingKey.Says<string, string>(
        "{verb} needs \"{parameter}\"", "Add {parameter}: to the action.");

    public static readonly Wording<string> MissingKeyTargetFrame = MissingKey.Says<string>(
        "{verb} has no target", "Write {verb}: followed by the id of an element, or frame for the whole picture.");

    public static readonly Wording MissingKeyTransition = MissingKey.Says(
        "The transition does not say what it looks like", "Add with: fade, flash or wipe.");

    public static readonly Wording<string, string> MissingKeyTargetWhole = MissingKey.Says<string, string>(
        "{verb} has no target", "Write {verb}: {word}.");

    public static readonly Wording<string, string> MissingKeyVoice = MissingKey.Says<string, string>(
        "The voice engine {engine} needs \"{key}\"", "Add {key}: below voice:.");

    public static readonly Wording MissingKeyLength = MissingKey.Says(
        "The beat has no time, duration or voiceover, so its length is unknown", "Add duration: 5s, or a voiceover.");

    public static readonly DiagnosticRule UnknownKey = Rules.Input("unknown-key", "an unknown key");

    public static readonly Wording UnknownKeyAtAndAfter = UnknownKey.Says(
        "The action has both at and after", "Keep one of the two.");

    public static readonly Wording UnknownKeyOverAndUntil = UnknownKey.Says(
        "The action has both over and until", "Keep one of the two.");

    public static readonly Wording<string> UnknownKeyOwnId = UnknownKey.Says<string>(
        "The element already has the id \"{id}\" from its key", "Remove id:; only elements in a list or in an action need one.");

    public static readonly Wording<string, string, string> UnknownKeyOfEngine = UnknownKey.Says<string, string, string>(
        "The voice engine {engine} does not support \"{key}\"", "Add engine: {other}, or remove {key}:.");

    public static readonly Wording UnknownKeyFollowFrame = UnknownKey.Says(
        "The camera cannot follow the frame, which does not move", "Use an element instead of frame, or remove follow:.");

    public static readonly Wording<string, string, string> UnknownKeyWithout = UnknownKey.Says<string, string, string>(
        "\"{key}\" of {verb} has no effect without \"{other}\"", "Add {other}:, or remove {key}:.");

    public static readonly Wording<string, string, string> UnknownKeyBeside = UnknownKey.Says<string, string, string>(
        "The {verb} has both \"{key}\" and \"{other}\"", "Keep one of the two.");

    public static readonly Wording UnknownKeyTimeAndDuration = UnknownKey.Says(
        "The beat has both a time and a duration", "Keep one of the two.");

    public static readonly Wording UnknownKeyMerge = UnknownKey.Says(
        "YAML's merge key is not supported in storyboards", "Use defaults: or a template instead.");

    public static readonly Wording<string> UnknownKeyPlace = UnknownKey.Says<string>(
        "\"{key}\" has no effect here, because the container positions this element", "Remove it, or use a Group, whose children have their own positions.");

    public static readonly Wording<string, string> UnknownKeyIdle = UnknownKey.Says<string, string>(
        "\"{key}\" has no effect on an element without {place}", "Add {place}, or remove {key}.");

    public static readonly Wording<string, string> UnknownKeyOfShape = UnknownKey.Says<string, string>(
        "\"{key}\" cannot depend on the shape of the frame", "Put it next to {shape}:, or remove it.");

    public static readonly Wording<string, string, string> UnknownKeyNamed = UnknownKey.Says<string, string, string>(
        "{what} has no key \"{key}\"", "{suggestion}");

    public static readonly Wording<string, string> UnknownKeyLanguage = UnknownKey.Says<string, string>(
        "\"{language}\" is not one of the storyboard's languages", "{suggestion}");

    public static readonly Wording UnknownKeyCarryFirst = UnknownKey.Says(
        "The first beat has nothing before it to carry over", "Remove carry:.");

    public static readonly Wording UnknownKeyTerms = UnknownKey.Says(
        "\"terms\" is a key at the top, for captions and for texts on screen", "Move it out of captions:.");

    public static readonly Wording<string> UnknownKeyIncluded = UnknownKey.Says<string>(
        "\"{key}\" is not allowed in an included file", "Only templates, defaults, data, elements and theme can be included.");

    public static readonly Wording NoVerb = Rules.Input("no-verb", "an action without a verb")
        .Says("The action has no verb", "Add a verb with its target, such as show: title.");

    public static readonly Wording<string, string> TwoVerbs = Rules.Input("two-verbs", "one action does two things")
        .Says<string, string>("The action does two things: \"{first}\" and \"{second}\"", "Write two actions, each with its own time.");

    public static readonly Wording<string, string> PlacedTwice = Rules.Input("placed-twice", "an element has two positions")
        .Says<string, string>("The element has two positions: \"{first}\" and \"{second}\"", "Keep one of the two.");

    public static readonly DiagnosticRule NotAContainer = Rules.Input("not-a-container", "children in a component that cannot have any");

    public static readonly Wording<string, string> NotAContainerSlots = NotAContainer.Says<string, string>(
        "{component} cannot have children", "Put elements into its slots: {slots}.");

    public static readonly Wording<string> NotAContainerPlain = NotAContainer.Says<string>(
        "{component} cannot have children", "Put both into a Group, Row, Column or Grid.");

    public static readonly DiagnosticRule MissingTranslation = Rules.Input("missing-translation", "a text or the storyboard is missing in a language");

    public static readonly Wording<string, string> MissingTranslationStoryboard = MissingTranslation.Says<string, string>(
        "The storyboard has no language \"{language}\"", "{suggestion}");

    public static readonly Wording<string, string> MissingTranslationText = MissingTranslation.Says<string, string>(
        "\"{name}\" has no text in {language}", "Add {language}:, or remove the language from languages:.");

    public static readonly Wording<string> OneVoiceover = Rules.Warning("one-voiceover", "warning: a voiceover is written in only one of several languages")
        .Says<string>("The voiceover is written in only one language, so the voices of all languages read the same text", "Write {{ {languages} }}.");

    /// <summary>All rules of this area.</summary>
    public static ImmutableArray<DiagnosticRule> All => Rules.All;
}
