using Explainer.Core;
using Explainer.Core.Geometry;
using Explainer.Display.Paints;
using Explainer.Display.Shapes;
using Explainer.Scenes.Definitions;
using Explainer.Scenes.Layout;

namespace Explainer.Scenes.Composition;

/// <summary>What happens to all that an element draws, taken as one picture: a pen wipes it on or off, a light sweeps over it, another element masks it.</summary>
internal static class Surface
{
    // The light's width and slant as shares of the box's height and width.
    private const double BandShare = 0.28;
    private const double SlantShare = 0.45;
    private static readonly Color Light = Color.White.WithOpacity(0.6);

    /// <summary>Draws an element with what happens to its picture.</summary>
    public static void Draw(in DrawContext context)
    {
        var way = context.Number(CommonProps.PenWay);
        var erases = context.Number(CommonProps.PenErases) > 0;
        var pen = (erases ? way > 0 : way < 1) ? context.Element.At(CommonProps.PenLine, context.Time).Path : null;
        var shine = context.Number(CommonProps.Shine);
        if (pen is null && shine is <= 0 or >= 1)
        {
            context.Element.Component.Draw(context);
            return;
        }

        var trail = pen is null ? null : PenTrail.Of(pen, way, context.Number(CommonProps.PenWidth));
        context.Out.BeginLayer(1, clip: erases ? null : trail, isolated: true);
        context.Element.Component.Draw(context);
        if (erases && trail is not null)
        {
            context.Out.Fill(trail, Color.Black, Blend.Erase);
        }

        if (shine is > 0 and < 1)
        {
            DrawLight(context, shine);
        }

        context.Out.EndLayer();
    }

    /// <summary>The area that an element is seen in, in the coordinates of what it is inside of; null for no mask.</summary>
    public static Shape? MaskOf(in DrawContext context)
    {
        if (context.Linked(CommonProps.Mask) is not { } mask || context.LineOf(mask) is not { } line)
        {
            return null;
        }

        var path = ElementGeometry.OnLayerOf(context.Look, line, mask, context.Element, context.Time);
        var home = ElementGeometry.HomeOf(context.Look, context.Element, context.Time);
        return home == Affine.Identity ? path : new PathBuilder().Append(path, home).Build(path.IsEvenOdd);
    }

    // A slanted band that comes from beyond the left edge and goes beyond the right one.
    private static void DrawLight(in DrawContext context, double shine)
    {
        var (width, height) = (context.Box.Width, context.Box.Height);
        var (slant, band) = (height * SlantShare, 40 + (BandShare * width));
        var left = -slant - band + ((width + slant + band) * shine);
        var area = new PathBuilder().Move(left + slant, -height).Line(left + slant + band, -height).Line(left + band - slant, 2 * height).Line(left - slant, 2 * height).Close();

        // Across the slant, not across the box.
        var across = new Point(3 * height, 2 * slant) * (1 / new Point(3 * height, 2 * slant).Length);
        var start = new Point(left, height / 2);
        var paint = GradientPaint.Linear(
            start, start + (across * (band * across.X)), (0, Light.Fade(0)), (0.5, Light), (1, Light.Fade(0)));
        context.Out.Fill(area.Build(), paint, Blend.Atop);
    }
}
