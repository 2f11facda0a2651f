using System.Globalization;
using System.Text;
using Explainer.Core.Text;
using Explainer.Core.Time;

namespace Explainer.Video.Captions;

/// <summary>Writes captions as WebVTT.</summary>
public static class VttWriter
{
    /// <summary>The whole file.</summary>
    /// <param name="track">The captions.</param>
    /// <param name="withWordTimes">Whether each word carries its time, for players that highlight the current one.</param>
    public static string Write(CaptionTrack track, bool withWordTimes = false)
    {
        var text = new StringBuilder("WEBVTT\n");
        for (var i = 0; i < track.Cues.Length; i++)
        {
            var cue = track.Cues[i];
            text.Append(CultureInfo.InvariantCulture, $"\n{i + 1}\n{CaptionTimeText.Full(cue.Start, '.')} --> {CaptionTimeText.Full(cue.End, '.')}\n");
            for (var line = 0; line < cue.Lines.Length; line++)
            {
                AppendLine(text, cue, line, withWordTimes);
                text.Append('\n');
            }
        }

        return text.ToString();
    }

    private static void AppendLine(StringBuilder text, Cue cue, int line, bool withWordTimes)
    {
        var content = cue.Lines[line];
        var done = 0;
        var latest = cue.Start;
        foreach (var word in cue.Words)
        {
            // The standard wants time stamps that grow and lie inside the cue; a word at its start needs none.
            if (withWordTimes && word.Line == line && word.Start > latest + new Seconds(0.001) && word.Start + new Seconds(0.001) < cue.End)
            {
                text.Append(Escape(content[done..word.Offset])).Append('<').Append(CaptionTimeText.Full(word.Start, '.')).Append('>');
                done = word.Offset;
            }

            latest = Seconds.Max(latest, word.Start);
        }

        text.Append(Escape(content[done..]));
    }

    private static string Escape(string text) => PlainText.Line(text)
        .Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);
}
