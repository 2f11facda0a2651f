using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Explainer.Core;
using Explainer.Core.Text;
using Explainer.Core.Time;

namespace Explainer.Video.Captions;

/// <summary>What a film says about itself: written as FFMETADATA1, which FFmpeg puts into MP4, WebM and others.</summary>
/// <param name="Title">The film's title.</param>
/// <param name="Language">A BCP 47 tag, or null.</param>
/// <param name="Description">What it is about, or null.</param>
/// <param name="SourceNotes">Where its figures come from, one note each.</param>
/// <param name="Chapters">In the order of their times.</param>
public sealed record ChapterMetadata(
    string Title, string? Language, string? Description, ImmutableArray<string> SourceNotes, ImmutableArray<Chapter> Chapters)
{
    /// <summary>Who made it, or null.</summary>
    public string? Author { get; init; }

    /// <summary>The whole file, UTF-8.</summary>
    public string Write()
    {
        var text = new StringBuilder(";FFMETADATA1\n");
        Tag("title", Title);
        Tag("artist", Author);
        Tag("language", Language);
        Tag("description", Description);

        // MP4 has no tag for sources; "comment" is the one that players and `ffprobe` show.
        Tag("comment", SourceNotes.IsEmpty ? null : string.Join('\n', SourceNotes));
        foreach (var chapter in Chapters)
        {
            text.Append(CultureInfo.InvariantCulture, $"[CHAPTER]\nTIMEBASE=1/1000\nSTART={Milliseconds(chapter.Start)}\nEND={Milliseconds(chapter.End)}\n");
            Tag("title", chapter.Title);
        }

        return text.ToString();

        void Tag(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value))
            {
                text.Append(name).Append('=').Append(Escape(value)).Append('\n');
            }
        }
    }

    private static long Milliseconds(Seconds time) => (long)Rounding.ToDecimals(time.Value * 1000, 0);

    // The format's own characters (FFmpeg Formats, section "Metadata") take a backslash; a line break too goes on to the next line.
    private static string Escape(string value)
    {
        var escaped = new StringBuilder(value.Length);
        foreach (var c in PlainText.Lines(value))
        {
            if (c is '=' or ';' or '#' or '\\' or '\n')
            {
                escaped.Append('\\');
            }

            escaped.Append(c);
        }

        // FFmpeg 5.1 takes the line break behind an escaped backslash for a part of the value; a space keeps them apart.
        return value.EndsWith('\\') ? escaped.Append(' ').ToString() : escaped.ToString();
    }
}
