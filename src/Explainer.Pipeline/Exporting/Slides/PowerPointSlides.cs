using System.Globalization;
using System.Net;
using Explainer.Core;
using Explainer.Core.Text;

namespace Explainer.Pipeline.Exporting.Slides;

/// <summary>
/// Writes slides as a presentation (PresentationML, ECMA-376): each slide is its picture over the whole of it, described in words, with the narration as speaker notes and its title above
/// the slide's edge, where outlines and screen readers find it. Lengths are in English metric units, 914400 an inch.
/// </summary>
/// <param name="deck">The slides.</param>
internal sealed class PowerPointSlides(SlideDeck deck)
{
    private const long LongerSide = 12192000;
    private const long TitleHeight = 600000;
    private const long NotesWidth = 6858000;
    private const long NotesHeight = 9144000;
    private const string Names =
        "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\"";
    private const string Group =
        "<p:nvGrpSpPr><p:cNvPr id=\"1\" name=\"\"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"0\" cy=\"0\"/><a:chOff x=\"0\" y=\"0\"/><a:chExt cx=\"0\" cy=\"0\"/></a:xfrm></p:grpSpPr>";

    private long Width => LongerSide * deck.Size.Width / Math.Max(deck.Size.Width, deck.Size.Height);

    private long Height => LongerSide * deck.Size.Height / Math.Max(deck.Size.Width, deck.Size.Height);

    /// <summary>Writes it.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="cancellation">Ends the work.</param>
    public void Write(Stream output, CancellationToken cancellation)
    {
        using var package = new PackageWriter(output);
        package.Add("[Content_Types].xml", Types());
        package.AddRelationships("", ("officeDocument", "ppt/presentation.xml"), ("core-properties", "docProps/core.xml"), ("extended-properties", "docProps/app.xml"));
        package.Add("docProps/core.xml", Properties());
        package.Add(
            "docProps/app.xml",
            string.Create(CultureInfo.InvariantCulture, $"<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\"><Application>Explainer</Application><Slides>{deck.Slides.Length}</Slides><Notes>{deck.Slides.Length}</Notes></Properties>"));
        package.Add("ppt/presentation.xml", Presentation());
        package.AddRelationships("ppt/presentation.xml", [
            ("slideMaster", "slideMasters/slideMaster1.xml"), ("notesMaster", "notesMasters/notesMaster1.xml"), ("theme", "theme/theme1.xml"),
            .. deck.Slides.Select((_, i) => ("slide", Numbered("slides/slide", i))),
        ]);
        package.Add("ppt/theme/theme1.xml", Part("theme.xml"));
        package.Add("ppt/theme/theme2.xml", Part("theme.xml"));
        package.Add("ppt/slideMasters/slideMaster1.xml", Part("slide-master.xml"));
        package.AddRelationships("ppt/slideMasters/slideMaster1.xml", ("slideLayout", "../slideLayouts/slideLayout1.xml"), ("theme", "../theme/theme1.xml"));
        package.Add("ppt/slideLayouts/slideLayout1.xml", Part("slide-layout.xml"));
        package.AddRelationships("ppt/slideLayouts/slideLayout1.xml", ("slideMaster", "../slideMasters/slideMaster1.xml"));
        package.Add("ppt/notesMasters/notesMaster1.xml", Part("notes-master.xml"));
        package.AddRelationships("ppt/notesMasters/notesMaster1.xml", ("theme", "../theme/theme2.xml"));
        foreach (var (i, slide) in deck.Slides.Index())
        {
            var (name, notes) = (Numbered("ppt/slides/slide", i), Numbered("ppt/notesSlides/notesSlide", i));
            package.AddCompressed(Numbered("ppt/media/image", i, "png"), deck.Picture(slide, cancellation));
            package.Add(name, Shown(slide));
            package.AddRelationships(name, ("slideLayout", "../slideLayouts/slideLayout1.xml"), ("image", Numbered("../media/image", i, "png")), ("notesSlide", Numbered("../notesSlides/notesSlide", i)));
            package.Add(notes, Notes(slide, i + 1 == deck.Slides.Length));
            package.AddRelationships(notes, ("notesMaster", "../notesMasters/notesMaster1.xml"), ("slide", Numbered("../slides/slide", i)));
        }
    }

    private static string Numbered(string name, int index, string extension = "xml") => string.Create(CultureInfo.InvariantCulture, $"{name}{index + 1}.{extension}");

    private static string Text(string text) => WebUtility.HtmlEncode(PlainText.Line(text));

