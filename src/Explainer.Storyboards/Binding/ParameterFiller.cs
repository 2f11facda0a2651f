using System.Collections.Immutable;
using System.Text;
using Explainer.Core.Diagnostics;
using Explainer.Storyboards.Reading;

namespace Explainer.Storyboards.Binding;

/// <summary>Puts values where <c>$name</c> stands, in keys and texts: the arguments of a template, or what a <c>for</c> stands at.</summary>
/// <param name="scope">Where mistakes go.</param>
/// <param name="values">The values by name.</param>
/// <param name="isTemplate">Whether a name that has no value is a mistake; else it is left as it is.</param>
internal sealed class ParameterFiller(Scope scope, IReadOnlyDictionary<string, Node> values, bool isTemplate)
{
    // Names that a for within stands for, which get their values later.
    private ImmutableHashSet<string> later = [];

    /// <summary>A node with the values in it.</summary>
    public Node Fill(Node node)
    {
        switch (node)
        {
            case ScalarNode scalar:
                return scalar.Text.Contains('$') ? Fill(scalar) : scalar;
            case SequenceNode list:
                return new SequenceNode(list.Span, [.. list.Items.Select(Fill)]);
            case MappingNode map:
                return Fill(map);
            default:
                return node;
        }
    }

    private MappingNode Fill(MappingNode map)
    {
        var entries = ImmutableArray.CreateBuilder<MappingEntry>(map.Entries.Length);
        foreach (var entry in map.Entries)
        {
            // An element's for gives its names to the element's key, too; that of an action stands beside what it is about.
            var outer = later;
            later = later.Union(LoopExpander.NamesOf(map)).Union(entry.Value is MappingNode inner ? LoopExpander.NamesOf(inner) : []);
            entries.Add(new MappingEntry(entry.Key.Text.Contains('$') && Fill(entry.Key) is ScalarNode key ? key : entry.Key, Fill(entry.Value)));
            later = outer;
        }

        return new MappingNode(map.Span, entries.ToImmutable());
    }

    // Names may have hyphens, and what follows a name may begin with one: $i-index is a name of its own where there is one, and $i with -index behind it where not.
    private int KnownLength(ReadOnlySpan<char> written)
    {
        for (var length = written.Length; length > 0; length = written[..length].LastIndexOf('-'))
        {
            if (written[..length].ToString() is var name && (later.Contains(name) || values.ContainsKey(name)))
            {
                return length;
            }
        }

        return written.Length;
    }

    private Node Fill(ScalarNode scalar)
    {
        var text = scalar.Text;
        var filled = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            // "$$" is a dollar sign; "$5" is money, for no name starts with a digit.
            var end = i + 1;
            if (text[i] == '$' && end < text.Length && text[end] == '$')
            {
                filled.Append(isTemplate ? "$" : "$$");
                i++;
                continue;
            }

            while (text[i] == '$' && end < text.Length && (char.IsAsciiLetterLower(text[end]) || (end > i + 1 && (char.IsAsciiDigit(text[end]) || text[end] == '-'))))
            {
                end++;
            }

            end = i + 1 + KnownLength(text.AsSpan(i + 1, end - i - 1));
            if (end == i + 1 || later.Contains(text[(i + 1)..end]) || (!isTemplate && !values.ContainsKey(text[(i + 1)..end])))
            {
                filled.Append(text, i, end - i);
                i = end - 1;
                continue;
            }

            var name = text[(i + 1)..end];
            if (!values.TryGetValue(name, out var value))
            {
                scope.Add((values.Count == 0 ? NameRules.UnknownParameterNone.With(name) : NameRules.UnknownParameterTemplate.With(name, Suggestion.Remedy(name, values.Keys))).At(scalar.Part(i, end - i)));
                return scalar;
            }

            if (value is MappingNode fields && end < text.Length && text[end] == '.')
            {
                var last = end + 1;
                while (last < text.Length && (char.IsAsciiLetterOrDigit(text[last]) || text[last] == '-'))
                {
                    last++;
                }

                var field = text[(end + 1)..last];
                if (fields[field] is not { } found)
                {
                    scope.Add(ExpressionRules.NoField.With(name, field, Suggestion.Remedy(field, fields.Entries.Select(e => e.Key.Text))).At(scalar.Part(i, last - i)));
                    return scalar;
                }

                (value, end) = (found, last);
            }

            if (i == 0 && end == text.Length)
            {
                return value;
            }

            if (value is not ScalarNode part)
            {
                scope.Add(ValueRules.WrongTypeArgument.With(name, value.Kind).At(value.Span));
                return scalar;
            }

            filled.Append(part.Text);
            if (filled.Length > ReadingLimits.TextLength)
            {
                scope.Add(FileRules.TextTooLongFilled.With(ReadingLimits.TextLength).At(scalar.Span));
                return scalar;
            }

            i = end - 1;
        }

        return scalar.WithText(filled.ToString());
    }
}
