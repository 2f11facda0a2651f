using System.Collections.Immutable;
using Explainer.Core.Diagnostics;
using Explainer.Core.Geometry;
using Explainer.Display;
using Explainer.Display.Commands;
using Explainer.Display.Outlines;
using Explainer.Display.Paints;
using Explainer.Display.Shapes;
using Explainer.Display.Text;
using Explainer.Scenes.Components;
using Explainer.Scenes.Composition;
using Explainer.Scenes.Layout;
using Explainer.Scenes.Timelines;

namespace Explainer.Scenes.Morphs;

/// <summary>One side of a morph: what is drawn of an element at a moment, taken apart into outlines and how each is drawn.</summary>
internal sealed class MorphSide
{
    // What lies this far outside of the frame is taken along, in px.
    private const double Beyond = 1e6;
    private readonly Dictionary<SourceSpan, Element> owners = new(ReferenceEqualityComparer.Instance);
    private readonly Element root;
    private readonly double start;
    private readonly List<MorphPiece> pieces = [];
    private Draft? draft;

    private MorphSide(Element root, double start)
    {
        this.root = root;
        this.start = start;
        Own(root);
    }

    /// <summary>What is drawn, in drawing order.</summary>
    public ImmutableArray<MorphPiece> Pieces { get; private set; } = [];

    /// <summary>The opacity of all of it as one picture, 0 to 1.</summary>
    public double Opacity { get; private set; } = 1;

    /// <summary>The blur of all of it, in the coordinates of the morph.</summary>
    public double Blur { get; private set; }

    /// <summary>Looks at an element.</summary>
    /// <param name="look">What all frames share.</param>
    /// <param name="element">The element, laid out.</param>
    /// <param name="stay">The stay on screen that is meant.</param>
    /// <param name="time">When, in seconds of the film.</param>
    /// <param name="map">From the coordinates in which the element has its place to those of the morph.</param>
    /// <param name="budget">Counts commands and steps of outlines; when it is spent the side is not whole.</param>
    /// <param name="asOne">Whether its opacity and blur are kept as those of one picture.</param>
    public static MorphSide Of(Look look, Element element, Appearance stay, double time, in Affine map, WorkBudget budget, bool asOne)
    {
        var builder = new DisplayListBuilder();
        builder.Begin(look.DesignSize, Beyond);
        builder.Push(map);
        Composer.DrawStay(look, element, stay with { Hide = double.PositiveInfinity }, time, builder);
        builder.Pop();
        var commands = builder.Build().Commands;
        var side = new MorphSide(element, time);
        if (asOne && commands is [LayerCommand { Clip: null, Blend: Blend.Normal } whole])
        {
            (side.Opacity, side.Blur, commands) = (whole.Opacity / 255.0, whole.BlurSigma, whole.Children);
        }

        side.Collect(commands, 1, [], budget);
        side.End();
        side.Pieces = [.. side.pieces.Select((p, i) => p with { Order = (i + 0.5) / side.pieces.Count })];
        return side;
    }

    private void Own(Element element)
    {
        if (element.Origin is { } origin)
        {
            owners[origin] = element;
        }

        foreach (var child in element.Children)
        {
            Own(child);
        }
    }

    private void Collect(ImmutableArray<DisplayCommand> commands, double opacity, ImmutableArray<(Shape Area, Affine Map)> clips, WorkBudget budget)
    {
        foreach (var command in commands)
        {
            switch (command)
            {
                case FillCommand { Blend: not (Blend.Erase or Blend.Atop) } fill:
                    Take(fill.Shape, fill.Transform, new FillInk(PaintMix.Faded(PaintMix.Mapped(fill.Paint, fill.Transform), opacity), fill.Blend));
                    break;
                case StrokeCommand { Blend: not (Blend.Erase or Blend.Atop) } stroke:
                    Take(stroke.Shape, stroke.Transform, new StrokeInk(
                        PaintMix.Faded(PaintMix.Mapped(stroke.Paint, stroke.Transform), opacity), Scaled(stroke.Style, stroke.Transform.MeanScale), stroke.Blend));
                    break;
                case GlowCommand glow:
                    Take(glow.Shape, glow.Transform, new GlowInk(((SolidPaint)PaintMix.Faded(new SolidPaint(glow.Color), opacity)).Color, glow.Sigma, Point.Zero, glow.Blend));
                    break;
                case PictureCommand picture:
                    Take(new RoundRectShape(picture.Target), picture.Transform, new PictureInk(picture.Picture, picture.Target, picture.Transform, picture.Opacity / 255.0 * opacity));
                    End();
                    break;
                case LayerCommand { Blend: not (Blend.Erase or Blend.Atop) } layer:
                    End();
                    Collect(layer.Children, opacity * layer.Opacity / 255, layer.Clip is { } area ? clips.Add((area, layer.ClipTransform)) : clips, budget);
                    End();
                    break;
                default:
                    break;
            }

            void Take(Shape shape, in Affine map, MorphInk ink)
            {
                if (!budget.Take(1) || (draft is not null && draft.TryAdd(shape, map, ink)))
                {
                    return;
                }

                End();
                if (budget.Take(StepsOf(shape)))
                {
                    draft = new Draft(shape, map, ink, command.Origin is { } origin && owners.TryGetValue(origin, out var owner) ? owner : root, clips);
                }
            }
        }
    }

