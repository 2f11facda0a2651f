using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Explainer.Core;
using Explainer.Core.Geometry;
using Explainer.Display;
using Explainer.Display.Commands;
using Explainer.Display.Paints;
using Explainer.Display.Shapes;
using Explainer.Display.Text;
using Explainer.Raster.Drawing;
using Explainer.Raster.Png;
using Explainer.Raster.Tests.Text;
using Explainer.Raster.Yuv;

namespace Explainer.Raster.Tests.Golden;

/// <summary>
/// Small pictures that a person has looked at. Set EXPLAINER_ACCEPT=1 to write them anew, then look at them again. Fonts and processors
/// may differ by a hair between machines, so a little difference is allowed.
/// </summary>
public sealed class GoldenTests(TypesetterFixture fixture) : IClassFixture<TypesetterFixture>
{
    private static readonly PictureTolerance Tolerance = new(Mean: 1.5, Worst: 48);
    private static readonly PixelSize Size = new(160, 90);
    private static readonly Color Cyan = Color.FromBytes(0, 0xD9, 0xFF);
    private static readonly Color Red = Color.FromBytes(0xFF, 0x47, 0x57);

    [Theory]
    [InlineData("glow")]
    [InlineData("gradients")]
    [InlineData("dashes")]
    [InlineData("corners")]
    [InlineData("layer")]
    [InlineData("blur")]
    [InlineData("clip")]
    [InlineData("blends")]
    [InlineData("emoji")]
    [InlineData("chinese")]
    public void Looks_as_it_did(string name)
    {
        var frame = Frame(name);
        using var png = new MemoryStream();
        PngWriter.Write(png, frame.Pixels.Span, frame.Stride, frame.Size, false);
        Testing.Golden.Picture($"tests/Explainer.Raster.Tests/Golden/{name}.png", png.ToArray(), Tolerance);
    }

    // Clips are found again by what is seen in them and by the version of what draws: pixels that change without it are taken from old clips.
    [SameSkiaFact]
    public void Exact_pixels_change_with_the_version_of_the_raster_only()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var name in (string[])["glow", "gradients", "dashes", "layer", "blur", "clip", "blends"])
        {
            var frame = Frame(name);
            hash.AppendData(frame.Pixels.Span);
            var yuv = new YuvConverter(Size);
            yuv.Convert(frame.Pixels.Span, frame.Stride, Damage.Whole(Size));
            hash.AppendData(yuv.Frame.Span);
        }

        var now = new[] { $"raster {RasterVersion.Number}", SameSkiaFactAttribute.Skia, Convert.ToHexStringLower(hash.GetHashAndReset()) };
        var kept = SameSkiaFactAttribute.Kept;
        if (kept[0] != now[0] && Testing.Golden.Accepts)
        {
            File.WriteAllLines(Beside("exact.txt"), now);
            return;
        }

        Assert.True(kept[2] == now[2], "Pixels differ: if that is meant, raise RasterVersion.Number and run once with EXPLAINER_ACCEPT=1.");
        Assert.Equal(kept[0], now[0]);
    }

    private FrameRasterizer Frame(string name)
    {
        var builder = new DisplayListBuilder();
        builder.Begin(Size);
        builder.Backdrop(Color.FromBytes(15, 15, 26), [new BackdropLight(new Point(80, 45), 90, 60, new Rgba(0x00D9FF30))], 0.4);
        Draw(name, builder);
        var frame = new FrameRasterizer(Size, 1, new RasterCache());
        frame.Draw(builder.Build());
        return frame;
    }

    private void Draw(string name, DisplayListBuilder builder)
    {
        var pill = new RoundRectShape(new Rect(40, 30, 80, 30), 15);
        var circle = new EllipseShape(new Rect(50, 15, 60, 60));
        switch (name)
        {
            case "glow":
                builder.Glow(pill, Cyan.WithOpacity(0.8), 3);
                builder.Glow(pill, Cyan.WithOpacity(0.5), 12);
                builder.Fill(pill, Cyan);
                break;
            case "gradients":
                builder.Fill(new RoundRectShape(new Rect(10, 10, 60, 70), 8), GradientPaint.Linear(new(10, 10), new(70, 80), (0, Cyan), (0.5, Color.White), (1, Red)));
                builder.Fill(new EllipseShape(new Rect(85, 10, 70, 70)), GradientPaint.Radial(new(120, 45), 35, (0, Color.White), (1, Color.Transparent)));
                break;
            case "dashes":
                builder.Stroke(circle, Paint.Solid(Cyan), new StrokeStyle(4, LineCap.Round, [9.0, 8]));
                builder.Stroke(new PathBuilder().Move(10, 80).Line(150, 80).Build(), Paint.Solid(Red), new StrokeStyle(3, LineCap.Butt, [12.0, 4], 6));
                break;
            case "corners":
                var corner = new PathBuilder().Move(0, 30).Line(14, 4).Line(28, 30);
                for (var i = 0; i < 3; i++)
                {
                    builder.Push(Affine.Translation(16 + (48 * i), 12));
                    builder.Stroke(corner.Build(), Paint.Solid(Cyan), new StrokeStyle(8, (LineCap)i) { Join = (LineJoin)i });
                    builder.Pop();
                }

                var star = new PathBuilder().Move(30, 50).Line(44, 86).Line(12, 62).Line(48, 62).Line(16, 86).Close();
                builder.Fill(star.Build(evenOdd: true), Red);
                builder.Push(Affine.Translation(48, 0));
                builder.Fill(star.Build(), Red);
                builder.Pop();
                builder.Fill(
                    new RoundRectShape(new Rect(104, 52, 46, 34), 6),
                    GradientPaint.Radial(new Point(127, 138), 23, new Affine(1, 0.2, -27.6, 0, 0.5, 0), (0, Color.White), (0.6, Cyan), (1, Red)));
                break;
            case "layer":
                builder.BeginLayer(0.5);
                builder.Fill(new RoundRectShape(new Rect(30, 20, 60, 40), 6), Red);
                builder.Fill(new RoundRectShape(new Rect(70, 30, 60, 40), 6), Cyan);
                builder.EndLayer();
                break;
            case "blur":
                builder.BeginLayer(1, blurSigma: 4);
                builder.Fill(new RoundRectShape(new Rect(30, 20, 60, 40), 6), Red);
                builder.Fill(pill, Cyan);
                builder.EndLayer();
                break;
            case "clip":
                builder.BeginLayer(1, clip: circle);
                for (var x = 0; x < 160; x += 10)
                {
                    builder.Fill(new RoundRectShape(new Rect(x, 0, 5, 90)), Cyan);
                }

                builder.EndLayer();
                break;
            case "blends":
                foreach (var blend in Enum.GetValues<Blend>())
                {
                    builder.Fill(new EllipseShape(new Rect(5 + (38 * (int)blend), 20, 30, 30)), Cyan.WithOpacity(0.8), blend);
                    builder.Fill(new EllipseShape(new Rect(10 + (38 * (int)blend), 35, 30, 30)), Red.WithOpacity(0.8), blend);
                }

                break;
            case "emoji":
                builder.Text(fixture.Typesetter.Set(new TextStyle("Inter", 32), "🚀 AV⚡"), new(10, 22), Paint.Solid(Color.White));
                break;
            default:
                var style = new TextStyle("JetBrains Mono", 22, Language: "zh-Hans");
                builder.Text(fixture.Typesetter.Set(style, "预填充，然后逐个解码", 140), new(10, 14), Paint.Solid(Color.White));
                break;
        }
    }

    private static string Beside(string name, [CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, name);
}
