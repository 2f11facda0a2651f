using System.Runtime.InteropServices;
using Explainer.Display.Text;
using Explainer.Raster.Native;

namespace Explainer.Raster.Text;

/// <summary>Turns a run's characters into glyphs with HarfBuzz. Callers hold the typesetter's lock.</summary>
internal sealed unsafe class Shaper : SafeHandle
{
    private static readonly HarfBuzz.Feature Tabular = new(HarfBuzz.Tag("tnum"), 1);
    private static readonly HarfBuzz.Feature NoLigatures = new(HarfBuzz.Tag("liga"), 0);
    private static readonly HarfBuzz.Feature NoContextualLigatures = new(HarfBuzz.Tag("clig"), 0);

    internal Shaper()
        : base(0, true) => handle = HarfBuzz.hb_buffer_create();

    /// <inheritdoc/>
    public override bool IsInvalid => handle == 0;

    /// <summary>Shapes a part of a run and adds its glyphs in visual order, from left to right.</summary>
    /// <param name="text">The paragraph; what surrounds the part is its context.</param>
    /// <param name="run">The run.</param>
    /// <param name="start">The part's first UTF-16 index.</param>
    /// <param name="end">The index after its last.</param>
    /// <param name="style">Features and language.</param>
    /// <param name="glyphs">Takes the glyphs.</param>
    internal void Shape(string text, TextRun run, int start, int end, TextStyle style, List<ShapedGlyph> glyphs)
    {
        HarfBuzz.hb_buffer_clear_contents(handle);
        fixed (char* characters = text)
        {
            HarfBuzz.hb_buffer_add_utf16(handle, characters, text.Length, (uint)start, end - start);
        }

        HarfBuzz.hb_buffer_set_direction(handle, (run.Level & 1) == 0 ? HarfBuzz.DirectionLeftToRight : HarfBuzz.DirectionRightToLeft);
        HarfBuzz.hb_buffer_set_script(handle, run.Script);
        HarfBuzz.hb_buffer_set_language(handle, HarfBuzz.hb_language_from_string(style.Language, -1));
        var features = stackalloc HarfBuzz.Feature[3];
        uint count = 0;
        if (style.Tabular)
        {
            features[count++] = Tabular;
        }

        // Letters that are set apart must not be joined.
        if (style.LetterSpacing != 0)
        {
            features[count++] = NoLigatures;
            features[count++] = NoContextualLigatures;
        }

        HarfBuzz.hb_shape(run.Face.Native, handle, features, count);
        var infos = HarfBuzz.hb_buffer_get_glyph_infos(handle, out var length);
        var positions = HarfBuzz.hb_buffer_get_glyph_positions(handle, out _);
        double em = run.Face.UnitsPerEm;
        for (var i = 0; i < length; i++)
        {
            glyphs.Add(new ShapedGlyph(
                run.Face, infos[i].Glyph, (int)infos[i].Cluster, positions[i].AdvanceX / em, positions[i].OffsetX / em, -positions[i].OffsetY / em));
        }
    }

    /// <inheritdoc/>
    protected override bool ReleaseHandle()
    {
        HarfBuzz.hb_buffer_destroy(handle);
        return true;
    }
}
