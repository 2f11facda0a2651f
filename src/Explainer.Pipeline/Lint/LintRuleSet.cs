using System.Collections.Immutable;
using Explainer.Pipeline.Lint.Rules;

namespace Explainer.Pipeline.Lint;

/// <summary>All rules, in the order of the catalogue.</summary>
internal static class LintRuleSet
{
    /// <summary>The rules.</summary>
    public static ImmutableArray<LintRule> All { get; } =
    [
        new TextOverTextRule(),
        new TextCoveredRule(),
        new TextOverBusyRule(),
        new TextOutsideBoxRule(),
        new SafeAreaRule(),
        new CaptionZoneRule(),
        new CaptionCoversRule(),
        new TextSizeRule(),
        new ContrastRule(),
        new ReadingTimeRule(),
        new EmptyScreenRule(),
        new LeftOverRule(),
        new AlignmentRule(),
        new FlashRule(),
        new TypedNumberRule(),
        new NoteRule(),
    ];
}
