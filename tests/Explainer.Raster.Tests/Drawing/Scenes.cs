using Explainer.Core;
using Explainer.Core.Geometry;
using Explainer.Display;
using Explainer.Display.Commands;
using Explainer.Display.Paints;
using Explainer.Display.Shapes;
using Explainer.Display.Text;

namespace Explainer.Raster.Tests.Drawing;

/// <summary>Random display lists that use every kind of command.</summary>
internal static class Scenes
{
    internal static readonly PixelSize Size = new(300, 200);

    /// <summary>A list of one of a few elements each, so that two lists share some of them.</summary>
    internal static DisplayList Random(Random random, TextBlock text, Picture picture)
    {
        var builder = new DisplayListBuilder();
        builder.Begin(Size);
        if (random.Next(4) > 0)
        {
            builder.Backdrop(
                Color.FromBytes(15, 15, 26, (byte)(random.Next(2) * 255)),
                [new BackdropLight(new Point(150, random.Next(2) * 90), 120, 80, new Rgba(0x00D9FF40))], random.Next(2) * 0.5);
        }

        for (var i = random.Next(12); i > 0; i--)
        {
            Add(builder, random, text, picture, 0);
        }

        return builder.Build();
    }

    private static void Add(DisplayListBuilder builder, Random random, TextBlock text, Picture picture, int depth)
    {
        var color = Color.FromBytes((byte)random.Next(256), (byte)random.Next(256), (byte)random.Next(256), (byte)random.Next(1, 256));
        var rect = new Rect(random.Next(-60, 280) + (random.Next(4) / 4.0), random.Next(-60, 180) + (random.Next(3) / 3.0), random.Next(1, 160), random.Next(1, 120));
        Shape shape = random.Next(4) switch
        {
            0 => new EllipseShape(rect),
            1 => new RoundRectShape(rect),
            2 => new PathBuilder().Move(rect.X, rect.Y).Cubic(new(rect.Right, rect.Y), new(rect.X, rect.Bottom), new(rect.Right, rect.Bottom)).Close().Build(),
            _ => new RoundRectShape(rect, random.Next(20)),
        };
        var blend = (Blend)random.Next(6);
        builder.Push(random.Next(3) switch
        {
            0 => Affine.RotationAbout(random.Next(360), rect.Center),
            1 => Affine.ScaleAbout(0.5 + random.NextDouble(), rect.Center),
            _ => Affine.Identity,
        });
        switch (random.Next(depth < 2 ? 8 : 6))
        {
            case 0:
                builder.Fill(shape, color, blend);
                break;
            case 1:
                builder.Fill(shape, GradientPaint.Linear(new(rect.X, rect.Y), new(rect.Right, rect.Bottom), (0, color), (1, Color.White)), blend);
                break;
            case 2:
                builder.Stroke(
                    shape, GradientPaint.Radial(rect.Center, 50, (0, color), (0.5, Color.Transparent), (1, color)),
                    new StrokeStyle(random.Next(1, 9), LineCap.Butt, random.Next(2) == 0 ? [7.0, 3] : [], 2), blend);
                break;
            case 3:
                builder.Glow(shape, color, random.Next(1, 30) / 2.0, blend);
                break;
            case 4:
                builder.Text(text, new(rect.X, rect.Y), Paint.Solid(color));
                break;
            case 5:
                builder.Picture(picture, rect, random.NextDouble());
                break;
            default:
                builder.BeginLayer(
                    random.Next(1, 5) / 4.0, blend, random.Next(3) == 0 ? random.Next(1, 8) : 0, random.Next(2) == 0 ? shape : null, isolated: random.Next(2) == 0);
                for (var i = random.Next(1, 4); i > 0; i--)
                {
                    Add(builder, random, text, picture, depth + 1);
                }

                builder.EndLayer();
                break;
        }

        builder.Pop();
    }
}
