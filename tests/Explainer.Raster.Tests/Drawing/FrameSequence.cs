using Explainer.Core;
using Explainer.Core.Geometry;
using Explainer.Display;
using Explainer.Display.Commands;
using Explainer.Display.Paints;
using Explainer.Display.Shapes;
using Explainer.Display.Text;

namespace Explainer.Raster.Tests.Drawing;

/// <summary>
/// A tiny random film: a few things that stay what they are from frame to frame while they move, are revealed, faded, blurred, put into
/// layers and taken out of them again, change places, come and go. Frames share most of their commands, as a film's do.
/// </summary>
internal sealed class FrameSequence
{
    /// <summary>Nine tiles, the last ones cut by the edge.</summary>
    internal static readonly PixelSize Size = new(290, 140);

    private readonly Random random;
    private readonly TextBlock text;
    private readonly Picture picture;
    private readonly Thing[] things;

    internal FrameSequence(int seed, TextBlock text, Picture picture)
    {
        random = new Random(seed);
        this.text = text;
        this.picture = picture;
        things = new Thing[random.Next(2, 6)];
        for (var i = 0; i < things.Length; i++)
        {
            things[i] = new Thing(this);
        }

        var frames = new DisplayList[random.Next(2, 6)];
        for (var i = 0; i < frames.Length; i++)
        {
            frames[i] = Next();
        }

        // Clips are drawn in any order, and a worker may come back to what it has drawn.
        Played = [.. Enumerable.Range(0, frames.Length + 2).Select(_ => frames[random.Next(frames.Length)])];
    }

    /// <summary>The frames in the order in which a worker draws them.</summary>
    internal DisplayList[] Played { get; }

    private DisplayList Next()
    {
        var builder = new DisplayListBuilder();
        builder.Begin(Size);
        if (random.Next(5) > 0)
        {
            var light = new BackdropLight(new Point(40 * random.Next(6), 40 * random.Next(3)), 120, 80, new Rgba(0x00D9FF40));
            builder.Backdrop(Color.FromBytes(15, 15, 26, (byte)(random.Next(4) == 0 ? 200 : 255)), random.Next(2) == 0 ? [] : [light], random.Next(2) * 0.5);
        }

        if (random.Next(4) == 0)
        {
            var (i, j) = (random.Next(things.Length), random.Next(things.Length));
            (things[i], things[j]) = (things[j], things[i]);
        }

        for (var i = 0; i < things.Length; i++)
        {
            things[i].Change();

            // Now and then two neighbours are in a layer together.
            var together = i + 1 < things.Length && random.Next(6) == 0;
            if (together)
            {
                things[i + 1].Change();
                builder.BeginLayer(random.Next(2, 5) / 4.0, clip: random.Next(2) == 0 ? new RoundRectShape(new Rect(0, 0, 30 * random.Next(1, 10), 140)) : null);
            }

            things[i].Draw(builder);
            if (together)
            {
                things[++i].Draw(builder);
                builder.EndLayer();
            }
        }

        return builder.Build();
    }

    /// <summary>What is drawn the same in every frame, and how it is shown at present.</summary>
    private sealed class Thing
    {
        private readonly FrameSequence film;
        private readonly Action<DisplayListBuilder>[] parts;
        private readonly Rect box;
        private bool isThere = true;
        private double x;
        private double shown = 1;
        private double opacity = 1;
        private double blur;
        private bool turns;
        private bool isNested;

        internal Thing(FrameSequence film)
        {
            this.film = film;
            box = new Rect(film.random.Next(-20, 240), film.random.Next(-20, 110), film.random.Next(4, 200), film.random.Next(4, 100));
            parts = new Action<DisplayListBuilder>[film.random.Next(1, 3)];
            for (var i = 0; i < parts.Length; i++)
            {
                parts[i] = Part();
            }
        }

        internal void Change()
        {
            var random = film.random;
            switch (random.Next(12))
            {
                case 0:
                    isThere = !isThere;
                    break;
                case 1:
                    x = random.Next(-64, 65) / (random.Next(2) == 0 ? 1.0 : 3.0);
                    break;
                case 2 or 3 or 4:
                    shown = random.Next(5) / 4.0;
                    break;
                case 5 or 6:
                    opacity = random.Next(1, 5) / 4.0;
                    break;
                case 7:
                    blur = random.Next(2) * 3;
                    break;
                case 8:
                    turns = !turns;
                    break;
                case 9:
                    isNested = !isNested;
                    break;
            }
        }

        internal void Draw(DisplayListBuilder builder)
        {
            if (!isThere)
            {
                return;
            }

            builder.Push(Affine.Translation(x, 0));
            builder.Push(turns ? Affine.RotationAbout(20, box.Center) : Affine.Identity);
            builder.BeginLayer(
                opacity, blurSigma: blur, clip: shown < 1 ? new RoundRectShape(new Rect(box.X, box.Y, box.Width * shown, box.Height)) : null);
            if (isNested)
            {
                builder.BeginLayer(0.5, Blend.Screen, clip: new EllipseShape(box));
                parts[0](builder);
                builder.EndLayer();
            }

            foreach (var part in parts)
            {
                part(builder);
            }

            builder.EndLayer();
            builder.Pop();
            builder.Pop();
        }

        private Action<DisplayListBuilder> Part()
        {
            var random = film.random;
            var color = Color.FromBytes((byte)random.Next(256), (byte)random.Next(256), (byte)random.Next(256), (byte)(random.Next(2) == 0 ? 255 : 120));
            var blend = random.Next(3) == 0 ? (Blend)random.Next(6) : Blend.Normal;
            var inner = random.Next(2) == 0 ? box : new Rect(box.X + (box.Width / 4), box.Y, box.Width / 2, box.Height / 2);
            Shape shape = random.Next(3) == 0 ? new EllipseShape(inner) : new RoundRectShape(inner, random.Next(3) * 4);
            switch (random.Next(8))
            {
                case 0:
                    var sigma = random.Next(1, 20) / 2.0;
                    return b => b.Glow(shape, color, sigma, blend);
                case 1:
                    return b => b.Picture(film.picture, inner, 0.7);
                case 2:
                    var at = new Point(inner.X, inner.Y);
                    return b => b.Text(film.text, at, Paint.Solid(color));
                case 3:
                    var style = new StrokeStyle(random.Next(1, 6), LineCap.Round, random.Next(2) == 0 ? [7.0, 3] : []);
                    return b => b.Stroke(shape, Paint.Solid(color), style, blend);
                case 4:
                    var paint = GradientPaint.Linear(new(inner.X, inner.Y), new(inner.Right, inner.Bottom), (0, color), (1, Color.White));
                    return b => b.Fill(shape, paint, blend);
                default:
                    return b => b.Fill(shape, color, blend);
            }
        }
    }
}
