using System.ComponentModel;
using System.Diagnostics;
using System.IO.Compression;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Explainer.Pipeline.Exporting.Slides;
using Explainer.Pipeline.Films;
using Explainer.Scenes.Components;
using A = DocumentFormat.OpenXml.Drawing;
using P = DocumentFormat.OpenXml.Presentation;

namespace Explainer.Pipeline.Tests.Exporting;

/// <summary>A film as slides, read back by other programs: the Open XML SDK, and poppler for PDF.</summary>
public sealed class SlidesTests : IDisposable
{
    private const string Mixed = """
        title: { en: "Mixed", zh: "\u6df7\u5408" }
        languages: [en, zh]
        video: { size: 180x320, fps: 10 }
        beats:
          - { id: one, duration: 1s, voiceover: "\u5927\u6a21\u578b\u8bfb\u8d77\u6765 \U0001F680 \u0645\u0631\u062d\u0628\u0627 fi ffl -> office" }
          - { id: two, duration: 1s }

        """;

    private readonly Scratch scratch = new();
    private readonly FilmService service = new(TimeProvider.System, ComponentSet.BuiltIn);

    public void Dispose()
    {
        service.Dispose();
        scratch.Dispose();
    }

    [Fact]
    public void A_presentation_is_valid_and_has_a_slide_for_each_beat()
    {
        using var document = PresentationDocument.Open(new MemoryStream(Written(SlideFormat.PowerPoint)), isEditable: false);

        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(document).Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}"));
        Assert.Equal(("<script>alert('title')</script> & more", "</style><b>A</b>"), (document.PackageProperties.Title, document.PackageProperties.Creator));
        var slides = Slides(document);
        Assert.Equal(["First <i>", "Second"], slides.Select(s => Words(s.Slide!.Descendants<P.Shape>().Single())));
        Assert.Equal(["A <b>number</b>.", "Second"], slides.Select(s => s.Slide!.Descendants<P.Picture>().Single().NonVisualPictureProperties!.NonVisualDrawingProperties!.Description!.Value));
        Assert.Equal("Hello there. The second sentence has more words.", Notes(slides[0]));
        Assert.StartsWith("And this is the end.", Notes(slides[1]), StringComparison.Ordinal);
        Assert.Contains("Where the figures come from:", Notes(slides[1]), StringComparison.Ordinal);
        Assert.Contains("<img src=x onerror=alert(2)>", Notes(slides[1]), StringComparison.Ordinal);
    }

    [Fact]
    public void The_picture_of_a_slide_is_the_frame_of_its_key_moment_and_covers_it()
    {
        var film = Load(ExportedFilm.Storyboard);
        using var document = PresentationDocument.Open(new MemoryStream(Written(film, SlideFormat.PowerPoint)), isEditable: false);
        foreach (var (slide, beat) in Slides(document).Zip(film.Timeline.Beats))
        {
            using var still = new MemoryStream();
            film.WriteStill(beat.Key, film.PictureSize(1), still, default);
            using var picture = new MemoryStream();
            using var stored = slide.ImageParts.Single().GetStream();
            stored.CopyTo(picture);
            Assert.Equal(still.ToArray(), picture.ToArray());
            var whole = document.PresentationPart!.Presentation!.SlideSize!;
            Assert.Equal((whole.Cx!.Value, whole.Cy!.Value), (slide.Slide!.Descendants<P.Picture>().Single().ShapeProperties!.Transform2D!.Extents!.Cx!.Value, (int)slide.Slide.Descendants<P.Picture>().Single().ShapeProperties!.Transform2D!.Extents!.Cy!.Value));
        }
    }

    [Fact]
    public void An_upright_film_has_upright_slides()
    {
        using var document = PresentationDocument.Open(new MemoryStream(Written(Load(Mixed), SlideFormat.PowerPoint)), isEditable: false);
        var size = document.PresentationPart!.Presentation!.SlideSize!;

        Assert.Equal((6858000, 12192000), (size.Cx!.Value, size.Cy!.Value));
        Assert.Empty(new OpenXmlValidator().Validate(document).Select(e => e.Description));
    }

    [Theory]
    [InlineData(SlideFormat.PowerPoint)]
    [InlineData(SlideFormat.Pdf)]
    public void Equal_films_give_equal_bytes(SlideFormat format)
    {
        var first = Written(format);
        Thread.Sleep(TimeSpan.FromSeconds(2.1));

        Assert.Equal(first, Written(format));
    }

    [Fact]
    public void No_time_of_the_day_is_in_a_package()
    {
        using var archive = new ZipArchive(new MemoryStream(Written(SlideFormat.PowerPoint)));

        Assert.All(archive.Entries, entry => Assert.Equal(new DateTime(1980, 1, 1), entry.LastWriteTime.DateTime));
        Assert.Equal("[Content_Types].xml", archive.Entries[0].FullName);
    }

    [Fact]
    public void Nothing_in_slides_leads_elsewhere_or_runs()
    {
        using var document = PresentationDocument.Open(new MemoryStream(Written(SlideFormat.PowerPoint)), isEditable: false);
        Assert.All(document.GetAllParts(), part => Assert.Empty(part.ExternalRelationships.Concat<object>(part.HyperlinkRelationships)));
        Assert.DoesNotContain(document.GetAllParts(), part => part.ContentType.Contains("vba", StringComparison.OrdinalIgnoreCase));
        var pdf = System.Text.Encoding.Latin1.GetString(Written(SlideFormat.Pdf));
        Assert.All((string[])["/URI", "/JavaScript", "/JS", "/Launch", "/AA", "/OpenAction"], word => Assert.DoesNotMatch($"{word}\\b[ (<]", pdf));
    }

    [Fact]
    public void A_document_has_a_title_a_page_for_each_beat_and_the_sources_and_all_of_it_can_be_searched()
    {
        var path = scratch.At("film.pdf");
        File.WriteAllBytes(path, Written(SlideFormat.Pdf));

        var about = Poppler("pdfinfo", path);
        Assert.Matches(@"Pages: +4\n", about);
        Assert.Matches(@"Title: +<script>alert\('title'\)</script> & more\n", about);
        Assert.DoesNotContain("CreationDate", about, StringComparison.Ordinal);
        var pages = Poppler("pdftotext", "-layout", path, "-").Split('\f');
        Assert.Matches(@"<script>alert\('title'\)</script> &\s+more", pages[0]);
        Assert.Matches(@"First <i> +0:00.0:03\n[\s\S]*Hello there\. The second sentence has more words\.", pages[1]);
        Assert.Contains("And this is the end.", pages[2], StringComparison.Ordinal);
        Assert.Contains("<img src=x onerror=alert(2)>", pages[3], StringComparison.Ordinal);
    }

    [Fact]
    public void Every_script_can_be_searched_and_ligatures_are_their_letters()
    {
        var path = scratch.At("mixed.pdf");
        File.WriteAllBytes(path, Written(Load(Mixed), SlideFormat.Pdf));

        var text = Poppler("pdftotext", path, "-");
        Assert.Contains("\u5927\u6a21\u578b\u8bfb\u8d77\u6765", text, StringComparison.Ordinal);
        Assert.Contains("fi ffl -> office", text, StringComparison.Ordinal);
        Assert.Matches(@"Page size: +540 x 10\d\d", Poppler("pdfinfo", path));
    }

    [Fact]
    public void The_pictures_of_a_document_lose_nothing()
    {
        var film = Load(ExportedFilm.Storyboard);
        var path = scratch.At("film.pdf");
        File.WriteAllBytes(path, Written(film, SlideFormat.Pdf));
        Poppler("pdfimages", "-png", path, scratch.At("picture"));
        using var still = new MemoryStream();
        film.WriteStill(film.Timeline.Beats[0].Key, film.PictureSize(1), still, default);

        var (drawn, kept) = (PngPicture.Read(still.ToArray()), PngPicture.Read(File.ReadAllBytes(scratch.At("picture-000.png"))));
        Assert.Equal((drawn.Width, drawn.Height), (kept.Width, kept.Height));
        Assert.Equal(drawn.Pixels, kept.Pixels);
    }

    private static List<SlidePart> Slides(PresentationDocument document) =>
        [.. document.PresentationPart!.Presentation!.SlideIdList!.Elements<P.SlideId>().Select(id => (SlidePart)document.PresentationPart.GetPartById(id.RelationshipId!))];

    private static string Words(P.Shape shape) => string.Join('\n', shape.Descendants<A.Paragraph>().Select(p => p.InnerText));

    private static string Notes(SlidePart slide) => Words(slide.NotesSlidePart!.NotesSlide!.Descendants<P.Shape>().Single(s => s.TextBody is not null));

    private byte[] Written(SlideFormat format) => Written(Load(ExportedFilm.Storyboard), format);

    private static byte[] Written(Film film, SlideFormat format)
    {
        using var output = new MemoryStream();
        film.WriteSlides(format, film.PictureSize(1), output, default);
        return output.ToArray();
    }

    private Film Load(string storyboard) => Assert.Single(service.Load(scratch.Write("film.yaml", storyboard), new FilmOptions { Speaks = false }, default).Films);

    private static string Poppler(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            var errors = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            Assert.True(process.ExitCode == 0, errors.Result);
            return output;
        }
        catch (Win32Exception)
        {
            Assert.Skip($"{program} is not installed (Debian: poppler-utils).");
            throw;
        }
    }
}
