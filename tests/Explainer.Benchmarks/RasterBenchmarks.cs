using BenchmarkDotNet.Attributes;
using Explainer.Core;
using Explainer.Core.Geometry;
using Explainer.Display;
using Explainer.Display.Commands;
using Explainer.Display.Paints;
using Explainer.Display.Shapes;
using Explainer.Display.Text;
using Explainer.Raster.Drawing;
using Explainer.Raster.Png;
using Explainer.Raster.Text;
using Explainer.Raster.Yuv;

namespace Explainer.Benchmarks;

/// <summary>Drawing at 1920x1080: nothing, a little, everything; and what becomes of the pixels.</summary>
[MemoryDiagnoser]
public class RasterBenchmarks : IDisposable
{
    private static readonly PixelSize Size = new(1920, 1080);
    private readonly Typesetter typesetter = new();
    private readonly RasterCache cache = new();
    private readonly YuvConverter yuv = new(Size);
    private readonly MemoryStream png = new();
    private readonly DisplayList[] breathing;
    private readonly DisplayList[] moving;
    private readonly FrameRasterizer frame;
    private readonly Damage damage;
    private int step;

    public RasterBenchmarks()
    {
        breathing = [.. Enumerable.Range(0, 60).Select(i => Tokens(0, 0.9 + (0.1 * Math.Sin(i * Math.PI / 30))))];
        moving = [.. Enumerable.Range(0, 60).Select(i => Tokens(i * 0.37, 1))];
        frame = new FrameRasterizer(Size, 1, cache);
        frame.Draw(breathing[0]);
        damage = frame.Draw(breathing[15]);
    }

    [Benchmark]
    public Damage Unchanged() => frame.Draw(breathing[15]);

    [Benchmark]
    public Damage Glows_breathe() => frame.Draw(breathing[step++ % breathing.Length]);

    [Benchmark]
    public Damage Tokens_move() => frame.Draw(moving[step++ % moving.Length]);

    [Benchmark]
    public Damage Whole_frame_from_the_cache() => new FrameRasterizer(Size, 1, cache).Draw(breathing[0]);

    [Benchmark]
    public Damage Whole_frame_from_nothing() => new FrameRasterizer(Size, 1, new RasterCache()).Draw(breathing[0]);

    [Benchmark]
    public void Yuv_of_the_whole_frame() => yuv.Convert(frame.Pixels.Span, frame.Stride, Damage.Whole(Size));

    [Benchmark]
    public void Yuv_of_what_breathes() => yuv.Convert(frame.Pixels.Span, frame.Stride, damage);

    [Benchmark]
    public void Png_of_the_whole_frame()
    {
        png.SetLength(0);
        PngWriter.Write(png, frame.Pixels.Span, frame.Stride, Size, keepAlpha: false);
    }

    [GlobalCleanup]
    public void Dispose()
    {
        typesetter.Dispose();
        png.Dispose();
        GC.SuppressFinalize(this);
    }

    private DisplayList Tokens(double shift, double glow)
    {
        var cyan = Color.FromBytes(0, 0xD9, 0xFF);
        var style = new TextStyle("JetBrains Mono", 48, 500);
        var builder = new DisplayListBuilder();
        builder.Begin(Size);
        builder.Backdrop(Color.FromBytes(15, 15, 26), [new BackdropLight(new Point(960, 400), 900, 600, Rgba.From(cyan.WithOpacity(0.1)))], 0.3);
        var words = new[] { "Explain", "quantum", "computing" };
        for (var i = 0; i < words.Length; i++)
        {
            var block = typesetter.Set(style, words[i]);
            var rect = Rect.Around(new Point(480 + (i * 480), 420 + shift), new Size(block.Size.Width + 72, 110));
            var pill = new RoundRectShape(rect, 55);
            builder.Glow(pill, cyan.WithOpacity(0.5 * glow), 12);
            builder.Glow(pill, cyan.WithOpacity(0.3 * glow), 48);
            builder.Fill(pill, GradientPaint.Linear(new(rect.X, rect.Y), new(rect.X, rect.Bottom), (0, Color.White), (1, cyan)));
            builder.Text(block, new(rect.Center.X - (block.Size.Width / 2), rect.Center.Y - (block.Size.Height / 2)), Paint.Solid(Color.Black));
        }

        var caption = typesetter.Set(new TextStyle("Inter", 36), "First the model reads the whole prompt in one go.");
        builder.Text(caption, new Point(560, 940), Paint.Solid(Color.FromBytes(0xE0, 0xE0, 0xE0)));
        return builder.Build();
    }
}
