using System.Collections.Immutable;
using Explainer.Core.Geometry;
using Explainer.Display;
using Explainer.Display.Paints;
using Explainer.Display.Shapes;

namespace Explainer.Scenes.Morphs;

/// <summary>How a way of drawing an outline turns into another of its kind, or comes or goes.</summary>
/// <param name="From">The first; null for what comes.</param>
/// <param name="To">The second; null for what goes.</param>
internal sealed record InkMix(MorphInk? From, MorphInk? To)
{
    // Gaps between dashes that are shorter are none, in px.
    private const double LeastGap = 0.5;

    /// <summary>What becomes of two pieces' ways of being drawn: kind by kind, the last ones of each together, as the last lies uppermost.</summary>
    public static ImmutableArray<InkMix> Of(MorphPiece? from, MorphPiece? to)
    {
        var (first, second) = (from?.Inks ?? [], to?.Inks ?? []);
        return [.. Both<GlowInk>(), .. Both<FillInk>(), .. Both<StrokeInk>(), .. Both<PictureInk>()];

        IEnumerable<InkMix> Both<T>()
            where T : MorphInk
        {
            List<T> a = [.. first.OfType<T>()], b = [.. second.OfType<T>()];
            var most = Math.Max(a.Count, b.Count);
            for (var i = 0; i < most; i++)
            {
                yield return new InkMix(a.ElementAtOrDefault(i - (most - a.Count)), b.ElementAtOrDefault(i - (most - b.Count))) { IsOfLine = IsLine(first) || IsLine(second) };
            }
        }
    }

    /// <summary>Whether the first or the second is a line that holds nothing.</summary>
    private bool IsOfLine { get; init; }

    private static bool IsLine(ImmutableArray<MorphInk> inks) => inks.Any(i => i is StrokeInk) && !inks.Any(i => i is FillInk or PictureInk);

    /// <summary>Draws an outline so.</summary>
    /// <param name="canvas">Where to.</param>
    /// <param name="shape">The outline as it is by now.</param>
    /// <param name="share">0 for the first, 1 for the second; may go beyond.</param>
    /// <param name="light">The share of the opacity that is there, 0 to 1.</param>
    /// <param name="from">The rectangle around all of the first piece.</param>
    /// <param name="to">The rectangle around all of the second.</param>
    public void Draw(DisplayListBuilder canvas, Shape shape, double share, double light, Rect from, Rect to)
    {
        var passed = Math.Clamp(share, 0, 1);
        switch (From, To)
        {
            case (GlowInk or null, GlowInk or null):
                DrawGlow(canvas, shape, (GlowInk?)From, (GlowInk?)To, passed, light);
                break;
            case (FillInk or null, FillInk or null):
                var (a, b) = ((FillInk?)From, (FillInk?)To);

                // What an open line goes round is no area yet.
                var held = !IsOfLine ? passed : a is null ? Math.Max(0, (2 * passed) - 1) : Math.Min(1, 2 * passed);
                Fill(canvas, shape, a?.Paint, b?.Paint, held, light, passed < 0.5 ? (a ?? b)!.Blend : (b ?? a)!.Blend);
                break;
            case (StrokeInk or null, StrokeInk or null):
                DrawStroke(canvas, shape, (StrokeInk?)From, (StrokeInk?)To, passed, light);
                break;
            default:
                DrawPictures(canvas, (PictureInk?)From, (PictureInk?)To, share, passed, from, to);
                break;
        }
    }

    private static void DrawGlow(DisplayListBuilder canvas, Shape shape, GlowInk? from, GlowInk? to, double passed, double light)
    {
        var (a, b) = (from ?? to! with { Color = Clear(to!.Color) }, to ?? from! with { Color = Clear(from!.Color) });
        var offset = Point.Lerp(a.Offset, b.Offset, passed);
        var color = ((SolidPaint)PaintMix.Faded(PaintMix.Between(new SolidPaint(a.Color), new SolidPaint(b.Color), passed).Below, light)).Color;
        canvas.Push(Affine.Translation(offset.X, offset.Y));
        canvas.Glow(shape, Core.Color.FromBytes(color.R, color.G, color.B, color.A), a.Sigma + ((b.Sigma - a.Sigma) * passed), passed < 0.5 ? a.Blend : b.Blend);
        canvas.Pop();
    }

