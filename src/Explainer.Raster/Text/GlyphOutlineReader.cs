using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Explainer.Core;
using Explainer.Core.Geometry;
using Explainer.Display.Shapes;
using Explainer.Raster.Native;
using HarfBuzzSharp;

namespace Explainer.Raster.Text;

/// <summary>Takes glyph outlines out of a font: unhinted, in em, y downwards, rounded to a fine fixed grid so that their hashes are alike
/// on every machine.</summary>
internal static unsafe class GlyphOutlineReader
{
    // Made once and kept for the process: it holds function pointers only.
    private static readonly nint Funcs = CreateFuncs();

    /// <summary>One glyph's outline; empty for a blank.</summary>
    internal static PathShape Read(Font font, uint glyph, int unitsPerEm)
    {
        var pen = new Pen(unitsPerEm);
        var handle = GCHandle.Alloc(pen);
        try
        {
            HarfBuzzGlyphs.hb_font_draw_glyph(font.Handle, glyph, Funcs, GCHandle.ToIntPtr(handle));
            GC.KeepAlive(font);
        }
        finally
        {
            handle.Free();
        }

        return pen.Path.Build();
    }

    private static nint CreateFuncs()
    {
        var funcs = HarfBuzzGlyphs.hb_draw_funcs_create();
        HarfBuzzGlyphs.hb_draw_funcs_set_move_to_func(funcs, &Move, 0, 0);
        HarfBuzzGlyphs.hb_draw_funcs_set_line_to_func(funcs, &Line, 0, 0);
        HarfBuzzGlyphs.hb_draw_funcs_set_cubic_to_func(funcs, &Cubic, 0, 0);
        HarfBuzzGlyphs.hb_draw_funcs_set_close_path_func(funcs, &Close, 0, 0);
        return funcs;
    }

    private static Pen PenOf(nint data) => (Pen)GCHandle.FromIntPtr(data).Target!;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Move(nint funcs, nint data, nint state, float x, float y, nint user)
    {
        var pen = PenOf(data);
        var p = pen.At(x, y);
        pen.Path.Move(p.X, p.Y);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Line(nint funcs, nint data, nint state, float x, float y, nint user)
    {
        var pen = PenOf(data);
        var p = pen.At(x, y);
        pen.Path.Line(p.X, p.Y);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Cubic(nint funcs, nint data, nint state, float x1, float y1, float x2, float y2, float x, float y, nint user)
    {
        var pen = PenOf(data);
        pen.Path.Cubic(pen.At(x1, y1), pen.At(x2, y2), pen.At(x, y));
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Close(nint funcs, nint data, nint state, nint user) => PenOf(data).Path.Close();

    private sealed class Pen(int unitsPerEm)
    {
        internal PathBuilder Path { get; } = new(snap: false);

        internal Point At(float x, float y) => new(Rounding.ToFactor(x / (double)unitsPerEm), Rounding.ToFactor(-y / (double)unitsPerEm));
    }
}
