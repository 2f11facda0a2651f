using Explainer.Core;
using Explainer.Core.Geometry;
using Explainer.Display.Paints;
using Explainer.Scenes.Composition;
using Explainer.Scenes.Definitions;
using Explainer.Scenes.Drawings;
using Explainer.Scenes.Timelines;

namespace Explainer.Scenes.Components;

/// <summary>
/// Draws the pieces of a drawing or of one of its parts as they are by now: tinted, lit, or on their way onto the page, where a pen draws the
/// outlines one after the other and what they hold comes behind it.
/// </summary>
internal sealed class DrawingPen
{
    /// <summary>What all fills are tinted with.</summary>
    public static readonly ColorProp Fill = new("fill", "Colour of all fills; as in the file by default.");

    /// <summary>What all lines are tinted with.</summary>
    public static readonly ColorProp Stroke = new("stroke", "Colour of all lines; as in the file by default.");

    /// <summary>How much is drawn.</summary>
    public static readonly NumberProp Drawn = new("drawn", "How much of it is drawn: a pen follows its lines one after the other, and fills appear behind it.", 1, 0, 1, "share");

    /// <summary>The verb that draws it.</summary>
    public static readonly ActionDefinition Draw = new(
        "draw", "Draws it as with a pen: first the lines, then the fills. Until then it is invisible.", new(1.6), Core.Easing.NamedEasing.Linear, [], Apply, "{ at: 1s, draw: truck, over: 2s }");

    // Of its time a shape has this share at the least, so that many are drawn at a time; and the pen has this share of a shape's time.
    private const double Overlap = 0.35;
    private const double PenShare = 0.65;

    // What has no line of its own is drawn with one this wide, in design px.
    private const double PenWidth = 3;

    // How far the light of emphasis reaches, as the standard deviation of a blur in design px.
    private const double HaloReach = 26;
    private const double CoreReach = 6;

    // How bright what is emphasized is, as a share of a pulse's peak.
    private const double EmphasisLight = 0.8;
    private readonly DrawContext context;
    private readonly Color current;
    private readonly double scale;
    private readonly double weight = double.PositiveInfinity;
    private readonly List<Layer> layers = [];
    private int next;

    private DrawingPen(in DrawContext context, double scale)
    {
        this.context = context;
        this.scale = scale;
        for (var element = context.Element; element is not null; element = element.Parent)
        {
            var picture = element.Component is Drawing ? element.At(Drawing.File, context.Time).Drawing : null;
            var (group, color) = element.Component switch
            {
                DrawingPart part => (part.Group, null),
                Drawing => (picture?.Root, Drawing.ColorOf),
                _ => (null, null),
            };
            if (group is null)
            {
                break;
            }

            weight = picture?.LineWeight ?? weight;
            current = color is null ? current : color.Read(element.At(color, context.Time));
            Add(element, group);
        }
    }

    /// <summary>Draws pieces, and the parts among them.</summary>
    /// <param name="context">The drawing or the part; out in the drawing's units.</param>
    /// <param name="group">The pieces.</param>
    /// <param name="scale">How many design px one unit is.</param>
    /// <param name="corner">The upper left corner of the part's box, in units.</param>
    public static void Put(in DrawContext context, DrawingGroup group, double scale, Point corner)
    {
        var pen = new DrawingPen(context, scale);
        var map = Affine.Translation(-corner.X, -corner.Y);
        context.Out.Push(map);
        pen.Begin(group);
        context.Out.Pop();
        pen.Put(group, map);
        context.Out.Push(map);
        pen.End(group);
        context.Out.Pop();
    }

