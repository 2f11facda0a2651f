using System.Globalization;
using Explainer.Core;
using Explainer.Core.Geometry;
using Explainer.Display;
using Explainer.Display.Shapes;
using Explainer.Display.Text;
using Explainer.Raster.Drawing;
using Explainer.Raster.Tests.Text;
using Explainer.Raster.Yuv;

namespace Explainer.Raster.Tests.Drawing;

/// <summary>
/// A frame must not show what was drawn before it. Set EXPLAINER_SEQUENCES to draw more sequences than the hundred and fifty that a quick run has time for.
/// </summary>
public sealed class FrameSequenceTests : IClassFixture<TypesetterFixture>
{
    private static readonly int Sequences =
        int.Parse(Environment.GetEnvironmentVariable("EXPLAINER_SEQUENCES") ?? "150", CultureInfo.InvariantCulture);

    private readonly TextBlock text;
    private readonly Picture picture;

    public FrameSequenceTests(TypesetterFixture fixture)
    {
        text = fixture.Typesetter.Set(new TextStyle("Inter", 30), "Light ⚡ 光");
        picture = text.ColorGlyphs[0].Picture;
    }

    [Fact]
    public void Frames_drawn_one_after_the_other_are_those_drawn_alone()
    {
        // One worker goes through everything, as one does through the clips of a film.
        var worker = new Worker(new RasterCache());
        for (var seed = 0; seed < Sequences; seed++)
        {
            var played = new FrameSequence(seed, text, picture).Played;
            for (var i = 0; i < played.Length; i++)
            {
                var alone = new Worker(new RasterCache());
                worker.Draw(played[i]);
                alone.Draw(played[i]);

                Assert.True(worker.Rasterizer.Pixels.Span.SequenceEqual(alone.Rasterizer.Pixels.Span), $"Pixels: sequence {seed}, frame {i} of those played.");
                Assert.True(worker.Converter.Frame.Span.SequenceEqual(alone.Converter.Frame.Span), $"Y'CbCr: sequence {seed}, frame {i} of those played.");
            }
        }
    }

    [Fact]
    public void Frames_whose_parts_are_let_go_of_at_once_are_those_drawn_by_tiles()
    {
        var (once, tiles) = (new Worker(new RasterCache(0)), new Worker(new RasterCache()));
        once.Rasterizer.MostPartBytes = 0;
        for (var seed = 0; seed < Sequences; seed++)
        {
            foreach (var (i, frame) in new FrameSequence(seed, text, picture).Played.Index())
            {
                once.Draw(frame);
                tiles.Draw(frame);
                Assert.True(once.Rasterizer.Pixels.Span.SequenceEqual(tiles.Rasterizer.Pixels.Span), $"Pixels: sequence {seed}, frame {i} of those played.");
                Assert.True(once.Converter.Frame.Span.SequenceEqual(tiles.Converter.Frame.Span), $"Y'CbCr: sequence {seed}, frame {i} of those played.");
            }
        }
    }

    [Fact]
    public void A_frame_that_fails_half_way_leaves_nothing_in_the_next()
    {
        var worker = new Worker(new RasterCache(0));
        worker.Rasterizer.MostPartBytes = 0;
        var alone = new Worker(new RasterCache());
        worker.Rasterizer.Draw(List(corners: false, fails: false));
        Assert.ThrowsAny<Exception>(() => worker.Rasterizer.Draw(List(corners: true, fails: true)));
        worker.Rasterizer.Draw(List(corners: false, fails: false));
        alone.Rasterizer.Draw(List(corners: false, fails: false));
        Assert.True(worker.Rasterizer.Pixels.Span.SequenceEqual(alone.Rasterizer.Pixels.Span));

        // What changes is in two corners; what stands between them is drawn behind what fails.
        DisplayList List(bool corners, bool fails)
        {
            var builder = new DisplayListBuilder();
            builder.Begin(FrameSequence.Size);
            if (corners)
            {
                builder.Fill(new RoundRectShape(new Rect(0, 0, 10, 10)), Color.White);
            }

            if (fails)
            {
                builder.Picture(new Picture(PictureFormat.Png, new byte[9], new Size(4, 4)), new Rect(270, 120, 10, 10));
            }

            builder.Fill(new RoundRectShape(new Rect(100, 40, 80, 40)), Color.White);
            return builder.Build();
        }
    }

    private sealed class Worker(RasterCache cache)
    {
        internal FrameRasterizer Rasterizer { get; } = new(FrameSequence.Size, 1, cache);

        internal YuvConverter Converter { get; } = new(FrameSequence.Size);

        internal void Draw(DisplayList list) => Converter.Convert(Rasterizer.Pixels.Span, Rasterizer.Stride, Rasterizer.Draw(list));
    }
}
