using System.Collections.Immutable;
using System.Globalization;
using Explainer.Core;
using Explainer.Core.Geometry;
using Explainer.Display.Shapes;

namespace Explainer.Display.Text;

/// <summary>
/// A text, set: shaped, broken into lines, aligned. Its box is width x height px with the origin at the upper left; lines are
/// <see cref="TextStyle.LineHeight"/> high, and glyphs may reach over the box a little.
/// </summary>
/// <param name="Text">The text that was set.</param>
/// <param name="Size">The box in px: as wide as the widest line (advances), as high as all lines.</param>
/// <param name="Baseline">The first line's baseline, in px from the top.</param>
/// <param name="CapHeight">The height of capitals of the first font, in px; for optical centring.</param>
/// <param name="LineCount">How many lines, at least 1.</param>
/// <param name="Outlines">All glyphs with outlines, in the order of their clusters.</param>
/// <param name="ColorGlyphs">All glyphs that are pictures.</param>
/// <param name="Missing">The characters that no installed font has.</param>
/// <param name="Carets">For every UTF-16 index 0..Text.Length the pen's place before it: x and the line's baseline, in px.</param>
public sealed record TextBlock(
    string Text,
    Size Size,
    double Baseline,
    double CapHeight,
    int LineCount,
    GlyphRunShape Outlines,
    ImmutableArray<ColorGlyph> ColorGlyphs,
    ImmutableArray<string> Missing,
    ImmutableArray<Point> Carets)
{
    // Where the characters of the scripts begin that are written without spaces: CJK radicals and all behind them.
    private const char FirstUnspaced = '\u2E80';

    private int[]? starts;
    private int[]? wordEnds;
    private readonly GlyphRunShape?[] revealed = new GlyphRunShape?[Text.Length + 1];
    private ImmutableArray<ColoredRun>[]? runs;

    /// <summary>What some of its letters differ in, in order; empty for a text of one look.</summary>
    public ImmutableArray<TextSpan> Spans { get; init; } = [];

    /// <summary>How many UTF-16 characters a share of the text is, in whole characters as readers see them.</summary>
    /// <param name="share">0 to 1.</param>
    public int Typed(double share)
    {
        starts ??= StringInfo.ParseCombiningCharacters(Text);
        var count = Math.Clamp(Rounding.HalfUp(share * starts.Length), 0, starts.Length);
        return count == starts.Length ? Text.Length : starts[count];
    }

    /// <summary>
    /// How many UTF-16 characters a share of the text is, in whole words: what stands between spaces, and each Chinese, Japanese or Korean
    /// character by itself.
    /// </summary>
    /// <param name="share">0 to 1.</param>
    public int TypedWords(double share)
    {
        wordEnds ??= WordEnds(Text);
        var count = Math.Clamp(Rounding.HalfUp(share * wordEnds.Length), 0, wordEnds.Length);
        return count == 0 ? 0 : count == wordEnds.Length ? Text.Length : wordEnds[count - 1];
    }

    /// <summary>Where the words of a text end, as UTF-16 indexes behind them: what stands between spaces, and each Chinese, Japanese or Korean character by itself.</summary>
    public static int[] WordEnds(string text) => [.. Enumerable.Range(1, text.Length).Where(end => IsWordEnd(text, end))];

    private static bool IsWordEnd(string text, int end) => !char.IsWhiteSpace(text[end - 1])
        && (end == text.Length || char.IsWhiteSpace(text[end]) || (text[end - 1] >= FirstUnspaced && !char.IsSurrogate(text[end - 1]) && !char.IsPunctuation(text[end])));

    /// <summary>The outlines of the first characters only, for text that is being typed.</summary>
    /// <param name="characters">How many UTF-16 characters, 0 to the text's length.</param>
    public GlyphRunShape Reveal(int characters)
    {
        if (characters >= Text.Length)
        {
            return Outlines;
        }

        // Two threads may build the same run at the same time; both are equal, so either may stay.
        return revealed[characters] ??= new GlyphRunShape(Outlines.Glyphs.Where(g => g.Cluster < characters));
    }

    /// <summary>The outlines of the first characters by their colours: first those of the text's own, then those of its spans, in order.</summary>
    /// <param name="characters">How many UTF-16 characters; all when negative.</param>
    public ImmutableArray<ColoredRun> Colored(int characters = -1)
    {
        var count = characters < 0 ? Text.Length : Math.Min(characters, Text.Length);
        if (Spans.All(s => s.Color is null))
        {
            return [new ColoredRun(Reveal(count), null)];
        }

        // As above: two threads come to equal runs.
        runs ??= new ImmutableArray<ColoredRun>[Text.Length + 1];
        return runs[count].IsDefault ? runs[count] = Divide(count) : runs[count];
    }

    private ImmutableArray<ColoredRun> Divide(int count)
    {
        var rest = new List<PositionedGlyph>();
        var spans = Spans.Where(s => s.Color is not null).Select(s => (Span: s, Glyphs: new List<PositionedGlyph>())).ToList();
        var at = 0;
        foreach (var glyph in Outlines.Glyphs.TakeWhile(g => g.Cluster < count || count == Text.Length))
        {
            while (at < spans.Count && glyph.Cluster >= spans[at].Span.End)
            {
                at++;
            }

            (at < spans.Count && glyph.Cluster >= spans[at].Span.Start ? spans[at].Glyphs : rest).Add(glyph);
        }

        return
        [
            .. (rest.Count > 0 ? [new ColoredRun(new GlyphRunShape(rest), null)] : (ColoredRun[])[]),
            .. spans.Where(s => s.Glyphs.Count > 0).Select(s => new ColoredRun(new GlyphRunShape(s.Glyphs), s.Span.Color)),
        ];
    }
}
