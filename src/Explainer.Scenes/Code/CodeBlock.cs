using System.Collections.Immutable;
using Explainer.Display.Shapes;
using Explainer.Display.Text;

namespace Explainer.Scenes.Code;

/// <summary>Code that is set: rows of pieces with their colours' kinds.</summary>
public sealed class CodeBlock
{
    // A part of a line that did not fit stands this many characters further in than its line.
    private const int ContinuationIndent = 2;

    /// <summary>Sets code.</summary>
    /// <param name="code">The code.</param>
    /// <param name="typesetter">Sets text.</param>
    /// <param name="style">How.</param>
    /// <param name="language">One of the languages' names.</param>
    /// <param name="width">Where lines are broken, in px; infinite for never.</param>
    internal CodeBlock(CodeText code, ITypesetter typesetter, TextStyle style, string language, double width)
    {
        var spans = CodeLanguages.Read(code.Lines, language);
        var rows = ImmutableArray.CreateBuilder<CodeRow>();
        var firstRows = ImmutableArray.CreateBuilder<int>(code.Lines.Length);
        for (var line = 0; line < code.Lines.Length; line++)
        {
            firstRows.Add(rows.Count);
            var text = code.Lines[line];
            var start = 0;
            do
            {
                var indent = start == 0 ? 0 : IndentOf(text) + ContinuationIndent;
                var end = EndOfRow(typesetter, style, text, start, indent, width);
                rows.Add(RowOf(typesetter, style, line, text, start, end, indent, spans[line], rows.Count));
                start = end;
            }
            while (start < text.Length);
        }

        (Rows, FirstRows) = (rows.ToImmutable(), firstRows.MoveToImmutable());
        Width = Rows.Max(r => r.Width);
    }

    /// <summary>The rows.</summary>
    public ImmutableArray<CodeRow> Rows { get; }

    /// <summary>The row with which each line begins.</summary>
    public ImmutableArray<int> FirstRows { get; }

    /// <summary>The width of the widest row, in px.</summary>
    public double Width { get; }

    /// <summary>How many UTF-16 characters there are without line breaks.</summary>
    public int Characters { get; private set; }

    /// <summary>The row at which a line stands, which may lie between two rows.</summary>
    /// <param name="line">The line, counted from 0; clamped.</param>
    public double RowAt(double line)
    {
        var clamped = Math.Clamp(line, 0, FirstRows.Length - 1);
        var whole = (int)Math.Floor(clamped);
        var next = whole + 1 < FirstRows.Length ? FirstRows[whole + 1] : Rows.Length;
        return FirstRows[whole] + ((next - FirstRows[whole]) * (clamped - whole));
    }

    private CodeRow RowOf(
        ITypesetter typesetter, TextStyle style, int line, string text, int start, int end, int indent, ImmutableArray<CodeSpan> spans, int row)
    {
        var shown = new string(' ', indent) + text[start..end];
        var block = typesetter.Set(style, shown);
        var pieces = ImmutableArray.CreateBuilder<CodePiece>();
        foreach (var span in spans)
        {
            var (from, to) = (Math.Max(span.Start, start), Math.Min(span.Start + span.Length, end));
            if (from >= to || string.IsNullOrWhiteSpace(text[from..to]))
            {
                continue;
            }

            var (first, last) = (from - start + indent, to - start + indent);
            var glyphs = block.Outlines.Glyphs.Where(g => g.Cluster >= first && g.Cluster < last).Select(g => g with { Cluster = g.Cluster - first });
            pieces.Add(new CodePiece(text[from..to], span.Kind, new GlyphRunShape(glyphs), row, Characters + from, block.Carets[first].X));
        }

        if (end == text.Length)
        {
            Characters += text.Length;
        }

        return new CodeRow(line, start == 0, pieces.ToImmutable(), block.Size.Width, text[start..end], [.. block.Carets.Skip(indent).Select(c => c.X)]);
    }

    // Behind the last space that fits, else between a word and a sign; within a word only when that alone is too long.
    private static int EndOfRow(ITypesetter typesetter, TextStyle style, string text, int start, int indent, double width)
    {
        var carets = typesetter.Set(style, new string(' ', indent) + text[start..]).Carets;
        if (carets[^1].X <= width)
        {
            return text.Length;
        }

        var fit = start + 1;
        while (fit < text.Length && carets[fit + 1 - start + indent].X <= width)
        {
            fit++;
        }

        if (fit == text.Length)
        {
            return fit;
        }

        var least = start + (start == 0 ? IndentOf(text) : 0) + 1;
        for (var end = fit; end > least + ((fit - least) / 3); end--)
        {
            if (text[end - 1] == ' ')
            {
                return end;
            }
        }

        for (var end = fit; end > least; end--)
        {
            if (!char.IsLetterOrDigit(text[end - 1]) || !char.IsLetterOrDigit(text[end]))
            {
                return char.IsLowSurrogate(text[end]) ? end + 1 : end;
            }
        }

        return char.IsLowSurrogate(text[fit]) ? fit + 1 : fit;
    }

    private static int IndentOf(string text) => text.Length - text.AsSpan().TrimStart(' ').Length;
}
