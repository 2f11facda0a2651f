using System.Globalization;
using System.Text;
using Explainer.Editing.Syntax;

namespace Explainer.Editing.Edits;

/// <summary>Writes single values: as they were written if they can be, else without quotes if they can be, else in double quotes.</summary>
internal static class ScalarWriter
{
    /// <summary>A value on one line.</summary>
    /// <param name="value">The value.</param>
    /// <param name="usual">How the value was written that it takes the place of.</param>
    /// <param name="inFlow">Whether it stands in brackets.</param>
    /// <param name="isKey">Whether it is a key.</param>
    public static string Write(EditText value, ScalarStyle usual, bool inFlow, bool isKey = false)
    {
        if (value.IsNull)
        {
            return value.Value;
        }

        if (usual == ScalarStyle.SingleQuoted && !value.Value.Any(c => char.IsControl(c) || YamlCursor.IsBreak(c)))
        {
            return "'" + value.Value.Replace("'", "''", StringComparison.Ordinal) + "'";
        }

        return usual != ScalarStyle.DoubleQuoted && MayBePlain(value, inFlow, isKey) ? value.Value : DoubleQuoted(value.Value);
    }

    /// <summary>Whether a value can be written behind |.</summary>
    public static bool MayBeBlock(EditText value) =>
        value.Value.Trim('\n').Length > 0 && value.Value[0] is not (' ' or '\n' or '\t') && !value.Value.Any(c => c != '\n' && (char.IsControl(c) || YamlCursor.IsBreak(c)));

    /// <summary>A value behind |, whose first line is the sign.</summary>
    /// <param name="value">The value.</param>
    /// <param name="indent">The column of its lines.</param>
    /// <param name="lineBreak">The text's line break.</param>
    public static string Block(EditText value, int indent, string lineBreak)
    {
        var body = value.Value.TrimEnd('\n');
        var breaks = value.Value.Length - body.Length;
        var text = new StringBuilder(breaks switch { 0 => "|-", 1 => "|", _ => "|+" });
        foreach (var line in (breaks > 1 ? value.Value[..^1] : body).Split('\n'))
        {
            text.Append(lineBreak).Append(line.Length > 0 ? new string(' ', indent) : "").Append(line);
        }

        return text.ToString();
    }

    // Asking the parser is the one way to be sure.
    private static bool MayBePlain(EditText value, bool inFlow, bool isKey)
    {
        var text = value.Value;
        if (text.Length == 0 || text is "~" or "null" || text.Any(c => char.IsControl(c) || YamlCursor.IsBreak(c) || c is '\ufeff') || text[0] is '@' or '`' or '%' or '|' or '>'
            || text.StartsWith("---", StringComparison.Ordinal) || text.StartsWith("...", StringComparison.Ordinal))
        {
            return false;
        }

        // The library that reads storyboards takes some signs otherwise than YAML: quotes cost nothing.
        if (inFlow && (text[^1] == ':' || text[0] is '?' or '-' or ':' && (text.Length == 1 || text[1] is ' ')))
        {
            return false;
        }

        var tree = SyntaxTree.Parse((inFlow, isKey) switch
        {
            (true, true) => $"{{ {text}: x }}",
            (true, false) => $"{{ x: {text} }}",
            (false, true) => $"{text}: x",
            _ => $"x: {text}",
        });
        return !tree.IsBroken && tree.Root is MapSyntax { Entries: [var entry] } && (isKey ? entry.Key : entry.Value) is ScalarSyntax { Style: ScalarStyle.Plain, Anchor: null } read && read.Value == text
            && (isKey ? entry.Value : entry.Key) is ScalarSyntax { Value: "x" };
    }

    private static string DoubleQuoted(string value)
    {
        var text = new StringBuilder("\"");
        foreach (var c in value)
        {
            text.Append(c switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                _ when char.IsControl(c) || YamlCursor.IsBreak(c) || c == '\ufeff' => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ => c.ToString(),
            });
        }

        return text.Append('"').ToString();
    }
}
