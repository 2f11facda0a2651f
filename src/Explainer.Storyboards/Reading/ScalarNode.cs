using System.Collections.Immutable;
using Explainer.Core.Diagnostics;

namespace Explainer.Storyboards.Reading;

/// <summary>A single value.</summary>
public sealed class ScalarNode : Node
{
    private readonly LineIndex? lines;
    private readonly int start;
    private readonly int end;

    internal ScalarNode(SourceSpan span, string text, bool isPlain, LineIndex? lines = null, int start = 0, int end = 0)
        : base(span)
    {
        Text = text;
        IsPlain = isPlain;
        this.lines = lines;
        this.start = start;
        this.end = end;
    }

    /// <summary>The text without quotes.</summary>
    public string Text { get; }

    /// <summary>Whether it is written without quotes.</summary>
    public bool IsPlain { get; }

    /// <summary>Whether it is nothing: empty, ~ or null, without quotes.</summary>
    public bool IsNull => IsPlain && Text is "" or "~" or "null";

    /// <summary>How the file has it when it is written on several lines; else null.</summary>
    internal string? Lines => lines is null || Span.Line == Span.EndLine ? null : lines.Source.Text[start..end];

    internal override string Kind => IsNull ? "nothing" : "text";

    /// <summary>
    /// The place of a part of the text. Exact where the part is written in the file as it reads; for a part with escapes or a folded line
    /// break, the whole scalar.
    /// </summary>
    internal SourceSpan Part(int offset, int length)
    {
        if (lines is null || length <= 0 || offset < 0 || offset + length > Text.Length)
        {
            return Span;
        }

        var raw = lines.Source.Text.AsSpan(start, end - start);
        var fragment = Text.AsSpan(offset, length);

        // The part is the nth of its kind in the text, so it is the nth in the file too, whatever quotes and folding did between.
        var earlier = 0;
        for (var at = Text.AsSpan().IndexOf(fragment); at >= 0 && at < offset;)
        {
            earlier++;
            var next = Text.AsSpan(at + 1).IndexOf(fragment);
            at = next < 0 ? -1 : at + 1 + next;
        }

        var found = -1;
        for (var n = 0; n <= earlier; n++)
        {
            var next = raw[(found + 1)..].IndexOf(fragment);
            if (next < 0)
            {
                return Span;
            }

            found += 1 + next;
        }

        return lines.Span(start + found, start + found + length);
    }

    /// <summary>Another text at the same place, as a template makes it.</summary>
    internal ScalarNode WithText(string text) => new(Span, text, isPlain: IsPlain, lines, start, end);
}
