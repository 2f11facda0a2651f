using Explainer.Core;
using Explainer.Core.Geometry;
using Explainer.Core.Text;
using Explainer.Display.Text;
using Explainer.Raster.Documents;
using Explainer.Raster.Text;

namespace Explainer.Pipeline.Exporting.Slides;

/// <summary>Writes slides as a PDF document: a title, a page for each slide with its narration below the picture, and where the figures come from. Lengths are points.</summary>
/// <param name="deck">The slides.</param>
internal sealed class PdfSlides(SlideDeck deck)
{
    private const double LongerSide = 960;
    private const double Margin = 28;
    private static readonly Color Paper = Color.White;
    private static readonly Color Ink = Color.FromBytes(0x1c, 0x1f, 0x26);
    private static readonly Color Faint = Color.FromBytes(0x66, 0x6b, 0x75);
    private readonly string language = deck.Film.Language;

    /// <summary>Writes it.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="cancellation">Ends the work.</param>
    public void Write(Stream output, CancellationToken cancellation)
    {
        var story = deck.Film.Storyboard;
        using var typesetter = new Typesetter();
        using var pdf = new PdfWriter(output, typesetter, PlainText.Line(story.Title), PlainText.Line(story.Author), PlainText.Line(story.Description));
        var scale = LongerSide / Math.Max(deck.Size.Width, deck.Size.Height);
        var picture = new Size(deck.Size.Width * scale, deck.Size.Height * scale);

        // All pages are equally high: as the longest narration needs it.
        var page = picture with { Height = picture.Height + deck.Slides.Max(slide => TextHeight(pdf, slide, picture.Width)) };
        Title(pdf, page);
        foreach (var slide in deck.Slides)
        {
            pdf.BeginPage(page, Paper);
            pdf.Picture(deck.Picture(slide, cancellation), new Rect(0, 0, picture.Width, picture.Height));
            Text(pdf, slide, picture);
        }

        if (!story.SourceNotes.IsEmpty)
        {
            Sources(pdf, page);
        }

        pdf.Complete();
    }

    private static double Width(double page) => page - (2 * Margin);

    private TextStyle Style(double size, int weight = 400) => new("Inter", size, weight, LineHeight: 1.4, Language: language);

    private double TextHeight(PdfWriter pdf, Slide slide, double page) =>
        Margin + pdf.Measure(Style(15, 700), slide.Title, Width(page) - TimeWidth(pdf, slide)).Height
        + (slide.Narration.Length > 0 ? 6 + pdf.Measure(Style(15), slide.Narration, Width(page)).Height : 0) + Margin;

    private static string Time(Slide slide) => $"{SlideDeck.Clock(slide.Start)}\u2013{SlideDeck.Clock(slide.End)}";

    // What a title leaves free for the time beside it.
    private double TimeWidth(PdfWriter pdf, Slide slide) => pdf.Measure(Style(12), Time(slide), LongerSide).Width + Margin;

    private void Text(PdfWriter pdf, Slide slide, Size picture)
    {
        var timeWidth = TimeWidth(pdf, slide);
        var at = new Point(Margin, picture.Height + Margin);
        var title = pdf.Text(Style(15, 700), slide.Title, at, Width(picture.Width) - timeWidth, Ink);
        pdf.Text(Style(12), Time(slide), new Point(picture.Width - timeWidth, at.Y + 2), picture.Width, Faint);
        if (slide.Narration.Length > 0)
        {
            pdf.Text(Style(15), slide.Narration, at + new Point(0, title.Height + 6), Width(picture.Width), Ink);
        }
    }

    // In the film's own colours, which its first picture has, too.
    private void Title(PdfWriter pdf, Size page)
    {
        var (theme, story) = (deck.Film.Timeline.Theme, deck.Film.Storyboard);
        var ground = theme.Background.WithOpacity(1);
        var margin = page.Width * 0.08;
        var width = page.Width - (2 * margin);
        var by = (story.Author.Length > 0 ? $"{PlainText.Line(story.Author)} \u00b7 " : "") + SlideDeck.Clock(deck.Film.Duration);
        var title = Style(46, 700) with { LineHeight = 1.15 };
        var height = (page.Height * 0.3) + pdf.Measure(title, PlainText.Line(story.Title), width).Height + 18
            + (story.Description.Length > 0 ? pdf.Measure(Style(19), PlainText.Line(story.Description), width).Height + 18 : 0) + pdf.Measure(Style(15), by, width).Height + margin;
        pdf.BeginPage(page with { Height = Math.Max(page.Height, height) }, ground);
        var at = new Point(margin, page.Height * 0.3);
        pdf.Fill(new Rect(margin, at.Y - 24, 56, 6), theme.Accent);
        at += new Point(0, pdf.Text(title, PlainText.Line(story.Title), at, width, theme.Text).Height + 18);
        if (story.Description.Length > 0)
        {
            at += new Point(0, pdf.Text(Style(19), PlainText.Line(story.Description), at, width, Color.Lerp(theme.Muted, theme.Text, 0.5)).Height + 18);
        }

        pdf.Text(Style(15), by, at, width, theme.Muted);
    }

    private void Sources(PdfWriter pdf, Size page)
    {
        const string Heading = "Where the figures come from";
        var notes = string.Join('\n', deck.Film.Storyboard.SourceNotes.Select(PlainText.Line));
        var heading = pdf.Measure(Style(22, 700), Heading, Width(page.Width)).Height;
        var height = Margin + heading + 14 + pdf.Measure(Style(14), notes, Width(page.Width)).Height + Margin;
        pdf.BeginPage(page with { Height = Math.Max(page.Height, height) }, Paper);
        pdf.Text(Style(22, 700), Heading, new Point(Margin, Margin), Width(page.Width), Ink);
        pdf.Text(Style(14), notes, new Point(Margin, Margin + heading + 14), Width(page.Width), Ink);
    }
}