    /// <summary>Draws pieces, with light of the accent's colour around them while their element is emphasized.</summary>
    /// <param name="context">The drawing or the part; out in the drawing's units.</param>
    /// <param name="group">The pieces.</param>
    /// <param name="scale">How many design px one unit is.</param>
    /// <param name="corner">The upper left corner of the part's box, in units.</param>
    /// <param name="box">Its box, in units.</param>
    public static void PutShining(in DrawContext context, DrawingGroup group, double scale, Point corner, Rect box)
    {
        var emphasis = Math.Clamp(context.Number(CommonProps.Emphasis), 0, 2);
        if (emphasis > 0 && scale > 0)
        {
            // A wide halo and a tight core, as wherever something shines; ink has no light to give, so on a light ground it is a shade of colour.
            var strength = context.Theme.IsLight ? 0.8 : context.Theme.Glow;
            PutHalo(context, group, scale, corner, box, HaloReach, Math.Min(1, 0.6 * emphasis * strength));
            PutHalo(context, group, scale, corner, box, CoreReach, Math.Min(1, 0.9 * emphasis * strength));
        }

        Put(context, group, scale, corner);
    }

    // The pieces in one colour and blurred.
    private static void PutHalo(in DrawContext context, DrawingGroup group, double scale, Point corner, Rect box, double reach, double opacity)
    {
        context.Out.BeginLayer(opacity, context.Theme.IsLight ? Blend.Normal : Blend.Screen, reach / scale);
        Put(context, group, scale, corner);
        context.Out.Fill(new Display.Shapes.RoundRectShape(box.Inflate(Math.Max(box.Width, box.Height))), context.Theme.Accent, Blend.Atop);
        context.Out.EndLayer();
    }

    private static void Apply(ActionCall call) => call.Animate(Drawn, -1, PropValue.Of(0.0), PropValue.Of(1.0), call.Start, call.Duration, call.Ease);

    private void Add(Element element, DrawingGroup group)
    {
        var (fill, stroke) = (element.At(Fill, context.Time).Color, element.At(Stroke, context.Time).Color);
        var drawn = element.At(Drawn, context.Time).Number * (context with { Element = element, Presence = PresenceOf(element) }).DrawnOn;
        var pulse = element.At(CommonProps.Pulse, context.Time).Number;
        var light = Math.Max(pulse, context.Theme.IsLight ? 0 : EmphasisLight * element.At(CommonProps.Emphasis, context.Time).Number);
        if (fill.A > 0 || stroke.A > 0 || drawn < 1 || light > 0)
        {
            layers.Add(new Layer(group, fill, stroke, drawn, light));
        }
    }

    private double PresenceOf(Element element) => Math.Clamp(element.AppearanceAt(context.Time)?.Presence(context.Time) ?? 1, 0, 1);

    private void Put(DrawingGroup group, in Affine map)
    {
        foreach (var node in group.Content)
        {
            switch (node)
            {
                case DrawingShape shape:
                    context.Out.Push(map.Of(shape.Map));
                    Put(shape);
                    context.Out.Pop();
                    break;
                case DrawingGroup { Part: not null }:
                    Composer.Draw(context, context.Element.Children[next++]);
                    break;
                case DrawingGroup inner:
                    context.Out.Push(map);
                    Begin(inner);
                    context.Out.Pop();
                    Put(inner, map);
                    context.Out.Push(map);
                    End(inner);
                    context.Out.Pop();
                    break;
            }
        }
    }

    private void Begin(DrawingGroup group)
    {
        if (group.Mask is { } mask)
        {
            context.Out.BeginLayer(1, clip: mask.Region);
        }

        context.Out.BeginLayer(group.Opacity, clip: group.Clip, isolated: group.Mask is not null);
    }

    // What the mask does not show is taken away: all of its region, out of which the mask's shapes are cut as far as they are drawn and bright.
    private void End(DrawingGroup group)
    {
        if (group.Mask is { } mask)
        {
            context.Out.BeginLayer(1, Blend.Erase, isolated: true);
            context.Out.Fill(new Display.Shapes.RoundRectShape(mask.Region.Bounds.Inflate(2)), Core.Color.Black);
            foreach (var shape in mask.Shapes)
            {
                context.Out.Push(shape.Map);
                PutMask(shape, c => c.A, Blend.Erase);
                if (!mask.IsAlpha)
                {
                    // Luminance as SVG 1.1, 14.4 has it.
                    PutMask(shape, c => c.A * (1 - ((0.2125 * c.R) + (0.7154 * c.G) + (0.0721 * c.B))), Blend.Normal);
                }

                context.Out.Pop();
            }

            context.Out.EndLayer();
        }

        context.Out.EndLayer();
        if (group.Mask is not null)
        {
            context.Out.EndLayer();
        }
    }

