using System.Globalization;
using System.Text;
using Explainer.Core.Text;

namespace Explainer.Video.Captions;

/// <summary>Writes captions as SubRip (SRT), UTF-8 without a byte order mark.</summary>
public static class SrtWriter
{
    /// <summary>
    /// The whole file for making a track in a film: what the way there reads as its own signs (\N a new line, {\ a style) has a word joiner
    /// in between, which is not seen.
    /// </summary>
    public static string WriteTrack(CaptionTrack track) => Write(track)
        .Replace("\\N", "\\\u2060N", StringComparison.Ordinal).Replace("\\n", "\\\u2060n", StringComparison.Ordinal)
        .Replace("\\h", "\\\u2060h", StringComparison.Ordinal).Replace("{\\", "{\u2060\\", StringComparison.Ordinal);

    /// <summary>The whole file.</summary>
    public static string Write(CaptionTrack track)
    {
        var text = new StringBuilder();
        for (var i = 0; i < track.Cues.Length; i++)
        {
            var cue = track.Cues[i];
            text.Append(CultureInfo.InvariantCulture, $"{i + 1}\n{CaptionTimeText.Full(cue.Start, ',')} --> {CaptionTimeText.Full(cue.End, ',')}\n");
            foreach (var line in cue.Lines)
            {
                // Players read angle brackets as formatting, and SRT has no way to escape them; these look the same and are text.
                text.Append(PlainText.Line(line).Replace('<', '‹').Replace('>', '›').Replace("--›", "–›", StringComparison.Ordinal)).Append('\n');
            }

            text.Append('\n');
        }

        return text.ToString();
    }
}
