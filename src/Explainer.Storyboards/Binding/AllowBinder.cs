using System.Collections.Immutable;
using Explainer.Core.Diagnostics;
using Explainer.Storyboards.Reading;

namespace Explainer.Storyboards.Binding;

/// <summary>Binds what silences warnings at a place: <c>allow: text-over-text</c>, or a list of names.</summary>
internal static class AllowBinder
{
    /// <summary>The key, the same at the top, of a beat, an element and an action.</summary>
    public const string Key = "allow";

    /// <summary>What the key is for.</summary>
    public const string Summary = "Warnings to silence here, such as text-over-text: a name or a list.";

    /// <summary>The names that a map allows.</summary>
    public static ImmutableArray<string> Bind(Scope scope, MappingNode map)
    {
        if (map.Entry(Key) is not { } entry)
        {
            return [];
        }

        var names = ImmutableArray.CreateBuilder<string>();
        foreach (var item in entry.Value is SequenceNode list ? list.Items : [entry.Value])
        {
            if (scope.Scalar(new MappingEntry(entry.Key, item)) is not { } name)
            {
                continue;
            }

            if (LintRules.Names.Contains(name.Text))
            {
                names.Add(name.Text);
            }
            else
            {
                scope.Add(NameRules.UnknownLint.With(name.Text, Suggestion.Remedy(name.Text, LintRules.Names)).At(name.Span));
            }
        }

        return names.ToImmutable();
    }
}
