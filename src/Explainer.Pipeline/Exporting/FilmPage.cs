using System.Buffers.Text;
using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Explainer.Core.Geometry;
using Explainer.Core.Text;
using Explainer.Core.Time;
using Explainer.Pipeline.Films;
using Explainer.Pipeline.Sounding;
using Explainer.Storyboards.Model;

namespace Explainer.Pipeline.Exporting;

/// <summary>
/// Writes a film as one HTML page with everything in it: the film, its chapters, captions and transcript, where its figures come from, and the notes of its review. The page opens from
/// disk, needs no other file and may use no network: its rule of content allows its own style, its own script, and data that is in it.
/// </summary>
/// <param name="film">The film.</param>
/// <param name="notes">The notes, in the order in which they are numbered.</param>
internal sealed class FilmPage(Film film, ImmutableArray<PageNote> notes)
{
    private const int ChapterWidth = 320;
    private const int MostPictures = 60;

    // Base 64 goes in pieces of three bytes.
    private const int PieceBytes = 3 << 16;

    /// <summary>Writes it.</summary>
    /// <param name="video">The film as MP4.</param>
    /// <param name="size">Its size.</param>
    /// <param name="output">Where the page goes.</param>
    /// <param name="cancellation">Ends the work.</param>
    public void Write(Stream video, PixelSize size, Stream output, CancellationToken cancellation)
    {
        var (style, script) = (Asset("film.css"), Asset("film.js"));
        var timeline = film.Timeline;
        var page = new StringBuilder();
        page.Append(
            CultureInfo.InvariantCulture,
            $"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; media-src data:; img-src data:; style-src '{Hash(style)}'; script-src '{Hash(script)}'; base-uri 'none'; form-action 'none'">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="generator" content="Explainer">
            <title>{Text(timeline.Title)}</title>
            <style>{style}</style>
            </head>
            <body>
            <header>
            <h1{Language}>{Text(timeline.Title)}</h1>
            {About()}
            </header>
            <main>
            <div>
            <div class="player"><div class="stage">
            <video controls playsinline preload="auto" width="{size.Width}" height="{size.Height}" aria-label="{Text(timeline.Title)}" poster="
            """);
        Flush(page, output);
        Data(output, "image/png", Picture(PosterFrame(), size, cancellation), cancellation);
        page.Append("\" src=\"");
        Flush(page, output);
        Data(output, "video/mp4", video, cancellation);
        page.Append("\">\n");
        Track(page);
        page.Append("</video>\n<div class=\"pins\"></div>\n</div></div>\n");
        Chapters(page, output, cancellation);
        Notes(page);
        Sources(page);
        page.Append("<p class=\"keys\"><kbd>K</kbd> plays, <kbd>J</kbd> and <kbd>L</kbd> jump by 5 s, <kbd>,</kbd> and <kbd>.</kbd> by chapters, <kbd>C</kbd> shows captions.</p>\n</div>\n");
        Transcript(page);
        page.Append(CultureInfo.InvariantCulture, $"</main>\n<script>{script}</script>\n</body>\n</html>\n");
        Flush(page, output);
    }

    private string Language => $" lang=\"{Text(film.Language)}\" dir=\"auto\"";

    private FrameIndex PosterFrame() => film.Storyboard.Thumbnail is null ? film.Timeline.Beats[0].Key : film.ThumbnailFrame;

    private string About()
    {
        var lines = new List<string>();
        if (film.Storyboard.Description.Length > 0)
        {
            lines.Add($"<p class=\"about\"{Language}>{Text(film.Storyboard.Description)}</p>");
        }

        var by = film.Storyboard.Author.Length > 0 ? $"{Text(film.Storyboard.Author)} \u00b7 " : "";
        lines.Add($"<p class=\"about\">{by}{Clock(film.Duration)}</p>");
        return string.Join('\n', lines);
    }

    // Captions that are drawn into the picture need no track.
    private void Track(StringBuilder page)
    {
        var captions = film.Storyboard.Captions.Display == CaptionDisplay.Burn ? null : film.Captions(CaptionKind.PlainWebVtt);
        if (captions is { Count: > 0 } file)
        {
            page.Append(
                CultureInfo.InvariantCulture,
                $"<track kind=\"captions\" srclang=\"{Text(film.Language)}\" label=\"Captions\" src=\"data:text/vtt;base64,{Convert.ToBase64String(Encoding.UTF8.GetBytes(file.Text))}\">\n");
        }
    }

    private void Chapters(StringBuilder page, Stream output, CancellationToken cancellation)
    {
        var timeline = film.Timeline;
        var size = film.PictureSize(Math.Min(1, (double)ChapterWidth / timeline.Size.Width));
        page.Append("<section aria-labelledby=\"h-chapters\"><h2 id=\"h-chapters\">Chapters</h2>\n<ol class=\"chapters\">\n");
        foreach (var beat in timeline.Beats)
        {
            var (start, end) = (timeline.Rate.TimeOf(beat.First), timeline.Rate.TimeOf(beat.End));
            page.Append(CultureInfo.InvariantCulture, $"<li><a {Times(start, end)}>");
            if (timeline.Beats.Length <= MostPictures)
            {
                page.Append(CultureInfo.InvariantCulture, $"<img alt=\"\" width=\"{size.Width}\" height=\"{size.Height}\" src=\"");
                Flush(page, output);
                Data(output, "image/png", Picture(beat.Key, size, cancellation), cancellation);
                page.Append("\">");
            }

            page.Append(CultureInfo.InvariantCulture, $"<span class=\"name\"{Language}>{Text(beat.Title)}</span> <span class=\"time\">{Clock(start)}</span></a></li>\n");
        }

        page.Append("</ol></section>\n");
    }

    private void Notes(StringBuilder page)
    {
        if (notes.IsEmpty)
        {
            return;
        }

        page.Append("<section aria-labelledby=\"h-notes\"><h2 id=\"h-notes\">Notes</h2>\n<ol class=\"notes\">\n");
        foreach (var (index, note) in notes.Index())
        {
            var place = note.Place is { } spot ? string.Create(CultureInfo.InvariantCulture, $" data-x=\"{spot.X}\" data-y=\"{spot.Y}\"") : "";
            var who = note.Author.Length > 0 ? $" \u00b7 {Text(note.Author)}" : "";
            page.Append(
                CultureInfo.InvariantCulture,
                $"<li{(note.IsResolved ? " class=\"done\"" : "")} data-start=\"{note.Time.Value:0.###}\"{place}><span class=\"number\">{index + 1}</span><div><a {Times(note.Time, note.Time)}><span class=\"time\">{Clock(note.Time)}{who}{(note.IsResolved ? " \u00b7 resolved" : "")}</span></a><p class=\"what\" dir=\"auto\">{Lines(note.Text)}</p></div></li>\n");
        }

        page.Append("</ol></section>\n");
    }

    private void Sources(StringBuilder page)
    {
        if (film.Storyboard.SourceNotes.IsEmpty)
        {
            return;
        }

        page.Append("<section aria-labelledby=\"h-sources\"><h2 id=\"h-sources\">Where the figures come from</h2>\n<ul class=\"sources\">\n");
        foreach (var source in film.Storyboard.SourceNotes)
        {
            page.Append(CultureInfo.InvariantCulture, $"<li dir=\"auto\">{Text(source)}</li>\n");
        }

        page.Append("</ul></section>\n");
    }

    private void Transcript(StringBuilder page)
    {
        page.Append("<section class=\"transcript\" aria-labelledby=\"h-transcript\"><h2 id=\"h-transcript\">Transcript</h2>\n<div class=\"words\">\n");
        foreach (var beat in film.Storyboard.Beats)
        {
            var end = beat.Start + beat.Duration;
            page.Append(
                CultureInfo.InvariantCulture,
                $"<div class=\"beat\"><h3><a {Times(beat.Start, end)}{Language}>{Text(beat.Title)}</a> <span class=\"time\">{Clock(beat.Start)}</span></h3>\n");
            var said = film.Narration.Beats.FirstOrDefault(b => b.Beat == beat);
            if (said is { Words.IsEmpty: false })
            {
                page.Append(CultureInfo.InvariantCulture, $"<p class=\"said\"{Language}>");
                foreach (var sentence in SpokenSentence.Of(said.Beat.Narration.Spoken, [.. said.Words.Select(w => (w.TextStart, w.TextLength, w.Start, w.End))]))
                {
                    Sentence(page, said.Beat.Narration.Spoken, sentence);
                }

                page.Append("</p>\n");
            }
            else if (beat.Narration.Spoken.Length > 0)
            {
                page.Append(CultureInfo.InvariantCulture, $"<p class=\"said\"{Language}>{Text(beat.Narration.Spoken)}</p>\n");
            }

            if (beat.Seen.Length > 0)
            {
                page.Append(CultureInfo.InvariantCulture, $"<p class=\"seen\"><span lang=\"en\">Seen:</span> <span{Language}>{Text(beat.Seen)}</span></p>\n");
            }

            page.Append("</div>\n");
        }

        page.Append("</div></section>\n");
    }

    private static void Sentence(StringBuilder page, string text, SpokenSentence sentence)
    {
        page.Append(CultureInfo.InvariantCulture, $"<a {Times(sentence.Words[0].Begin, sentence.Words[^1].End)}>");
        var at = sentence.Start;
        foreach (var (start, length, begin, end) in sentence.Words)
        {
            page.Append(Text(text[at..start]))
                .Append(CultureInfo.InvariantCulture, $"<span data-start=\"{begin.Value:0.###}\" data-end=\"{end.Value:0.###}\">{Text(text.Substring(start, length))}</span>");
            at = start + length;
        }

        page.Append(CultureInfo.InvariantCulture, $"{Text(text[at..sentence.End])}</a> ");
    }

    private MemoryStream Picture(FrameIndex frame, PixelSize size, CancellationToken cancellation)
    {
        var png = new MemoryStream();
        film.WriteStill(frame, size, png, cancellation);
        png.Position = 0;
        return png;
    }

    private static void Data(Stream output, string type, Stream content, CancellationToken cancellation)
    {
        output.Write(Encoding.ASCII.GetBytes($"data:{type};base64,"));
        var piece = new byte[PieceBytes];
        var text = new byte[Base64.GetMaxEncodedToUtf8Length(PieceBytes)];
        int count;
        while ((count = content.ReadAtLeast(piece, PieceBytes, throwOnEndOfStream: false)) > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            Base64.EncodeToUtf8(piece.AsSpan(0, count), text, out _, out var written);
            output.Write(text, 0, written);
        }
    }

    private static void Flush(StringBuilder page, Stream output)
    {
        output.Write(Encoding.UTF8.GetBytes(page.ToString()));
        page.Clear();
    }

    private static string Asset(string name)
    {
        using var stream = typeof(FilmPage).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    private static string Hash(string text) => "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static string Times(Seconds start, Seconds end) =>
        string.Create(CultureInfo.InvariantCulture, $"href=\"#t={start.Value:0.###}\" data-start=\"{start.Value:0.###}\" data-end=\"{end.Value:0.###}\"");

    private static string Clock(Seconds time) => new Seconds(Math.Floor(time.Value)).ToClock().Split('.')[0];

    private static string Lines(string text) => string.Join('\n', text.Split('\n').Select(Text));

    private static string Text(string text) => WebUtility.HtmlEncode(PlainText.Line(text));
}
