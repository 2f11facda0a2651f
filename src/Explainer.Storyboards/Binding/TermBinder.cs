using System.Collections.Immutable;
using Explainer.Core.Diagnostics;
using Explainer.Scenes.Definitions;
using Explainer.Storyboards.Reading;

namespace Explainer.Storyboards.Binding;

/// <summary>Binds the words that no line breaks, neither of a text in the picture nor of a caption.</summary>
internal static class TermBinder
{
    /// <summary>The key at the top.</summary>
    public const string Key = "terms";

    private const int Most = 1000;
    private const int Longest = 60;
    private static readonly TextListProp Terms = new(Key, "Words.");

    /// <summary>The terms, each once; none after a diagnostic.</summary>
    public static ImmutableArray<string> Bind(Scope scope, ValueBinder values)
    {
        if (scope.Source.Root.Entry(Key) is not { } entry || entry.Value is ScalarNode { IsNull: true } || values.Bind(Terms, entry, []) is not { } bound)
        {
            return [];
        }

        var terms = bound.Texts;
        if (terms.Length > Most)
        {
            scope.Add(ValueRules.TooLargeList.With(Key, Most).At(entry.Value.Span));
            return [];
        }

        if (terms.FirstOrDefault(t => t.Trim().Length < 2 || t.Length > Longest || t.Contains('\n')) is { } wrong)
        {
            scope.Add(ValueRules.OutOfRangeTerm.With(wrong, Longest).At(entry.Value.Span));
            return [];
        }

        return [.. terms.Distinct()];
    }
}