    private static int StepsOf(Shape shape) => shape switch
    {
        PathShape path => path.Verbs.Length,
        GlyphRunShape run => run.Glyphs.Length * 8,
        _ => 8,
    };

    private static StrokeStyle Scaled(StrokeStyle style, double scale) => new(style.Width * scale, style.Cap, [.. style.Dashes.Select(d => d * scale)], style.DashOffset * scale)
    {
        Join = style.Join,
        MiterLimit = style.MiterLimit,
    };

    private void End()
    {
        if (draft is { } done && done.Piece(start, KeysOf(done.Owner), done.Owner.Component is Formula) is { } piece)
        {
            pieces.Add(piece);
        }

        draft = null;
    }

    // The names of the parts that an element is, and is inside of: what is left of ids without that of the whole.
    private ImmutableArray<string> KeysOf(Element owner)
    {
        var keys = ImmutableArray.CreateBuilder<string>();
        for (var at = owner; at != root && at is not null; at = at.Parent)
        {
            keys.Add(at.Id.StartsWith(root.Id + ".", StringComparison.Ordinal) ? at.Id[(root.Id.Length + 1)..] : at.Id[(at.Id.LastIndexOf('.') + 1)..]);
        }

        return keys.ToImmutable();
    }

    // What is drawn of one outline so far.
    private sealed class Draft(Shape shape, Affine map, MorphInk first, Element owner, ImmutableArray<(Shape Area, Affine Map)> clips)
    {
        private readonly List<(MorphInk Ink, Affine Map)> inks = [(first, map)];

        public Element Owner { get; } = owner;

        public bool TryAdd(Shape other, in Affine place, MorphInk ink)
        {
            var (last, lastMap) = inks[^1];
            if (!ReferenceEquals(shape, other) || Rank(ink) < Rank(last) || (place != lastMap && (last is not GlowInk || place with { X0 = 0, Y0 = 0 } != lastMap with { X0 = 0, Y0 = 0 })))
            {
                return false;
            }

            inks.Add((ink, place));
            return true;
        }

        public MorphPiece? Piece(double start, ImmutableArray<string> keys, bool isFormula)
        {
            var own = inks[^1].Map;
            var bounds = own.Apply(shape.Bounds);
            ImmutableArray<MorphInk> all = [.. inks.Select(i => i.Ink is GlowInk glow ? glow with { Offset = new Point(i.Map.X0 - own.X0, i.Map.Y0 - own.Y0) } : i.Ink)];
            if (!TryClip(bounds, out var clip))
            {
                return null;
            }

            var piece = new MorphPiece(all, keys, clip, bounds) { Start = start, IsFormula = isFormula };
            return shape is GlyphRunShape run
                ? piece with { Glyphs = [.. run.Glyphs.Where(g => !g.Outline.Verbs.IsEmpty).Select(g => new MorphGlyph(g.Outline, own.Of(Place(g))))] }
                : piece with { Figures = OutlineFigure.Of(ShapeOutline.Of(shape), own) };
        }

        private static int Rank(MorphInk ink) => ink switch { GlowInk => 0, FillInk => 1, StrokeInk => 2, _ => 3 };

        private static Affine Place(in PositionedGlyph glyph) => new(glyph.Size, 0, glyph.Position.X, 0, glyph.Size, glyph.Position.Y);

        // The innermost area that cuts it; false where nothing of it is seen.
        private bool TryClip(Rect bounds, out MorphClip? clip)
        {
            clip = null;
            foreach (var (area, at) in clips)
            {
                var around = at.Apply(area.Bounds);
                if (!around.Intersects(bounds.Inflate(1)))
                {
                    return false;
                }

                if (area is not RoundRectShape { Radius: 0 } || !around.Contains(bounds))
                {
                    var outline = ShapeOutline.Of(area);
                    clip = new MorphClip(new PathBuilder().Append(outline, at).Build(outline.IsEvenOdd));
                }
            }

            return true;
        }
    }
}
