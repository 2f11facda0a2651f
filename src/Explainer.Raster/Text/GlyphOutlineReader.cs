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
        HarfBuzzGlyphs.hb_draw_funcs_set_quadratic_to_func(funcs, &Quadratic, 0, 0);
        HarfBuzzGlyphs.hb_draw_funcs_set_cubic_to_func(funcs, &Cubic, 0, 0);
        HarfBuzzGlyphs.hb_draw_funcs_set_close_path_func(funcs, &Close, 0, 0);
        return funcs;
    }

    private static Pen PenOf(nint data) => (Pen)GCHandle.FromIntPtr(data).Target!;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Move(nint funcs, nint data, nint state, float x, float y, nint user) => PenOf(data).Move(x, y);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Line(nint funcs, nint data, nint state, float x, float y, nint user) => PenOf(data).Line(x, y);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Quadratic(nint funcs, nint data, nint state, float x1, float y1, float x, float y, nint user) =>
        PenOf(data).Quadratic(x1, y1, x, y);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Cubic(nint funcs, nint data, nint state, float x1, float y1, float x2, float y2, float x, float y, nint user) =>
        PenOf(data).Cubic(x1, y1, x2, y2, x, y);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Close(nint funcs, nint data, nint state, nint user) => PenOf(data).Path.Close();

    private sealed class Pen(int unitsPerEm)
    {
        private double lastX;
        private double lastY;

        internal PathBuilder Path { get; } = new(snap: false);

        internal void Move(double x, double y)
        {
            var p = At(x, y);
            Path.Move(p.X, p.Y);
        }

        internal void Line(double x, double y)
        {
            var p = At(x, y);
            Path.Line(p.X, p.Y);
        }

        // Raised to a cubic here and not by HarfBuzz, whose single precision may round otherwise on another processor.
        internal void Quadratic(double x1, double y1, double x, double y) => Cubic(
            (lastX + (2 * x1)) / 3, (lastY + (2 * y1)) / 3, (x + (2 * x1)) / 3, (y + (2 * y1)) / 3, x, y);

        internal void Cubic(double x1, double y1, double x2, double y2, double x, double y) => Path.Cubic(At(x1, y1), At(x2, y2), At(x, y));

        private Point At(double x, double y)
        {
            (lastX, lastY) = (x, y);
            return new Point(Rounding.ToFactor(x / unitsPerEm), Rounding.ToFactor(-y / unitsPerEm));
        }
    }
}