    private string Types()
    {
        const string Kind = "application/vnd.openxmlformats-officedocument.presentationml.";
        IEnumerable<(string Part, string Type)> parts =
        [
            ("ppt/presentation.xml", Kind + "presentation.main+xml"), ("ppt/slideMasters/slideMaster1.xml", Kind + "slideMaster+xml"),
            ("ppt/slideLayouts/slideLayout1.xml", Kind + "slideLayout+xml"), ("ppt/notesMasters/notesMaster1.xml", Kind + "notesMaster+xml"),
            ("ppt/theme/theme1.xml", "application/vnd.openxmlformats-officedocument.theme+xml"), ("ppt/theme/theme2.xml", "application/vnd.openxmlformats-officedocument.theme+xml"),
            ("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
            ("docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml"),
            .. deck.Slides.SelectMany((_, i) => ((string, string)[])[(Numbered("ppt/slides/slide", i), Kind + "slide+xml"), (Numbered("ppt/notesSlides/notesSlide", i), Kind + "notesSlide+xml")]),
        ];
        return "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/><Default Extension=\"png\" ContentType=\"image/png\"/>"
            + string.Concat(parts.Select(p => $"<Override PartName=\"/{p.Part}\" ContentType=\"{p.Type}\"/>")) + "</Types>";
    }

    private string Properties()
    {
        var story = deck.Film.Storyboard;
        return "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">"
            + $"<dc:title>{Text(story.Title)}</dc:title><dc:creator>{Text(story.Author)}</dc:creator><dc:description>{Text(story.Description)}</dc:description><dc:language>{Text(story.Language)}</dc:language></cp:coreProperties>";
    }

    // Ids of slides begin at 256 and those of masters at 2147483648.
    private string Presentation() => string.Create(
        CultureInfo.InvariantCulture,
        $"<p:presentation {Names}><p:sldMasterIdLst><p:sldMasterId id=\"2147483648\" r:id=\"rId1\"/></p:sldMasterIdLst><p:notesMasterIdLst><p:notesMasterId r:id=\"rId2\"/></p:notesMasterIdLst><p:sldIdLst>{string.Concat(deck.Slides.Select((_, i) => string.Create(CultureInfo.InvariantCulture, $"<p:sldId id=\"{256 + i}\" r:id=\"rId{4 + i}\"/>")))}</p:sldIdLst><p:sldSz cx=\"{Width}\" cy=\"{Height}\"/><p:notesSz cx=\"{NotesWidth}\" cy=\"{NotesHeight}\"/></p:presentation>");

    private string Shown(Slide slide) => string.Create(
        CultureInfo.InvariantCulture,
        $"<p:sld {Names}><p:cSld><p:spTree>{Group}<p:sp><p:nvSpPr><p:cNvPr id=\"2\" name=\"Title\"/><p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr><p:nvPr><p:ph type=\"title\"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>{Paragraph(slide.Title)}</p:txBody></p:sp><p:pic><p:nvPicPr><p:cNvPr id=\"3\" name=\"Picture\" descr=\"{Text(slide.Seen.Length > 0 ? slide.Seen : slide.Title)}\"/><p:cNvPicPr><a:picLocks noChangeAspect=\"1\"/></p:cNvPicPr><p:nvPr/></p:nvPicPr><p:blipFill><a:blip r:embed=\"rId2\"/><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"{Width}\" cy=\"{Height}\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></p:spPr></p:pic></p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>");

    // The last notes say where the figures come from, as every figure has a source.
    private string Notes(Slide slide, bool isLast)
    {
        var lines = new List<string> { slide.Narration };
        if (isLast && !deck.Film.Storyboard.SourceNotes.IsEmpty)
        {
            lines.AddRange(["", "Where the figures come from:", .. deck.Film.Storyboard.SourceNotes]);
        }

        return $"<p:notes {Names}><p:cSld><p:spTree>{Group}<p:sp><p:nvSpPr><p:cNvPr id=\"2\" name=\"Slide\"/><p:cNvSpPr><a:spLocks noGrp=\"1\" noRot=\"1\" noChangeAspect=\"1\"/></p:cNvSpPr><p:nvPr><p:ph type=\"sldImg\" idx=\"2\"/></p:nvPr></p:nvSpPr><p:spPr/></p:sp><p:sp><p:nvSpPr><p:cNvPr id=\"3\" name=\"Notes\"/><p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr><p:nvPr><p:ph type=\"body\" sz=\"quarter\" idx=\"3\"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>{string.Concat(lines.Select(Paragraph))}</p:txBody></p:sp></p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>";
    }

    private string Paragraph(string text) => text.Length == 0 ? "<a:p/>" : $"<a:p><a:r><a:rPr lang=\"{Text(deck.Film.Language)}\"/><a:t>{Text(text)}</a:t></a:r></a:p>";

    // What never changes is in files, with holes for what hangs on the film.
    private string Part(string name)
    {
        using var stream = typeof(PowerPointSlides).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        var imageHeight = Math.Min(3086100, 5486400 * Height / Width);
        var imageWidth = imageHeight * Width / Height;
        return reader.ReadToEnd().ReplaceLineEndings("\n")
            .Replace("{{ground}}", Hex(deck.Film.Timeline.Theme.Background), StringComparison.Ordinal)
            .Replace("{{title-y}}", Number(-TitleHeight), StringComparison.Ordinal)
            .Replace("{{title-height}}", Number(TitleHeight), StringComparison.Ordinal)
            .Replace("{{width}}", Number(Width), StringComparison.Ordinal)
            .Replace("{{image-x}}", Number((NotesWidth - imageWidth) / 2), StringComparison.Ordinal)
            .Replace("{{image-y}}", "1143000", StringComparison.Ordinal)
            .Replace("{{image-width}}", Number(imageWidth), StringComparison.Ordinal)
            .Replace("{{image-height}}", Number(imageHeight), StringComparison.Ordinal);
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Hex(Color color) => string.Create(
        CultureInfo.InvariantCulture, $"{Rounding.HalfUp(color.R * 255):X2}{Rounding.HalfUp(color.G * 255):X2}{Rounding.HalfUp(color.B * 255):X2}");
}
