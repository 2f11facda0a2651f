using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Explainer.Editing.Syntax;

namespace Explainer.Editing.Edits;

/// <summary>
/// Where in a storyboard something stands: keys with full stops between them and items in brackets, such as <c>beats[2].actions[0].show</c>. A key with
/// other signs than letters, digits, hyphens, dollar signs and underscores stands in double quotes: <c>data."decode.use".reference</c>.
/// </summary>
/// <param name="steps">The steps from the top.</param>
public sealed class SyntaxPath(ImmutableArray<PathStep> steps)
{
    /// <summary>The top.</summary>
    public static SyntaxPath Top { get; } = new([]);

    /// <summary>The steps from the top.</summary>
    public ImmutableArray<PathStep> Steps => steps;

    /// <summary>Reads a path; null when the text is none.</summary>
    public static SyntaxPath? Parse(string text)
    {
        var steps = ImmutableArray.CreateBuilder<PathStep>();
        for (var i = 0; i < text.Length;)
        {
            if (text[i] == '[')
            {
                var close = text.IndexOf(']', i);
                if (close < 0 || !int.TryParse(text.AsSpan((i + 1)..close), NumberStyles.None, CultureInfo.InvariantCulture, out var index))
                {
                    return null;
                }

                steps.Add(new PathStep(null, index));
                i = close + 1;
                continue;
            }

            i += steps.Count > 0 && text[i] == '.' ? 1 : steps.Count > 0 ? text.Length : 0;
            var key = new StringBuilder();
            var end = i;
            if (i < text.Length && text[i] == '"')
            {
                for (end = i + 1; end < text.Length && text[end] != '"'; end++)
                {
                    end += text[end] == '\\' ? 1 : 0;
                    key.Append(end < text.Length ? text[end] : ' ');
                }

                end++;
            }
            else
            {
                for (; end < text.Length && text[end] is not ('.' or '['); end++)
                {
                    key.Append(text[end]);
                }
            }

            if (end == i || end > text.Length)
            {
                return null;
            }

            steps.Add(new PathStep(key.ToString(), 0));
            i = end;
        }

        return new SyntaxPath(steps.ToImmutable());
    }

    /// <summary>The path of a part of a tree.</summary>
    public static SyntaxPath Of(SyntaxNode node)
    {
        var steps = new List<PathStep>();
        for (SyntaxNode? at = node; at is not null; at = at.Parent)
        {
            if (at is EntrySyntax entry)
            {
                steps.Add(new PathStep(entry.Name, 0));
            }
            else if (at is ItemSyntax item)
            {
                steps.Add(new PathStep(null, ((ListSyntax)item.Parent!).Items.IndexOf(item)));
            }
        }

        steps.Reverse();
        return new SyntaxPath([.. steps]);
    }

    /// <summary>This path and one more key.</summary>
    public SyntaxPath Key(string key) => new(steps.Add(new PathStep(key, 0)));

    /// <summary>This path and one more item.</summary>
    public SyntaxPath Item(int index) => new(steps.Add(new PathStep(null, index)));

    /// <summary>What stands there; null when nothing does.</summary>
    public ValueSyntax? Find(SyntaxTree tree)
    {
        ValueSyntax? at = tree.Root;
        foreach (var step in steps)
        {
            at = (at, step.Key) switch
            {
                (MapSyntax map, { } key) => map.Find(key)?.Value,
                (ListSyntax list, null) when step.Index < list.Items.Length => list.Items[step.Index].Value,
                _ => null,
            };
        }

        return at;
    }

    /// <summary>The path as text.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var step in steps)
        {
            if (step.Key is not { } key)
            {
                text.Append(CultureInfo.InvariantCulture, $"[{step.Index}]");
                continue;
            }

            text.Append(text.Length > 0 ? "." : "");
            text.Append(key.Length > 0 && key.All(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '$')
                ? key
                : $"\"{key.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"");
        }

        return text.ToString();
    }
}
