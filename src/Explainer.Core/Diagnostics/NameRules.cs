using System.Collections.Immutable;

namespace Explainer.Core.Diagnostics;

/// <summary>Names that are not known, are taken, or are none.</summary>
public static class NameRules
{
    private static readonly RuleList Rules = new();

    public static readonly DiagnosticRule UnknownComponent = Rules.Call("unknown-component", "no component has this name");

    public static readonly Wording<string, string> UnknownComponentNamed = UnknownComponent.Says<string, string>(
        "There is no component named \"{name}\"", "{suggestion}");

    public static readonly Wording<string, string> UnknownComponentAsked = UnknownComponent.Says<string, string>(
        "There is no component \"{name}\"", "{suggestion}");

    public static readonly DiagnosticRule UnknownProp = Rules.Input("unknown-prop", "the component does not have this prop");

    public static readonly Wording<string, string, string> UnknownPropNamed = UnknownProp.Says<string, string, string>(
        "{component} has no prop \"{prop}\"", "{suggestion}");

    public static readonly Wording<string, string> UnknownPropPlace = UnknownProp.Says<string, string>(
        "{component} has no prop \"{prop}\"", "Use move to change its position.");

    public static readonly Wording<string, string, string> UnknownPropNear = UnknownProp.Says<string, string, string>(
        "{component} has no prop \"{prop}\"", "Did you mean \"{nearest}\"?");

    public static readonly Wording<string, string, string> UnknownPropOwn = UnknownProp.Says<string, string, string>(
        "{component} has no prop \"{prop}\"", "Its own props: {props}.");

    public static readonly DiagnosticRule UnknownVerb = Rules.Input("unknown-verb", "no verb, or none of this component, has this name");

    public static readonly Wording<string, string> UnknownVerbNamed = UnknownVerb.Says<string, string>(
        "There is no verb \"{verb}\"", "{suggestion}");

    public static readonly Wording<string, string, string, string> UnknownVerbOfOthers = UnknownVerb.Says<string, string, string, string>(
        "{component} has no action \"{verb}\"", "It belongs to {owners}; {component} has: {own}.");

    public static readonly DiagnosticRule UnknownParameter = Rules.Input("unknown-parameter", "the action or template does not have this parameter");

    public static readonly Wording<string> UnknownParameterNone = UnknownParameter.Says<string>(
        "The template has no parameter \"{name}\"", "Declare it in parameters:, or write $$ for a dollar sign.");

    public static readonly Wording<string, string> UnknownParameterTemplate = UnknownParameter.Says<string, string>(
        "The template has no parameter \"{name}\"", "{suggestion}");

    public static readonly Wording<string, string, string> UnknownParameterNear = UnknownParameter.Says<string, string, string>(
        "{verb} has no parameter \"{parameter}\"", "Did you mean \"{nearest}\"?");

    public static readonly Wording<string, string, string> UnknownParameterOther = UnknownParameter.Says<string, string, string>(
        "{verb} has no parameter \"{parameter}\"", "Its parameters are {parameters}.");

    public static readonly Wording<string, string, string> UnknownParameterNearProp = UnknownParameter.Says<string, string, string>(
        "Neither the template nor {component} has a key \"{prop}\"", "Did you mean \"{nearest}\"?");

    public static readonly Wording<string, string, string> UnknownParameterOwnProps = UnknownParameter.Says<string, string, string>(
        "Neither the template nor {component} has a key \"{prop}\"", "Its own props: {props}.");

    public static readonly DiagnosticRule UnknownElement = Rules.Input("unknown-element", "no element has this id");

    public static readonly Wording<int, string, string> UnknownElementCopies = UnknownElement.Says<int, string, string>(
        "There are {count} elements \"{name}\", one for each use of the template", "Use one of: {ids}.");

    public static readonly Wording<string, string> UnknownElementNamed = UnknownElement.Says<string, string>(
        "There is no element \"{name}\"", "{suggestion}");

    public static readonly Wording<string> UnknownElementItself = UnknownElement.Says<string>(
        "\"{prop}\" refers to the element itself", "Use another element.");

    public static readonly Wording<string, string> UnknownBeat = Rules.Call("unknown-beat", "no beat has this id")
        .Says<string, string>("There is no beat \"{name}\"", "{suggestion}");

    public static readonly DiagnosticRule UnknownFigure = Rules.Input("unknown-figure", "no figure has this name");

    public static readonly Wording<string, string> UnknownFigurePart = UnknownFigure.Says<string, string>(
        "The figure \"{figure}\" has no part \"{part}\"", "Write {{{figure}}} for its value, {{{figure}.unit}} or {{{figure}.source}}.");

    public static readonly Wording<string, string> UnknownFigureNamed = UnknownFigure.Says<string, string>(
        "There is no figure named \"{figure}\"", "{remedy}");

    public static readonly Wording<string> UnknownFigureNone = UnknownFigure.Says<string>(
        "There is no figure named \"{name}\"", "Define it below data:, or write {{{{ and }}}} for literal braces.");

