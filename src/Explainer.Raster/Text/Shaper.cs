using Explainer.Display.Text;
using HarfBuzzSharp;
using Buffer = HarfBuzzSharp.Buffer;

namespace Explainer.Raster.Text;

/// <summary>Turns a run's characters into glyphs with HarfBuzz. Callers hold the typesetter's lock.</summary>
internal sealed class Shaper : IDisposable
{
    private static readonly Tag Tabular = new('t', 'n', 'u', 'm');
    private static readonly Tag Ligatures = new('l', 'i', 'g', 'a');
    private static readonly Tag ContextualLigatures = new('c', 'l', 'i', 'g');
    private static readonly Tag ContextualAlternates = new('c', 'a', 'l', 't');
    private readonly Buffer buffer = new();
    private readonly Dictionary<string, Language> languages = new(StringComparer.Ordinal);

    /// <summary>Shapes a part of a run and adds its glyphs in visual order, from left to right.</summary>
    /// <param name="text">The paragraph; what surrounds the part is its context.</param>
    /// <param name="part">The part.</param>
    /// <param name="style">Features and language.</param>
    /// <param name="glyphs">Takes the glyphs.</param>
    internal void Shape(string text, TextRun part, TextStyle style, List<ShapedGlyph> glyphs)
    {
        buffer.ClearContents();
        buffer.AddUtf16(text, part.Start, part.End - part.Start);
        buffer.Direction = (part.Level & 1) == 0 ? Direction.LeftToRight : Direction.RightToLeft;
        buffer.Script = part.Script;
        buffer.Language = LanguageOf(style.Language);
        var joins = JoiningScripts.Contains(part.Script);
        part.Face.Font.Shape(buffer, FeaturesOf(text, style, part.Face, joins));
        var infos = buffer.GetGlyphInfoSpan();
        var positions = buffer.GetGlyphPositionSpan();
        double em = part.Face.UnitsPerEm;
        for (var i = 0; i < infos.Length; i++)
        {
            glyphs.Add(new ShapedGlyph(
                part.Face, infos[i].Codepoint, (int)infos[i].Cluster, positions[i].XAdvance / em, positions[i].XOffset / em,
                -positions[i].YOffset / em, joins));
        }
    }

    /// <inheritdoc/>
    public void Dispose() => buffer.Dispose();

    private static Feature[] FeaturesOf(string text, TextStyle style, FontFace face, bool joins)
    {
        var features = new List<Feature>(4);
        if (style.Tabular)
        {
            features.Add(new Feature(Tabular, 1));
        }

        // Letters that are set apart must not be one glyph.
        if (style.LetterSpacing != 0 && !joins)
        {
            features.Add(new Feature(Ligatures, 0));
            features.Add(new Feature(ContextualLigatures, 0));
        }

        // Typefaces draw arrows for -> and a times sign in 0x1F: what is shown must be what is written.
        if (!joins && (face.IsFixedPitch || CodeText.IsIn(text)))
        {
            features.Add(new Feature(ContextualAlternates, 0));
        }

        return [.. features];
    }

    private Language LanguageOf(string tag)
    {
        if (!languages.TryGetValue(tag, out var language))
        {
            language = new Language(tag);
            languages.Add(tag, language);
        }

        return language;
    }
}
