using System.Collections.Immutable;

namespace Explainer.Core.Diagnostics;

/// <summary>Keys that are missing, not known, or say two things.</summary>
public static class KeyRules
{
    private static readonly RuleList Rules = new();

    public static readonly DiagnosticRule MissingKey = Rules.Input("missing-key", "a required key is not given");

    public static readonly Wording<string> MissingKeyTarget = MissingKey.Says<string>(
        "{verb} does not say which element it is done to", "Write {verb}: and the id of an element.");

    public static readonly Wording MissingKeyBeatId = MissingKey.Says(
        "The beat has no id", "Add id: a short name in small letters.");

    public static readonly Wording<string> MissingKeyComponent = MissingKey.Says<string>(
        "The element \"{element}\" does not say what it is", "Add component: with a name such as Text, or use: with a template.");

    public static readonly Wording<string, string> MissingKeyComponentMisspelt = MissingKey.Says<string, string>(
        "The element \"{element}\" does not say what it is", "Write component: instead of {written}:.");

    public static readonly Wording<string, string, string> MissingKeyProp = MissingKey.Says<string, string, string>(
        "{component} needs \"{prop}\"", "Add {prop}: {summary}");

    public static readonly Wording<string> MissingKeySource = MissingKey.Says<string>(
        "The figure \"{figure}\" does not say where it comes from", "Add source: every number on screen has one.");

    public static readonly Wording MissingKeySaid = MissingKey.Says(
        "The moment does not say which words it belongs to", "Write {{ said: words, plus: 0.2s }}.");

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
        "{verb} does not say what it is done to", "Write {verb}: and the id of an element, or frame for the whole picture.");

    public static readonly Wording<string, string> MissingKeyVoice = MissingKey.Says<string, string>(
        "A voice with the engine {engine} needs \"{key}\"", "Add {key}: to voice.");

    public static readonly Wording MissingKeyLength = MissingKey.Says(
        "The beat has neither time, duration nor voiceover, so its length is unknown", "Add duration: 5s, or a voiceover.");

    public static readonly DiagnosticRule UnknownKey = Rules.Input("unknown-key", "a key is not known here");

    public static readonly Wording UnknownKeyAtAndAfter = UnknownKey.Says(
        "The action has both at and after", "Keep one of the two.");

    public static readonly Wording<string> UnknownKeyOwnId = UnknownKey.Says<string>(
        "The element is named \"{id}\" by the key that it stands below, so it takes no id", "Remove id:; only an element in a list or in an action has one.");

    public static readonly Wording<string, string, string> UnknownKeyOfEngine = UnknownKey.Says<string, string, string>(
        "The voice engine {engine} takes no \"{key}\"", "Add engine: {other}, or remove {key}:.");

    public static readonly Wording UnknownKeyFollowFrame = UnknownKey.Says(
        "\"follow\" of camera says nothing of the whole frame, which goes nowhere", "Name an element instead of frame, or leave follow out.");

    public static readonly Wording<string, string, string> UnknownKeyWithout = UnknownKey.Says<string, string, string>(
        "\"{key}\" of {verb} says nothing without \"{other}\"", "Add {other}:, or leave {key} out.");

    public static readonly Wording<string, string, string> UnknownKeyBeside = UnknownKey.Says<string, string, string>(
        "The {verb} has both \"{key}\" and \"{other}\"", "Keep one of the two.");

    public static readonly Wording UnknownKeyTimeAndDuration = UnknownKey.Says(
        "The beat has both a time and a duration", "Keep one of the two.");

    public static readonly Wording UnknownKeyMerge = UnknownKey.Says(
        "YAML's merge key is not used in storyboards", "Use defaults: for a component, or a template.");

    public static readonly Wording<string> UnknownKeyPlace = UnknownKey.Says<string>(
        "What it is inside of places it, so \"{key}\" has no meaning here", "Remove it, or use a Group, whose children stand where they say.");

    public static readonly Wording<string, string> UnknownKeyIdle = UnknownKey.Says<string, string>(
        "\"{key}\" says nothing of an element without {place}", "Add {place}, or remove {key}.");

    public static readonly Wording<string, string> UnknownKeyOfShape = UnknownKey.Says<string, string>(
        "\"{key}\" cannot differ by the shape of the frame", "Write it beside {shape}:, or leave it out.");

    public static readonly Wording<string, string, string> UnknownKeyNamed = UnknownKey.Says<string, string, string>(
        "{what} has no key \"{key}\"", "{suggestion}");

    public static readonly Wording<string, string> UnknownKeyLanguage = UnknownKey.Says<string, string>(
        "\"{language}\" is none of the storyboard's languages", "{suggestion}");

    public static readonly Wording<string> UnknownKeyIncluded = UnknownKey.Says<string>(
        "An included file may not hold \"{key}\"", "It may hold templates, defaults, data, elements and theme.");

    public static readonly Wording NoVerb = Rules.Input("no-verb", "an action does nothing")
        .Says("The action does not say what happens", "Add a verb with its target, such as show: title.");

    public static readonly Wording<string, string> TwoVerbs = Rules.Input("two-verbs", "one action does two things")
        .Says<string, string>("The action does two things: \"{first}\" and \"{second}\"", "Write two actions, each with its own time.");

    public static readonly Wording<string, string> PlacedTwice = Rules.Input("placed-twice", "an element has two places")
        .Says<string, string>("The element is placed twice: \"{first}\" and \"{second}\"", "Keep one of the two.");

    public static readonly DiagnosticRule NotAContainer = Rules.Input("not-a-container", "children in a component that takes none");

    public static readonly Wording<string, string> NotAContainerSlots = NotAContainer.Says<string, string>(
        "{component} takes no children", "Put elements into its slots: {slots}.");

    public static readonly Wording<string> NotAContainerPlain = NotAContainer.Says<string>(
        "{component} takes no children", "Put both into a Group, Row, Column or Grid.");

    public static readonly DiagnosticRule MissingTranslation = Rules.Input("missing-translation", "a text or storyboard is not given in a language");

    public static readonly Wording<string, string> MissingTranslationStoryboard = MissingTranslation.Says<string, string>(
        "The storyboard is not written in \"{language}\"", "{suggestion}");

    public static readonly Wording<string, string> MissingTranslationText = MissingTranslation.Says<string, string>(
        "\"{name}\" is not given in {language}", "Add {language}: or remove the language from languages:.");

    public static readonly Wording<string> OneVoiceover = Rules.Warning("one-voiceover", "warning: a voiceover is given in one language of several")
        .Says<string>("The voiceover is given in one language only, so the voices of all languages read it as it stands", "Write {{ {languages} }}.");

    /// <summary>All rules of this area.</summary>
    public static ImmutableArray<DiagnosticRule> All => Rules.All;
}
