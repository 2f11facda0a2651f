using System.Text;
using Explainer.Core;
using Explainer.Core.Geometry;
using Explainer.Display.Text;
using Explainer.Raster.Text;
using SkiaSharp;

namespace Explainer.Raster.Documents;

/// <summary>
/// Writes a PDF document of pictures and text. Text stays text, with its fonts in the document, so that it can be searched and copied; equal documents have
/// equal bytes, as no time is written. Lengths are in points, 72 an inch. Not for use from several threads at once.
/// </summary>
public sealed class PdfWriter : IDisposable
{
    // Above 100 pictures are kept without loss.
    private const int Lossless = 101;

    private readonly Typesetter typesetter;
    private readonly SKDocument document;
    private readonly Dictionary<FontSource, SKTypeface> typefaces = [];
    private SKCanvas? page;

    /// <summary>Begins a document.</summary>
    /// <param name="output">Where it goes.</param>
    /// <param name="typesetter">Sets its text.</param>
    /// <param name="title">Its title.</param>
    /// <param name="author">Who made it; empty when not known.</param>
    /// <param name="subject">What it is about; empty when not known.</param>
    public PdfWriter(Stream output, Typesetter typesetter, string title, string author, string subject)
    {
        this.typesetter = typesetter;
        document = SKDocument.CreatePdf(output, new SKDocumentPdfMetadata(SKDocumentPdfMetadata.DefaultRasterDpi, Lossless)
        {
            Title = title,
            Author = author,
            Subject = subject,
            Creator = "Explainer",
        });
    }

    /// <summary>Begins a page; the one before it is done.</summary>
    /// <param name="size">Its size.</param>
    /// <param name="ground">What it is filled with.</param>
    public void BeginPage(Size size, Color ground)
    {
        page = document.BeginPage((float)size.Width, (float)size.Height);
        using var paint = Paint(ground);
        page.DrawRect(0, 0, (float)size.Width, (float)size.Height, paint);
    }

    /// <summary>Puts a picture on the page.</summary>
    /// <param name="png">The picture, a whole PNG file.</param>
    /// <param name="place">Where.</param>
    public void Picture(ReadOnlySpan<byte> png, Rect place)
    {
        using var data = SKData.CreateCopy(png);
        using var image = SKImage.FromEncodedData(data);
        page!.DrawImage(image, new SKRect((float)place.X, (float)place.Y, (float)place.Right, (float)place.Bottom), new SKSamplingOptions(SKFilterMode.Linear));
    }

    /// <summary>Puts a filled rectangle on the page.</summary>
    /// <param name="place">Where.</param>
    /// <param name="color">Its colour.</param>
    public void Fill(Rect place, Color color)
    {
        using var paint = Paint(color);
        page!.DrawRect((float)place.X, (float)place.Y, (float)place.Width, (float)place.Height, paint);
    }

    /// <summary>The size that a text takes.</summary>
    /// <param name="style">How it is set.</param>
    /// <param name="text">The text; line feeds start new lines.</param>
    /// <param name="maxWidth">Lines are broken to stay within so much.</param>
    public Size Measure(TextStyle style, string text, double maxWidth) => typesetter.SetRuns(style, text, maxWidth).Size;

    /// <summary>Puts a text on the page.</summary>
    /// <param name="style">How it is set.</param>
    /// <param name="text">The text; line feeds start new lines.</param>
    /// <param name="at">The upper left of its box.</param>
    /// <param name="maxWidth">Lines are broken to stay within so much.</param>
    /// <param name="color">Its colour.</param>
    /// <returns>The size that it took.</returns>
    public Size Text(TextStyle style, string text, Point at, double maxWidth, Color color)
    {
        var (runs, size) = typesetter.SetRuns(style, text, maxWidth);
        using var paint = Paint(color);
        foreach (var run in runs)
        {
            using var font = new SKFont(Typeface(run.Source), (float)style.Size) { Subpixel = true, Hinting = SKFontHinting.None };
            using var builder = new SKTextBlobBuilder();
            var buffer = builder.AllocatePositionedTextRun(font, run.Glyphs.Length, Encoding.UTF8.GetByteCount(run.Text));
            buffer.SetGlyphs(run.Glyphs);
            buffer.SetPositions([.. run.Places.Select(place => new SKPoint((float)(at.X + place.X), (float)(at.Y + place.Y)))]);
            buffer.SetText(Encoding.UTF8.GetBytes(run.Text));
            buffer.SetClusters([.. run.Clusters.Select(cluster => (uint)Encoding.UTF8.GetByteCount(run.Text.AsSpan(0, cluster)))]);
            using var blob = builder.Build();
            page!.DrawText(blob, 0, 0, paint);
        }

        return size;
    }

    /// <summary>Ends the document: its last bytes are written.</summary>
    public void Complete()
    {
        document.EndPage();
        document.Close();
    }

    /// <summary>Lets go of the fonts; of a document that is not complete nothing more is written.</summary>
    public void Dispose()
    {
        document.Dispose();
        foreach (var typeface in typefaces.Values)
        {
            typeface.Dispose();
        }
    }

    private static SKPaint Paint(Color color) => new()
    {
        ColorF = new SKColorF(color.R, color.G, color.B, color.A),
        IsAntialias = true,
    };

    private SKTypeface Typeface(FontSource source)
    {
        if (!typefaces.TryGetValue(source, out var typeface))
        {
            typeface = SKTypeface.FromFile(source.File, source.Index & 0xFFFF);
            typefaces.Add(source, typeface);
        }

        return typeface;
    }
}
