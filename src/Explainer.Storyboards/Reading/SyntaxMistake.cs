using Explainer.Core.Diagnostics;
using YamlDotNet.Core;

namespace Explainer.Storyboards.Reading;

/// <summary>A place where the YAML cannot be read, told in the author's words rather than the parser's.</summary>
/// <param name="Diagnostic">What to tell.</param>
/// <param name="Line">The line to leave out to read the rest.</param>
/// <param name="IsLocal">Whether the cause is surely on this line and no echo of an earlier mistake.</param>
internal sealed record SyntaxMistake(Diagnostic Diagnostic, int Line, bool IsLocal)
{
    /// <summary>The last line to leave out: what is below a key that is not read belongs to no other.</summary>
    public int LastLine { get; init; } = Line;

    /// <summary>Explains an exception of the parser.</summary>
    /// <param name="exception">The exception.</param>
    /// <param name="lines">The file.</param>
    /// <param name="mended">What was read.</param>
    /// <param name="flow">The innermost bracket that is open: its offset and whether it is a brace.</param>
    public static SyntaxMistake From(Exception exception, LineIndex lines, MendedText mended, (int Start, bool IsBrace)? flow)
    {
        var text = lines.Source.Text;
        var start = exception is YamlException yaml ? Math.Clamp(mended.Original((int)Math.Clamp(yaml.Start.Index, 0, int.MaxValue)), 0, text.Length) : -1;
        var message = exception is YamlException ? exception.Message : "";
        if (message.Contains("escape", StringComparison.Ordinal) || message.Contains("surrogate", StringComparison.Ordinal))
        {
            return At(lines, start, 1, SyntaxRules.YamlSyntaxEscape.Plain, isLocal: true);
        }

        if (QuoteScan.FirstWrong(text, start < 0 ? text.Length : start) is { } quote)
        {
            return Quote(lines, quote);
        }

        if (message.Contains("multi-line", StringComparison.Ordinal))
        {
            return At(lines, start, 1, SyntaxRules.YamlSyntaxMultiLine.Plain, isLocal: true);
        }

        if (TabAt(lines, start, isTold: message.Contains("tab", StringComparison.Ordinal)) is { } tab)
        {
            return At(lines, tab, 1, SyntaxRules.YamlSyntaxTab.Plain, isLocal: true);
        }

        if (message.Contains("found invalid mapping", StringComparison.Ordinal))
        {
            return InvalidMapping(lines, mended, start);
        }

        if (message.Contains("cannot start any token", StringComparison.Ordinal))
        {
            return At(lines, start, 1, SyntaxRules.YamlSyntaxFirstCharacter.With(Character(text, start)), isLocal: true);
        }

        if (flow is { } bracket && !message.Contains("anchor", StringComparison.Ordinal) && !message.Contains("tag", StringComparison.Ordinal))
        {
            var (opening, closing) = bracket.IsBrace ? ('{', '}') : ('[', ']');
            if (start >= 0 && start < text.Length && text[start] == (bracket.IsBrace ? ']' : '}'))
            {
                return At(lines, bracket.Start, 1, SyntaxRules.YamlSyntaxOtherBracket.With(opening, text[start], Place(lines, start, bracket.Start), closing), isLocal: false);
            }

            if (start > bracket.Start && start < text.Length && text[start] is not ('\n' or '\r') && lines.LineOf(start) == lines.LineOf(bracket.Start))
            {
                return text[start] == ':'
                    ? At(lines, start, 1, SyntaxRules.YamlSyntaxColonInBrackets.Plain, isLocal: true)
                    : At(lines, start, 1, SyntaxRules.YamlSyntaxComma.Plain, isLocal: true);
            }

            var hash = text.IndexOf(" #", bracket.Start, StringComparison.Ordinal) + 1;
            return hash > 0 && lines.LineOf(hash) == lines.LineOf(bracket.Start)
                ? At(lines, hash, 1, SyntaxRules.YamlSyntaxHash.With(opening), isLocal: true)
                : Unclosed(lines, bracket.Start);
        }

        if (message.Contains("could not find expected ':'", StringComparison.Ordinal))
        {
            var line = start < 0 ? 1 : LastWrittenLine(lines, lines.LineOf(start) - 1);
            return MissingColon(lines, line);
        }

        if (start >= 0 && start < text.Length && text[start] is ']' or '}')
        {
            return At(lines, start, 1, SyntaxRules.YamlSyntaxClosing.With(text[start]), isLocal: false);
        }

        if (message.Contains("did not find expected key", StringComparison.Ordinal))
        {
            return ExpectedKey(lines, start);
        }

        if (start < 0 && QuoteScan.FirstUnclosed(text) is { } unclosed)
        {
            return Unclosed(lines, unclosed);
        }

        return start < 0
            ? At(lines, text.Length, 0, SyntaxRules.YamlSyntaxEnd.Plain, isLocal: false)
            : At(lines, start, 1, SyntaxRules.YamlSyntaxOther.Plain, isLocal: false);
    }