    private void PutMask(DrawingShape shape, Func<Color, double> share, Blend blend)
    {
        if (shape.Fill is { } fill)
        {
            context.Out.Fill(shape.Shape, fill.In(Share), blend);
        }

        if (shape.Stroke is { } stroke)
        {
            context.Out.Stroke(shape.Shape, stroke.In(Share), shape.Style, blend);
        }

        Color Share(DrawingColor color) => Color.Black.WithOpacity(share(color.In(context.Theme, current)));
    }

    private void Put(DrawingShape shape)
    {
        var drawn = 1.0;
        foreach (var layer in layers)
        {
            drawn = Math.Min(drawn, layer.DrawnOf(shape));
        }

        if (drawn <= 0)
        {
            return;
        }

        var held = Math.Clamp((drawn - PenShare) / (1 - PenShare), 0, 1);
        if (shape.Fill is { } fill && held > 0)
        {
            context.Out.Fill(shape.Shape, fill.In(c => Tinted(c, isFill: true).Fade(held)));
        }

        var line = drawn >= PenShare ? shape.Shape : shape.Outline.Part(0, shape.Outline.Length * drawn / PenShare);
        if (shape.Stroke is { } stroke)
        {
            context.Out.Stroke(line, stroke.In(c => Tinted(c, isFill: false)), Weighed(shape));
        }
        else if (held < 1 && shape.Fill is { } only)
        {
            var width = PenWidth / (scale * Math.Max(1e-9, shape.Map.MeanScale));
            context.Out.Stroke(line, only.In(c => Tinted(c, isFill: true).Fade(1 - held)), new StrokeStyle(width));
        }
    }

    private StrokeStyle Weighed(DrawingShape shape)
    {
        var style = shape.Style;
        var width = style.Width * shape.Map.MeanScale * scale;
        return width <= weight ? style : new StrokeStyle(style.Width * Math.Sqrt(weight / width), style.Cap, style.Dashes.AsSpan(), style.DashOffset)
        {
            Join = style.Join,
            MiterLimit = style.MiterLimit,
        };
    }

    // What is around counts first, so that a part's own colour beats that of all.
    private Color Tinted(DrawingColor drawn, bool isFill)
    {
        var color = drawn.In(context.Theme, current);
        for (var i = layers.Count - 1; i >= 0; i--)
        {
            var tint = isFill ? layers[i].Fill : layers[i].Stroke;
            color = new Color(
                (color.R * (1 - tint.A)) + tint.R, (color.G * (1 - tint.A)) + tint.G, (color.B * (1 - tint.A)) + tint.B, color.A);
            color = layers[i].Pulse > 0 ? Color.Lerp(color, Color.White.WithOpacity(color.A), Math.Min(1, 0.3 * layers[i].Pulse)) : color;
        }

        return color;
    }

    private sealed record Layer(DrawingGroup Group, Color Fill, Color Stroke, double Drawn, double Pulse)
    {
        // How far a shape is drawn: the shapes of a group begin one after the other, and each takes its share of the time.
        public double DrawnOf(DrawingShape shape)
        {
            if (Drawn >= 1)
            {
                return 1;
            }

            var each = Math.Max(Overlap, 1.0 / Group.Count);
            var start = Group.Count > 1 ? (shape.Order - Group.First) / (double)(Group.Count - 1) * (1 - each) : 0;
            return Math.Clamp((Drawn - start) / each, 0, 1);
        }
    }
}
