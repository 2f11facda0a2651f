using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Explainer.Core.Text;

namespace Explainer.Core.Diagnostics;

/// <summary>
/// One way in which a rule is told: sentences with holes in braces, such as <c>There is no beat "{name}"</c>. A hole may say how a number
/// is written, as in <c>{speed:0.#}</c>. What fills a hole comes from anywhere and is made plain, in one line; a brace that belongs to the sentence stands twice.
/// </summary>
public abstract class WordingTemplate
{
    // What an author wrote is quoted as far as it can be known again; what is listed may be longer.
    private const int LongestQuoted = 120;
    private const int LongestListed = 2000;

    private protected WordingTemplate(DiagnosticRule rule, string message, string remedy)
    {
        Rule = rule;
        Message = message;
        Remedy = remedy;
    }

    /// <summary>The kind of mistake.</summary>
    public DiagnosticRule Rule { get; }

    /// <summary>The cause, one sentence without a full stop at its end.</summary>
    public string Message { get; }

    /// <summary>What to do about it, one sentence.</summary>
    public string Remedy { get; }

    /// <summary>The names of the holes in the order in which they are first read, the message before the remedy.</summary>
    public ImmutableArray<string> Holes
    {
        get
        {
            var names = new List<string>();
            Write(Message, names, [], null);
            Write(Remedy, names, [], null);
            return [.. names];
        }
    }

    /// <summary>How many holes are filled.</summary>
    public abstract int Arity { get; }

    /// <summary>Fills the holes, in their order.</summary>
    private protected Finding Fill(params object?[] values)
    {
        var names = new List<string>();
        return new Finding(Rule, Filled(Message, names, values), Filled(Remedy, names, values));
    }

    private static string Filled(string template, List<string> names, object?[] values)
    {
        var text = new StringBuilder(template.Length + 40);
        Write(template, names, values, text);
        return text.ToString();
    }

    private static string Shortened(string value, int most)
    {
        if (value.Length <= most)
        {
            return value;
        }

        var end = most - 3;
        return string.Concat(value.AsSpan(0, char.IsHighSurrogate(value[end - 1]) ? end - 1 : end), "...");
    }

    // Collects the holes' names; with a text, writes the sentence into it.
    private static void Write(string template, List<string> names, object?[] values, StringBuilder? text)
    {
        for (var i = 0; i < template.Length; i++)
        {
            var c = template[i];
            if (c is not ('{' or '}'))
            {
                text?.Append(c);
                continue;
            }

            if (i + 1 < template.Length && template[i + 1] == c)
            {
                text?.Append(c);
                i++;
                continue;
            }

            var end = c == '{' ? template.IndexOf('}', i) : -1;
            if (end < 0)
            {
                throw new FormatException($"a brace without its partner: {template}");
            }

            var (name, format) = template[(i + 1)..end].Split(':', 2) is [var head, var form] ? (head, form) : (template[(i + 1)..end], null);
            var hole = names.IndexOf(name);
            if (hole < 0)
            {
                hole = names.Count;
                names.Add(name);
            }

            if (text is not null)
            {
                var isQuoted = i > 0 && template[i - 1] == '"' && end + 1 < template.Length && template[end + 1] == '"';
                var value = values[hole] is IFormattable formattable ? formattable.ToString(format, CultureInfo.InvariantCulture) : values[hole]?.ToString();
                text.Append(PlainText.Line(Shortened(value ?? "", isQuoted ? LongestQuoted : LongestListed)));
            }

            i = end;
        }
    }
}
