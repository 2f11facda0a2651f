using System.Globalization;
using System.Text;
using Explainer.Core.Diagnostics;
using Explainer.Core.Time;

namespace Explainer.Video.Speech;

/// <summary>Reads the times of words from WebVTT: time stamps inside a cue where there are any, else the cue as a whole.</summary>
internal static class VttWordTimes
{
    /// <summary>The pieces of all cues in the file's order.</summary>
    /// <exception cref="ExplainerException">A cue's times cannot be read.</exception>
    public static List<TimedText> Read(string content, string path)
    {
        var pieces = new List<TimedText>();
        var lines = content.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Split('\n');
        for (var i = 1; i < lines.Length; i++)
        {
            var arrow = lines[i].IndexOf("-->", StringComparison.Ordinal);
            if (arrow < 0)
            {
                // Headers, notes, styles and cue names; a note ends at the next empty line and holds no arrow.
                continue;
            }

            var start = Time(lines[i][..arrow], path, i);
            var end = Time(lines[i][(arrow + 3)..].Trim().Split(' ', '\t')[0], path, i);
            var payload = new StringBuilder();
            while (i + 1 < lines.Length && lines[i + 1].Length > 0)
            {
                payload.Append(lines[++i]).Append(' ');
            }

            Cut(pieces, payload.ToString(), start, end, path, i);
        }

        return pieces;
    }

    private static void Cut(List<TimedText> pieces, string payload, Seconds start, Seconds end, string path, int line)
    {
        var text = new StringBuilder();
        for (var i = 0; i < payload.Length; i++)
        {
            var close = payload[i] == '<' ? payload.IndexOf('>', i) : -1;
            if (close < 0)
            {
                text.Append(payload[i]);
                continue;
            }

            if (char.IsAsciiDigit(payload[i + 1]))
            {
                var time = Time(payload[(i + 1)..close], path, line);
                Close(time);
                start = time;
            }

            i = close;
        }

        Close(end);

        void Close(Seconds until)
        {
            var plain = text.ToString().Replace("&lt;", "<", StringComparison.Ordinal).Replace("&gt;", ">", StringComparison.Ordinal)
                .Replace("&nbsp;", " ", StringComparison.Ordinal).Replace("&amp;", "&", StringComparison.Ordinal);
            pieces.Add(new TimedText(plain, start, until));
            text.Clear();
        }
    }

    // [hours:]minutes:seconds.thousandths
    private static Seconds Time(string text, string path, int line)
    {
        var parts = text.Trim().Split(':');
        var total = 0.0;
        foreach (var part in parts)
        {
            if (parts.Length is < 2 or > 3 || !double.TryParse(part, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
            {
                throw SoundRules.WordTimesBrokenVtt.With(path, line + 1, text.Trim()).Failure();
            }

            total = (total * 60) + value;
        }

        return new Seconds(total);
    }
}
