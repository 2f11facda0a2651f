using System.Collections.Immutable;
using System.Text;
using Explainer.Core.Diagnostics;
using Explainer.Storyboards.Reading;

namespace Explainer.Storyboards.Binding;

/// <summary>The storyboard's templates: elements with <c>$name</c> where an argument goes.</summary>
internal sealed class TemplateTable
{
    private const int DeepestUse = 16;
    private readonly Dictionary<string, MappingNode> templates = new(StringComparer.Ordinal);
    private readonly Scope scope;

    public TemplateTable(Scope scope)
    {
        this.scope = scope;
        foreach (var entry in scope.Source.Section("templates"))
        {
            if (scope.Map(entry) is { } body && !templates.TryAdd(entry.Key.Text, body))
            {
                scope.Add(NameRules.DuplicateIdTemplate.With(entry.Key.Text).At(entry.Key.Span));
            }
        }
    }

    /// <summary>The element that a map with <c>use</c> stands for; a map without it is its own. Null after a diagnostic.</summary>
    public MappingNode? Expand(MappingNode element)
    {
        for (var depth = 0; element.Entry("use") is { } use; depth++)
        {
            if (scope.Scalar(use) is not { } name)
            {
                return null;
            }

            if (depth == DeepestUse)
            {
                scope.Add(FileRules.NestingTooDeepTemplates.With(DeepestUse).At(name.Span));
                return null;
            }

            if (!templates.TryGetValue(name.Text, out var body))
            {
                scope.Add((templates.Count == 0 ? NameRules.UnknownTemplateNone.With(name.Text) : NameRules.UnknownTemplateNamed.With(name.Text, Suggestion.Remedy(name.Text, templates.Keys))).At(name.Span));
                return null;
            }

            element = Apply(name, body, element);
        }

        return element;
    }

    private MappingNode Apply(ScalarNode name, MappingNode body, MappingNode use)
    {
        var arguments = new Dictionary<string, Node>(StringComparer.Ordinal);
        if (body.Entry("parameters") is { } declared && scope.Map(declared) is { } parameters)
        {
            foreach (var parameter in parameters.Entries)
            {
                if (use[parameter.Key.Text] is { } given)
                {
                    arguments[parameter.Key.Text] = given;
                }
                else if (parameter.Value is not ScalarNode { IsNull: true })
                {
                    arguments[parameter.Key.Text] = parameter.Value;
                }
                else
                {
                    arguments[parameter.Key.Text] = new ScalarNode(name.Span, "", isPlain: false);
                    scope.Add(KeyRules.MissingKeyTemplate.With(name.Text, parameter.Key.Text).At(name.Span));
                }
            }
        }

        var filled = (MappingNode)Fill(new MappingNode(body.Span, body.Entries.RemoveAll(e => e.Key.Text == "parameters")), arguments);
        var own = use.Entries.RemoveAll(e => e.Key.Text == "use" || arguments.ContainsKey(e.Key.Text));
        return ElementKeys.Merge(filled, new MappingNode(use.Span, own));
    }

    private Node Fill(Node node, Dictionary<string, Node> arguments)
    {
        switch (node)
        {
            case ScalarNode scalar:
                return scalar.Text.Contains('$') ? Fill(scalar, arguments) : scalar;
            case SequenceNode list:
                return new SequenceNode(list.Span, [.. list.Items.Select(i => Fill(i, arguments))]);
            case MappingNode map:
                var entries = ImmutableArray.CreateBuilder<MappingEntry>(map.Entries.Length);
                foreach (var entry in map.Entries)
                {
                    entries.Add(entry with { Value = Fill(entry.Value, arguments) });
                }

                return new MappingNode(map.Span, entries.ToImmutable());
            default:
                return node;
        }
    }

    private Node Fill(ScalarNode scalar, Dictionary<string, Node> arguments)
    {
        var text = scalar.Text;
        var filled = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            // "$$" is a dollar sign; "$5" is money, for no name starts with a digit.
            var end = i + 1;
            if (text[i] == '$' && end < text.Length && text[end] == '$')
            {
                filled.Append('$');
                i++;
                continue;
            }

            while (text[i] == '$' && end < text.Length && (char.IsAsciiLetterLower(text[end]) || (end > i + 1 && (char.IsAsciiDigit(text[end]) || text[end] == '-'))))
            {
                end++;
            }

            if (end == i + 1)
            {
                filled.Append(text[i]);
                continue;
            }

            var name = text[(i + 1)..end];
            if (!arguments.TryGetValue(name, out var argument))
            {
                scope.Add((arguments.Count == 0 ? NameRules.UnknownParameterNone.With(name) : NameRules.UnknownParameterTemplate.With(name, Suggestion.Remedy(name, arguments.Keys))).At(scalar.Part(i, end - i)));
                return scalar;
            }

            if (i == 0 && end == text.Length)
            {
                return argument;
            }

            if (argument is not ScalarNode part)
            {
                scope.Add(ValueRules.WrongTypeArgument.With(name, argument.Kind).At(argument.Span));
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
