using System.Globalization;
using System.Text;
using Explainer.Core.Text;

namespace Explainer.Video.Captions;

/// <summary>Writes what is said and seen in a film as Markdown, for people who cannot see or hear it, and for search.</summary>
public static class TranscriptWriter
{
    /// <summary>The whole document.</summary>
    public static string Write(string title, IEnumerable<TranscriptBeat> beats)
    {
        var text = new StringBuilder("# ").Append(Escape(title)).Append('\n');
        foreach (var beat in beats)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {Escape(beat.Title)} ({beat.Start.ToClock()}–{beat.End.ToClock()})\n");
            if (beat.Narration.Length > 0)
            {
                text.Append('\n').Append(Escape(beat.Narration)).Append('\n');
            }

            if (!beat.Seen.IsEmpty)
            {
                text.Append('\n');
                foreach (var seen in beat.Seen)
                {
                    text.Append("- ").Append(Escape(seen)).Append('\n');
                }
            }
        }

        return text.ToString();
    }

    // Markdown's own characters, and a line break that would end a heading or a list item.
    private static string Escape(string written)
    {
        var text = PlainText.Line(written);
        var escaped = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            var isAtStart = i == 0 && c is '#' or '+' or '-';
            if (c is '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '>' || isAtStart)
            {
                escaped.Append('\\');
            }

            escaped.Append(c);
        }

        return escaped.ToString();
    }
}