    private static Rgba Clear(Rgba color) => new(color.Packed & 0xffffff00);

    private static void Fill(DisplayListBuilder canvas, Shape shape, Paint? from, Paint? to, double passed, double light, Blend blend)
    {
        var (below, above) = from is null ? (PaintMix.Faded(to!, passed), null) : to is null ? (PaintMix.Faded(from, 1 - passed), null) : PaintMix.Between(from, to, passed);
        canvas.Fill(shape, PaintMix.Faded(below, light), blend);
        if (above is not null)
        {
            canvas.Fill(shape, PaintMix.Faded(above, light), blend);
        }
    }

    private static void DrawStroke(DisplayListBuilder canvas, Shape shape, StrokeInk? from, StrokeInk? to, double passed, double light)
    {
        // A line that only one has becomes thin rather than faint.
        var (a, b) = ((from ?? to)!, (to ?? from)!);
        var (thin, thick) = (from is null ? 0 : a.Style.Width, to is null ? 0 : b.Style.Width);
        var style = Mixed(a.Style, b.Style, thin + ((thick - thin) * passed), passed);
        var blend = passed < 0.5 ? a.Blend : b.Blend;
        var (below, above) = PaintMix.Between(a.Paint, b.Paint, passed);
        canvas.Stroke(shape, PaintMix.Faded(below, light), style, blend);
        if (above is not null)
        {
            canvas.Stroke(shape, PaintMix.Faded(above, light), style, blend);
        }
    }

    private static StrokeStyle Mixed(StrokeStyle a, StrokeStyle b, double width, double passed)
    {
        var near = passed < 0.5 ? a : b;
        double[] dashes = a.Dashes.Length == b.Dashes.Length ? [.. a.Dashes.Zip(b.Dashes, (x, y) => x + ((y - x) * passed))]
            : b.Dashes.IsEmpty ? Closing(a.Dashes, 1 - passed)
            : a.Dashes.IsEmpty ? Closing(b.Dashes, passed)
            : [.. near.Dashes];
        return new StrokeStyle(width, near.Cap, dashes, a.DashOffset + ((b.DashOffset - a.DashOffset) * passed)) { Join = near.Join, MiterLimit = near.MiterLimit };
    }

    // Dashes whose gaps are only so much of what they are.
    private static double[] Closing(ImmutableArray<double> dashes, double share)
    {
        double[] closing = [.. dashes.Select((d, i) => i % 2 == 0 ? d : d * share)];
        return closing.Where((_, i) => i % 2 == 1).All(g => g < LeastGap) ? [] : closing;
    }

    private static void DrawPictures(DisplayListBuilder canvas, PictureInk? from, PictureInk? to, double share, double passed, Rect first, Rect second)
    {
        // The first stays below until the second is there, so that nothing shines through meanwhile.
        if (from is not null)
        {
            Put(from, Placed(from), to is null ? Placed(second) : Placed(to), share, to is null ? 1 - passed : Math.Min(1, 2 - (2 * passed)));
        }

        if (to is not null)
        {
            Put(to, from is null ? Placed(first) : Placed(from), Placed(to), share, from is null ? passed : Math.Min(1, 2 * passed));
        }

        void Put(PictureInk ink, in Affine a, in Affine b, double at, double light)
        {
            var map = new Affine(
                a.Xx + ((b.Xx - a.Xx) * at), a.Xy + ((b.Xy - a.Xy) * at), a.X0 + ((b.X0 - a.X0) * at),
                a.Yx + ((b.Yx - a.Yx) * at), a.Yy + ((b.Yy - a.Yy) * at), a.Y0 + ((b.Y0 - a.Y0) * at));
            canvas.Push(map.Of(Placed(ink.Target).Inverse() ?? Affine.Identity));
            canvas.Picture(ink.Picture, ink.Target, ink.Opacity * light);
            canvas.Pop();
        }

    }

    // From the square of side 1 to where a picture is, or to a rectangle.
    private static Affine Placed(PictureInk ink) => ink.Map.Of(Placed(ink.Target));

    private static Affine Placed(Rect rect) => new(rect.Width, 0, rect.X, 0, rect.Height, rect.Y);
}
