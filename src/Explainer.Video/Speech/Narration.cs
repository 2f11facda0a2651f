using System.Collections.Immutable;
using System.Text;

namespace Explainer.Video.Speech;

/// <summary>A narration as it is spoken, and the marks that stood in it.</summary>
/// <param name="Text">The clean text: without marks, each run of white space one space, none at the ends.</param>
/// <param name="Marks">The marks in reading order.</param>
public sealed record Narration(string Text, ImmutableArray<NarrationMark> Marks)
{
    /// <summary>
    /// Reads a narration as an author wrote it. A mark is a name of letters, digits, hyphens and underscores in square brackets, such as
    /// <c>[lights]</c>; anything else in brackets is text and is spoken. <c>\[</c> is a bracket that begins no mark.
    /// </summary>
    public static Narration Parse(string source)
    {
        var text = new StringBuilder(source.Length);
        var marks = ImmutableArray.CreateBuilder<NarrationMark>();
        var pending = new List<string>();
        var space = false;
        for (var i = 0; i < source.Length; i++)
        {
            var c = source[i];
            if (char.IsWhiteSpace(c))
            {
                space = true;
                continue;
            }

            if (c == '[' && MarkAt(source, i) is { } name)
            {
                pending.Add(name);
                i += name.Length + 1;
                continue;
            }

            if (c == '\\' && i + 1 < source.Length && source[i + 1] == '[')
            {
                c = source[++i];
            }

            if (space && text.Length > 0 && !IsClosingBehindMark(c, pending.Count))
            {
                text.Append(' ');
            }

            space = false;
            Settle();
            text.Append(c);
        }

        Settle();
        return new Narration(text.ToString(), marks.ToImmutable());

        void Settle()
        {
            foreach (var name in pending)
            {
                marks.Add(new NarrationMark(name, text.Length));
            }

            pending.Clear();
        }
    }

    // "the end [lights] ." would otherwise leave a space before the full stop.
    private static bool IsClosingBehindMark(char c, int marksBefore) => marksBefore > 0 && c is '.' or ',' or ';' or ':' or '!' or '?';

    private static string? MarkAt(string source, int bracket)
    {
        var end = bracket + 1;
        while (end < source.Length && (char.IsLetterOrDigit(source[end]) || source[end] is '-' or '_'))
        {
            end++;
        }

        return end > bracket + 1 && end < source.Length && source[end] == ']' ? source[(bracket + 1)..end] : null;
    }
}
