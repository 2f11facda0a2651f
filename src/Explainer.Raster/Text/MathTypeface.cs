using System.Text;
using Explainer.Core.Geometry;
using Explainer.Display.Shapes;
using Explainer.Raster.Native;

namespace Explainer.Raster.Text;

/// <summary>
/// The typeface for mathematics that comes with the program, with what its MATH table says (OpenType specification). Lengths are in em.
/// For use from any number of threads.
/// </summary>
public sealed class MathTypeface
{
    private const uint IsExtender = 1;
    private const int MostPieces = 16;
    private const int MostRepeats = 400;
    private readonly Lock gate;
    private readonly FontFace face;
    private readonly Dictionary<(uint, double, bool), MathGlyphShape> stretched = [];
    private readonly Dictionary<uint, MathGlyphShape> shapes = [];

    /// <summary>Reads the table of a face.</summary>
    /// <param name="gate">The lock of the typesetter whose face it is.</param>
    /// <param name="face">The face.</param>
    internal MathTypeface(Lock gate, FontFace face) => (this.gate, this.face) = (gate, face);

    /// <summary>A length or a share by which formulas are set: shares in per cent, lengths in em.</summary>
    /// <param name="number">Its number in the specification's table MathConstants, from 0; HarfBuzz counts alike.</param>
    /// <param name="isShare">Whether it is a share.</param>
    public double Constant(int number, bool isShare)
    {
        lock (gate)
        {
            var value = HarfBuzzMath.hb_ot_math_get_constant(face.Font.Handle, number);
            return isShare ? value / 100.0 : InEm(value);
        }
    }

    /// <summary>The glyph of a character, or null when the typeface lacks it.</summary>
    /// <param name="character">A Unicode scalar value.</param>
    public MathGlyphShape? Find(int character)
    {
        lock (gate)
        {
            return Rune.IsValid(character) && face.Font.TryGetNominalGlyph((uint)character, out var glyph) ? Shape(glyph) : null;
        }
    }

    /// <summary>A glyph of the same meaning that is at least so large, made of pieces where no single one is; the largest there is when none is.</summary>
    /// <param name="glyph">The usual glyph.</param>
    /// <param name="extent">Height and depth, or width, in em.</param>
    /// <param name="isVertical">Whether it grows upwards; else it grows in width.</param>
    public MathGlyphShape Stretch(uint glyph, double extent, bool isVertical)
    {
        lock (gate)
        {
            if (!stretched.TryGetValue((glyph, extent, isVertical), out var shape))
            {
                shape = Choose(glyph, extent, isVertical ? HarfBuzzMath.BottomToTop : HarfBuzzMath.LeftToRight);
                stretched.Add((glyph, extent, isVertical), shape);
            }

            return shape;
        }
    }

    private double InEm(int units) => units / (double)face.UnitsPerEm;

    private MathGlyphShape Shape(uint glyph)
    {
        if (!shapes.TryGetValue(glyph, out var shape))
        {
            var font = face.Font.Handle;
            shape = new MathGlyphShape(
                glyph, face.Outline(glyph), InEm(face.Font.GetHorizontalGlyphAdvance(glyph)), InEm(HarfBuzzMath.hb_ot_math_get_glyph_italics_correction(font, glyph)),
                InEm(HarfBuzzMath.hb_ot_math_get_glyph_top_accent_attachment(font, glyph)));
            shapes.Add(glyph, shape);
        }

        return shape;
    }

    private unsafe MathGlyphShape Choose(uint glyph, double extent, int direction)
    {
        var variants = stackalloc HarfBuzzMath.Variant[MostPieces];
        var count = (uint)MostPieces;
        HarfBuzzMath.hb_ot_math_get_glyph_variants(face.Font.Handle, glyph, direction, 0, ref count, variants);
        for (var i = 0; i < count; i++)
        {
            if (InEm(variants[i].Advance) >= extent)
            {
                return Shape(variants[i].Glyph);
            }
        }

        return Assemble(glyph, extent, direction) ?? Shape(count > 0 ? variants[count - 1].Glyph : glyph);
    }

    // Extenders are repeated as often as needed with the least overlap, and then all overlaps are made equal, as far as connectors allow.
    private unsafe MathGlyphShape? Assemble(uint glyph, double extent, int direction)
    {
        var pieces = stackalloc HarfBuzzMath.Piece[MostPieces];
        var count = (uint)MostPieces;
        HarfBuzzMath.hb_ot_math_get_glyph_assembly(face.Font.Handle, glyph, direction, 0, ref count, pieces, out var italicCorrection);
        if (count == 0)
        {
            return null;
        }

        var least = InEm(HarfBuzzMath.hb_ot_math_get_min_connector_overlap(face.Font.Handle, direction));
        var run = new List<HarfBuzzMath.Piece>();
        var repeats = 0;
        do
        {
            run.Clear();
            repeats++;
            for (var i = 0; i < count; i++)
            {
                run.AddRange(Enumerable.Repeat(pieces[i], (pieces[i].Flags & IsExtender) == 0 ? 1 : repeats));
            }
        }
        while (Length(run, least) < extent && repeats < MostRepeats);

        var overlap = run.Count < 2 ? 0 : Math.Clamp((Length(run, 0) - extent) / (run.Count - 1), least, MostOverlap(run, least));
        return Join(glyph, run, overlap, direction, InEm(italicCorrection));
    }

    private double Length(List<HarfBuzzMath.Piece> run, double overlap) => run.Sum(p => InEm(p.FullAdvance)) - (overlap * (run.Count - 1));

    private double MostOverlap(List<HarfBuzzMath.Piece> run, double least)
    {
        var most = double.PositiveInfinity;
        for (var i = 1; i < run.Count; i++)
        {
            most = Math.Min(most, Math.Min(InEm(run[i - 1].EndConnectorLength), InEm(run[i].StartConnectorLength)));
        }

        return Math.Max(most, least);
    }

    private MathGlyphShape Join(uint glyph, List<HarfBuzzMath.Piece> run, double overlap, int direction, double italicCorrection)
    {
        var path = new PathBuilder(snap: false);
        var isVertical = direction == HarfBuzzMath.BottomToTop;
        var (at, across) = (0.0, 0.0);
        foreach (var piece in run)
        {
            var shape = Shape(piece.Glyph);

            // From the bottom up each piece stands with its own lower end where the one before it ends.
            Append(path, shape.Outline, isVertical ? new Point(0, -(at + shape.Outline.Bounds.Bottom)) : new Point(at - shape.Outline.Bounds.X, 0));
            at += InEm(piece.FullAdvance) - overlap;
            across = Math.Max(across, shape.Advance);
        }

        var length = at + overlap;
        return new MathGlyphShape(glyph, path.Build(), isVertical ? across : length, italicCorrection, (isVertical ? across : length) / 2);
    }

    private static void Append(PathBuilder path, PathShape shape, Point by)
    {
        var next = 0;
        Point Point() => shape.Points[next++] + by;
        foreach (var verb in shape.Verbs)
        {
            switch (verb)
            {
                case PathVerb.Move:
                    var start = Point();
                    path.Move(start.X, start.Y);
                    break;
                case PathVerb.Line:
                    var end = Point();
                    path.Line(end.X, end.Y);
                    break;
                case PathVerb.Cubic:
                    path.Cubic(Point(), Point(), Point());
                    break;
                default:
                    path.Close();
                    break;
            }
        }
    }
}
