using System.Buffers;
using System.Collections.Immutable;
using Explainer.Core;
using Explainer.Core.Geometry;
using Explainer.Core.Text;
using Explainer.Display.Shapes;
using Explainer.Display.Text;

namespace Explainer.Raster.Text;

/// <summary>One text on its way to a <see cref="TextBlock"/>: paragraphs, lines, places. Measures in px.</summary>
internal sealed class TextLayout(FontCatalog catalog, Shaper shaper, TextStyle style, StyledText styled, double maxWidth)
{
    // After these a line begins in any case (UAX 14, BK, CR, LF and NL).
    private static readonly SearchValues<char> LineEnds = SearchValues.Create("\n\v\f\r\u0085\u2028\u2029");
    private readonly List<PlacedLine> lines = [];
    private readonly SortedSet<string> missing = new(StringComparer.Ordinal);
    private readonly double spacing = style.LetterSpacing * style.Size;
    private readonly string text = styled.Text;

    /// <summary>Sets the text.</summary>
    internal TextBlock Build()
    {
        BreakIntoLines();
        return Assemble();
    }

    /// <summary>Sets the text as glyphs of fonts, blanks included, instead of outlines.</summary>
    /// <returns>The glyphs, line by line, and the box in px.</returns>
    internal (IReadOnlyList<GlyphRun> Runs, Size Size) BuildRuns()
    {
        BreakIntoLines();
        var places = PlaceLines();
        var runs = new List<GlyphRun>();
        for (var i = 0; i < lines.Count; i++)
        {
            AddRuns(lines[i], places.Origins[i], runs);
        }

        return (runs, places.Size);
    }

    private void BreakIntoLines()
    {
        for (var start = 0; start <= text.Length;)
        {
            var end = text.AsSpan(start).IndexOfAny(LineEnds) is var at and >= 0 ? start + at : text.Length;
            Paragraph(start, Printable(text[start..end]));
            start = end + (end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? 2 : 1);
        }
    }