    public static readonly DiagnosticRule UnknownColor = Rules.Input("unknown-color", "neither a colour nor a role of the theme");

    public static readonly Wording<string, string> UnknownColorRole = UnknownColor.Says<string, string>(
        "The theme has no role \"{role}\"", "{suggestion}");

    public static readonly Wording<string> UnknownColorHex = UnknownColor.Says<string>(
        "\"{text}\" is not a valid colour", "Write #rgb, #rrggbb or #rrggbbaa.");

    public static readonly Wording<string, string> UnknownColorNear = UnknownColor.Says<string, string>(
        "\"{text}\" is not a valid colour", "Did you mean \"{nearest}\"?");

    public static readonly Wording<string, string> UnknownColorText = UnknownColor.Says<string, string>(
        "\"{text}\" is not a valid colour", "Use a role ({roles}) or a colour such as \"#00d9ff\".");

    public static readonly DiagnosticRule UnknownStyle = Rules.Input("unknown-style", "some words of a text have a style that does not exist, or that does not fit");

    public static readonly Wording<string, string> UnknownStyleNamed = UnknownStyle.Says<string, string>(
        "There is no text style \"{name}\"", "{suggestion}");

    public static readonly Wording UnknownStyleEmpty = UnknownStyle.Says(
        "No style follows the |", "Add one after it, such as {{words|accent}} or {{words|bold}}.");

    public static readonly Wording<string> UnknownStyleSecondColor = UnknownStyle.Says<string>(
        "\"{color}\" is a second colour for the same words", "Keep one colour.");

    public static readonly Wording UnknownStyleHere = UnknownStyle.Says(
        "Words cannot have their own style here", "Remove the | and what follows it; texts of Text, Label, Token and Prompt and most labels can have styles.");

    public static readonly Wording<string, string> UnknownEasing = Rules.Input("unknown-easing", "no easing has this name")
        .Says<string, string>("\"{text}\" is not a valid easing", "{suggestion}");

    public static readonly Wording<string, string> UnknownTheme = Rules.Input("unknown-theme", "no theme has this name")
        .Says<string, string>("There is no theme named \"{name}\"", "{suggestion}");

    public static readonly DiagnosticRule UnknownTemplate = Rules.Input("unknown-template", "no template has this name");

    public static readonly Wording<string, string> UnknownTemplateNamed = UnknownTemplate.Says<string, string>(
        "There is no template named \"{name}\"", "{suggestion}");

    public static readonly Wording<string> UnknownTemplateNone = UnknownTemplate.Says<string>(
        "There is no template named \"{name}\"", "Define it below templates:, or use component: for a built-in one.");

    public static readonly Wording<string, string> UnknownLint = Rules.Input("unknown-lint", "allow names an unknown warning")
        .Says<string, string>("There is no warning named \"{name}\"", "{suggestion}");

    public static readonly Wording<string, string> UnknownSound = Rules.Input("unknown-sound", "no sound effect has this name")
        .Says<string, string>("There is no sound \"{name}\"", "{suggestion}");

    public static readonly DiagnosticRule DuplicateId = Rules.Input("duplicate-id", "an id is already in use");

    public static readonly Wording<string, int> DuplicateIdBeat = DuplicateId.Says<string, int>(
        "The beat id \"{id}\" is already in use", "Rename one; the other is on line {line}.");

    public static readonly Wording<string, int> DuplicateIdElement = DuplicateId.Says<string, int>(
        "The id \"{id}\" is already in use", "Ids must be unique in the whole storyboard; the other one is on line {line}.");

    public static readonly Wording<string> DuplicateIdFigure = DuplicateId.Says<string>(
        "The figure \"{name}\" is defined twice", "Rename one of the two.");

    public static readonly Wording<string> DuplicateIdTemplate = DuplicateId.Says<string>(
        "The template \"{name}\" is defined twice", "Rename one of the two.");

    public static readonly DiagnosticRule BadId = Rules.Input("bad-id", "an id with characters other than lowercase letters, digits and hyphens");

    public static readonly Wording<string, string> BadIdElement = BadId.Says<string, string>(
        "\"{id}\" is not a valid id", "Use lowercase letters, digits and hyphens: {mended}.");

    public static readonly Wording<string, int> BadIdLong = BadId.Says<string, int>(
        "The id \"{id}\" is too long", "Shorten it to {most} characters or fewer.");

    public static readonly Wording BadIdFrame = BadId.Says(
        "\"frame\" means the whole picture and cannot be the id of an element", "Give the element another name.");

    public static readonly Wording<string, string> BadIdFigure = BadId.Says<string, string>(
        "\"{name}\" is not a valid figure name", "Use lowercase letters, digits, hyphens and dots: {mended}.");

    public static readonly Wording<string> BadIdLanguage = BadId.Says<string>(
        "\"{tag}\" is not a valid language tag", "Use a tag such as en, zh or pt-BR.");

    /// <summary>All rules of this area.</summary>
    public static ImmutableArray<DiagnosticRule> All => Rules.All;
}
