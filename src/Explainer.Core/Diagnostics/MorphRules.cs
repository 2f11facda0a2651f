using System.Collections.Immutable;

namespace Explainer.Core.Diagnostics;

/// <summary>Elements that turn into others.</summary>
public static class MorphRules
{
    private static readonly RuleList Rules = new();

    public static readonly DiagnosticRule BadMorph = Rules.Input("bad-morph", "a morph between elements that cannot become each other");

    public static readonly Wording<string> BadMorphSelf = BadMorph.Says<string>(
        "\"{element}\" cannot become itself", "Name another element in into:, or change its own props with set.");

    public static readonly Wording<string, string> BadMorphWithin = BadMorph.Says<string, string>(
        "\"{element}\" cannot become \"{other}\": one is inside the other", "Morph between elements that stand apart.");

    public static readonly Wording<string> BadMorphTwice = BadMorph.Says<string>(
        "\"{element}\" is listed twice", "List each element once.");

    public static readonly Wording<string> BadMorphShown = BadMorph.Says<string>(
        "\"{element}\" is already on screen, so nothing can become it", "Remove its show, or hide it first: morph shows it.");

    public static readonly Wording<string> BadMorphEmpty = BadMorph.Says<string>(
        "\"{element}\" draws nothing at this time, so it has no outline to morph", "Use an element that is visible by then; check its opacity, fill and stroke-width.");

    public static readonly Wording TooMuchMorphed = Rules.Input("too-much-morphed", "a morph has too many outlines")
        .Says("The morph has too many outlines", "Morph simpler elements, or only parts of them.");

    /// <summary>All rules of this area.</summary>
    public static ImmutableArray<DiagnosticRule> All => Rules.All;
}