    // A tab is a space, as a film has no columns; other control characters show nothing. Fonts have glyphs for neither.
    private static string Printable(string paragraph) => !paragraph.AsSpan().ContainsAnyInRange('\0', '\x1F') && !paragraph.AsSpan().ContainsAnyInRange('\x7F', '\x9F')
        ? paragraph
        : string.Create(paragraph.Length, paragraph, (span, from) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                span[i] = from[i] == '\t' ? ' ' : char.IsControl(from[i]) ? '\u200B' : from[i];
            }
        });

    private void Paragraph(int offset, string paragraph)
    {
        var bidi = new BidiParagraph(paragraph);
        var runs = TextItemizer.Cut(catalog, style, FontsIn(offset), paragraph, bidi.Levels, missing);
        var whole = new TextLine(0, paragraph.Length, ShapeLine(paragraph, runs, bidi, 0, paragraph.Length));
        var advances = whole.Advances(paragraph.Length, style.Size, spacing);
        var breaks = LineBreaker.Break(
            advances, paragraph, WholeIn(offset, paragraph.Length), maxWidth, paragraph.Contains(LineBreaker.SoftHyphen, StringComparison.Ordinal) ? HyphenWidth() : 0);
        if (breaks.Count == 1)
        {
            lines.Add(new PlacedLine(offset, whole, bidi.RunsRightToLeft, TrailingWhite(paragraph, 0, paragraph.Length)));
            return;
        }

        var start = 0;
        foreach (var end in breaks)
        {
            lines.Add(new PlacedLine(
                offset, new TextLine(start, end, ShapeLine(paragraph, runs, bidi, start, end)), bidi.RunsRightToLeft,
                TrailingWhite(paragraph, start, end)));
            start = end;
        }
    }

    // The stretches of a paragraph that have fonts of their own, as it counts its characters.
    private List<(int Start, int End, TextStyle Style)> FontsIn(int offset)
    {
        var fonts = new List<(int, int, TextStyle)>();
        foreach (var span in styled.Spans.IsDefaultOrEmpty ? [] : styled.Spans)
        {
            if (span.ChangesFont && span.End > offset)
            {
                fonts.Add((span.Start - offset, span.End - offset, span.In(style)));
            }
        }

        return fonts;
    }

    private List<TextRange> WholeIn(int offset, int length)
    {
        var whole = new List<TextRange>();
        foreach (var range in styled.Whole.IsDefaultOrEmpty ? [] : styled.Whole)
        {
            if (range.Start >= offset && range.End <= offset + length)
            {
                whole.Add(new TextRange(range.Start - offset, range.End - offset));
            }
        }

        return whole;
    }

    private double HyphenWidth()
    {
        var face = catalog.Primary(style.Family, style.Weight, style.Italic);
        return (face.Font.TryGetNominalGlyph('-', out var hyphen) ? face.Font.GetHorizontalGlyphAdvance(hyphen) / (double)face.UnitsPerEm * style.Size : 0) + spacing;
    }

    // A line of one paragraph keeps its trailing blanks (someone may be typing them); those at a soft break hang over its end.
    private static int TrailingWhite(string paragraph, int start, int end)
    {
        var visible = end;
        while (end < paragraph.Length && visible > start && char.IsWhiteSpace(paragraph[visible - 1]))
        {
            visible--;
        }

        return visible;
    }

    private List<ShapedGlyph> ShapeLine(string paragraph, List<TextRun> runs, BidiParagraph bidi, int start, int end)
    {
        // A soft hyphen is seen where a line ends at it.
        var shown = end < paragraph.Length && end > start && paragraph[end - 1] == LineBreaker.SoftHyphen
            ? string.Concat(paragraph.AsSpan(0, end - 1), "-", paragraph.AsSpan(end)) : paragraph;
        var parts = new List<TextRun>();
        var trailing = bidi.TrailingStart(start, end);
        foreach (var run in runs)
        {
            AddPart(parts, run, Math.Max(start, run.Start), Math.Min(trailing, run.End));

            // White space at a line's end has the level of the paragraph (UAX 9, rule L1).
            AddPart(parts, run with { Level = bidi.Level }, Math.Max(trailing, run.Start), Math.Min(end, run.End));
        }

        Span<byte> levels = parts.Count <= 64 ? stackalloc byte[parts.Count] : new byte[parts.Count];
        for (var i = 0; i < parts.Count; i++)
        {
            levels[i] = parts[i].Level;
        }

        var glyphs = new List<ShapedGlyph>(end - start);
        foreach (var index in BidiParagraph.VisualOrder(levels))
        {
            shaper.Shape(shown, parts[index], style, glyphs);
        }

        return glyphs;
    }

    private static void AddPart(List<TextRun> parts, TextRun run, int start, int end)
    {
        if (start < end)
        {
            parts.Add(run with { Start = start, End = end });
        }
    }

    private LinePlaces PlaceLines()
    {
        var primary = catalog.Primary(style.Family, style.Weight, style.Italic);
        var lineHeight = style.LineHeight * style.Size;
        var baseline = ((style.LineHeight - primary.Ascent - primary.Descent) / 2 + primary.Ascent) * style.Size;
        var widths = new double[lines.Count];
        var width = 0.0;
        for (var i = 0; i < widths.Length; i++)
        {
            widths[i] = lines[i].Line.Width(lines[i].VisibleEnd, style.Size, spacing);
            width = Math.Max(width, widths[i]);
        }

        var origins = new Point[lines.Count];
        for (var i = 0; i < origins.Length; i++)
        {
            var rest = width - widths[i];
            var atRight = style.Align == TextAlign.End != lines[i].RunsRightToLeft;
            var x = style.Align == TextAlign.Center ? rest / 2 : atRight ? rest : 0;

            // What hangs over the end of a line from right to left hangs over its left.
            x -= lines[i].RunsRightToLeft ? lines[i].Line.Width(lines[i].Line.End, style.Size, spacing) - widths[i] : 0;
            origins[i] = new Point(x, baseline + (i * lineHeight));
        }

        return new LinePlaces(
            origins, lineHeight, baseline, primary.CapHeight * style.Size, new Size(Rounding.ToSubPixel(width), Rounding.ToSubPixel(lineHeight * lines.Count)));
    }

    private TextBlock Assemble()
    {
        var at = PlaceLines();
        var outlines = new List<PositionedGlyph>();
        var pictures = ImmutableArray.CreateBuilder<ColorGlyph>();
        var carets = new Point[text.Length + 1];
        for (var i = 0; i < lines.Count; i++)
        {
            Place(lines[i], at.Origins[i], outlines, pictures, carets);
        }

        FillCarets(carets, at.LineHeight, at.Baseline);
        outlines.Sort((a, b) => a.Cluster.CompareTo(b.Cluster));
        return new TextBlock(
            text, at.Size, Rounding.ToSubPixel(at.Baseline),
            Rounding.ToSubPixel(at.CapHeight), lines.Count, new GlyphRunShape(outlines), pictures.ToImmutable(),
            [.. missing], [.. carets])
        {
            Spans = styled.Spans.IsDefault ? [] : styled.Spans,
        };
    }

    private void Place(
        PlacedLine placed, Point origin, List<PositionedGlyph> outlines, ImmutableArray<ColorGlyph>.Builder pictures, Point[] carets)
    {
        var x = origin.X;
        var glyphs = placed.Line.Glyphs;
        for (var i = 0; i < glyphs.Count; i++)
        {
            var glyph = glyphs[i];
            var advance = (glyph.Advance * style.Size) + placed.Line.SpacingAfter(i, spacing);
            var cluster = placed.Offset + glyph.Cluster;
            var at = new Point(x + (glyph.OffsetX * style.Size), origin.Y + (glyph.OffsetY * style.Size));
            if (glyph.Face.Bitmap(glyph.Glyph) is { } bitmap)
            {
                var box = bitmap.Bounds;
                pictures.Add(new ColorGlyph(
                    bitmap.Picture,
                    new Rect(at.X + (box.X * style.Size), at.Y + (box.Y * style.Size), box.Width * style.Size, box.Height * style.Size),
                    cluster));
            }
            else if (glyph.Face.Outline(glyph.Glyph) is { Bounds.IsEmpty: false } outline)
            {
                outlines.Add(new PositionedGlyph(outline, at, style.Size, cluster, advance));
            }

            x += advance;
        }

        var places = placed.Line.Carets(style.Size, spacing);
        for (var i = 0; i < places.Length; i++)
        {
            carets[placed.Offset + placed.Line.Start + i] = new Point(Rounding.ToSubPixel(origin.X + places[i]), Rounding.ToSubPixel(origin.Y));
        }
    }

    // The glyphs of a line, cut where the font changes.
    private void AddRuns(PlacedLine placed, Point origin, List<GlyphRun> runs)
    {
        var glyphs = placed.Line.Glyphs;
        var x = origin.X;
        for (var first = 0; first < glyphs.Count;)
        {
            var face = glyphs[first].Face;
            var numbers = new List<ushort>();
            var places = new List<Point>();
            var i = first;
            for (; i < glyphs.Count && glyphs[i].Face == face; i++)
            {
                numbers.Add((ushort)glyphs[i].Glyph);
                places.Add(new Point(x + (glyphs[i].OffsetX * style.Size), origin.Y + (glyphs[i].OffsetY * style.Size)));
                x += (glyphs[i].Advance * style.Size) + placed.Line.SpacingAfter(i, spacing);
            }

            // The run's text ends where the next cluster of the line begins.
            var (start, last) = (int.MaxValue, 0);
            foreach (var glyph in glyphs[first..i])
            {
                (start, last) = (Math.Min(start, glyph.Cluster), Math.Max(last, glyph.Cluster));
            }

            var end = glyphs.Where(g => g.Cluster > last).Select(g => g.Cluster).DefaultIfEmpty(placed.Line.End).Min();
            runs.Add(new GlyphRun(
                face.Source, text.Substring(placed.Offset + start, end - start), [.. numbers], [.. glyphs[first..i].Select(g => g.Cluster - start)], [.. places]));
            first = i;
        }
    }

    // A line break's own index has the caret at the end of its line; a soft break's index was set by the line that begins there.
    private void FillCarets(Point[] carets, double lineHeight, double baseline)
    {
        var line = 0;
        for (var i = 0; i < carets.Length; i++)
        {
            while (line + 1 < lines.Count && lines[line + 1].Offset + lines[line + 1].Line.Start <= i)
            {
                line++;
            }

            if (carets[i] == Point.Zero)
            {
                carets[i] = new Point(i == 0 ? 0 : carets[i - 1].X, Rounding.ToSubPixel(baseline + (line * lineHeight)));
            }
        }
    }

    /// <summary>Where the lines of a text stand, in px.</summary>
    private sealed record LinePlaces(Point[] Origins, double LineHeight, double Baseline, double CapHeight, Size Size);

    /// <summary>A line with its paragraph's place in the text.</summary>
    private sealed record PlacedLine(int Offset, TextLine Line, bool RunsRightToLeft, int VisibleEnd);
}