    private static SyntaxMistake Quote(LineIndex lines, WrongQuote quote)
    {
        var text = lines.Source.Text;
        var mark = text[quote.Start];
        if (quote.End < 0)
        {
            return At(lines, quote.Start, 1, SyntaxRules.YamlSyntaxOpenQuote.With(mark), isLocal: true);
        }

        return lines.LineOf(quote.End) > lines.LineOf(quote.Start)
            ? At(lines, quote.Start, 1, SyntaxRules.YamlSyntaxLateQuote.With(mark, lines.LineOf(quote.End)), isLocal: true)
            : At(lines, quote.End, 1, (mark == '"' ? SyntaxRules.YamlSyntaxDoubleQuote.Plain : SyntaxRules.YamlSyntaxSingleQuote.Plain), isLocal: true);
    }

    private static SyntaxMistake Unclosed(LineIndex lines, int start)
    {
        var (opening, closing) = lines.Source.Text[start] == '{' ? ('{', '}') : ('[', ']');
        return At(lines, start, 1, SyntaxRules.YamlSyntaxOpenBracket.With(opening, closing), isLocal: false);
    }

    private static string Place(LineIndex lines, int offset, int from) =>
        lines.LineOf(offset) == lines.LineOf(from) ? "this line" : $"line {lines.LineOf(offset)}";

    private static SyntaxMistake InvalidMapping(LineIndex lines, MendedText mended, int start)
    {
        var text = lines.Source.Text;
        var line = lines.LineOf(start);
        var content = text.AsSpan(lines.StartOf(line), start - lines.StartOf(line));
        var above = LastWrittenLine(lines, line - 1);
        if (above < line && !mended.IsMended(lines.StartOf(above), lines.StartOf(line)) && IsWithoutColon(lines.Source.Line(above)) && Indent(lines.Source.Line(line)) >= Indent(lines.Source.Line(above)))
        {
            return MissingColon(lines, above);
        }

        if (content.Contains(':') || content.TrimStart().StartsWith("- "))
        {
            return At(lines, start, 1, SyntaxRules.YamlSyntaxSecondColon.Plain, isLocal: true);
        }

        return At(lines, start, 1, SyntaxRules.YamlSyntaxDeeper.Plain, isLocal: false);
    }

    private static SyntaxMistake ExpectedKey(LineIndex lines, int start)
    {
        var line = lines.LineOf(Math.Max(0, start));
        var content = lines.Source.Line(line);
        if (!content.Contains(':') && !content.TrimStart().StartsWith('-'))
        {
            return MissingColon(lines, line);
        }

        if (content.Contains(':') && Math.Max(0, start) == lines.StartOf(line) + Indent(content))
        {
            return At(lines, start, 1, SyntaxRules.YamlSyntaxColumn.Plain, isLocal: false);
        }

        // "text: {share} of it" is a map with something behind it.
        var value = content.IndexOf(": ", StringComparison.Ordinal) + 2;
        if (value > 1 && content[value..] is ['{' or '[', ..] text && start > lines.StartOf(line) + value + text.IndexOfAny(['}', ']']))
        {
            return At(lines, lines.StartOf(line) + value, text.TrimEnd().Length, SyntaxRules.YamlSyntaxBracketText.With(QuotedText.Of(text.TrimEnd())), isLocal: true);
        }

        return At(lines, start, 1, SyntaxRules.YamlSyntaxNoKey.Plain, isLocal: false);
    }

    private static SyntaxMistake MissingColon(LineIndex lines, int line)
    {
        var content = lines.Source.Line(line);
        var indent = Indent(content);
        var last = line;
        for (var next = line + 1; next <= lines.Source.LineCount; next++)
        {
            var below = lines.Source.Line(next);
            if (!string.IsNullOrWhiteSpace(below))
            {
                if (Indent(below) <= indent)
                {
                    break;
                }

                last = next;
            }
        }

        return At(lines, lines.StartOf(line) + indent, Math.Max(1, content.Trim().Length), SyntaxRules.YamlSyntaxNoColon.Plain, isLocal: false) with { LastLine = last };
    }

    private static bool IsWithoutColon(string line) =>
        line.Trim() is { Length: > 0 } content && !content.Contains(':') && content[0] is not ('#' or '-' or '[' or '{' or '"' or '\'') && !content.Contains(' ');

    private static int Indent(string line) => line.Length - line.TrimStart().Length;

    private static int LastWrittenLine(LineIndex lines, int line)
    {
        while (line > 1 && string.IsNullOrWhiteSpace(lines.Source.Line(line)))
        {
            line--;
        }

        return Math.Max(1, line);
    }

    private static int? TabAt(LineIndex lines, int start, bool isTold)
    {
        if (start < 0)
        {
            return null;
        }

        // The parser reports a tab where the block began; the tab itself is on one of the next lines.
        var first = lines.LineOf(start);
        for (var line = first; line <= (isTold ? lines.Source.LineCount : Math.Min(first + 1, lines.Source.LineCount)); line++)
        {
            var content = lines.Source.Line(line);
            var indent = Indent(content);
            if (content.IndexOf('\t') is var tab and >= 0 && tab < indent)
            {
                return lines.StartOf(line) + tab;
            }
        }

        return null;
    }

    private static string Character(string text, int at) => at >= 0 && at < text.Length ? text[at].ToString() : "this";

    private static SyntaxMistake At(LineIndex lines, int start, int length, Finding finding, bool isLocal)
    {
        var span = lines.Span(start, start + length);
        return new SyntaxMistake(finding.At(span), span.Line, isLocal);
    }
}
