using Explainer.Core;
using Explainer.Core.Geometry;
using Explainer.Display;
using Explainer.Display.Paints;
using Explainer.Display.Shapes;
using Explainer.Display.Text;
using Explainer.Raster.Drawing;
using Explainer.Raster.Tests.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Explainer.Raster.Tests.Drawing;

public sealed class FrameRasterizerTests : IClassFixture<TypesetterFixture>
{
    private readonly TextBlock text;
    private readonly Picture picture;

    public FrameRasterizerTests(TypesetterFixture fixture)
    {
        text = fixture.Typesetter.Set(new TextStyle("Inter", 30), "Light ⚡ 光");
        picture = text.ColorGlyphs[0].Picture;
    }

    [Fact]
    public void A_frame_is_the_same_whatever_was_drawn_before_it()
    {
        var shared = new RasterCache();
        var incremental = new FrameRasterizer(Scenes.Size, 1, shared);
        Check(
            seed =>
            {
                var list = Scenes.Random(new Random(seed), text, picture);
                incremental.Draw(list);
                return Same(incremental, list, 1, new RasterCache(), 1);
            },
            60);
    }

    [Fact]
    public void Threads_and_a_tiny_cache_change_no_pixel()
    {
        var tiny = new RasterCache(40_000);
        var parallel = new FrameRasterizer(Scenes.Size, 1.5, tiny) { Threads = 4 };
        Check(
            seed =>
            {
                var list = Scenes.Random(new Random(seed), text, picture);
                parallel.Draw(list);
                return Same(parallel, list, 1.5, new RasterCache(), 1);
            },
            40);
    }

    [Fact]
    public void Tiles_of_equal_fingerprints_are_those_that_are_not_drawn_again()
    {
        var rasterizer = new FrameRasterizer(Scenes.Size, 1, new RasterCache());
        ulong[]? before = null;
        Check(
            seed =>
            {
                var list = Scenes.Random(new Random(seed % 12), text, picture);
                var tiles = rasterizer.Fingerprints(list);
                var damage = rasterizer.Draw(list);
                var columns = (Scenes.Size.Width + 63) / 64;
                var isSo = before is null || Enumerable.Range(0, tiles.Length).All(i =>
                    (tiles[i] != before[i]) == damage.Rects.Any(area => area.Overlaps(new PixelRect(i % columns * 64, i / columns * 32, 1, 1))));
                before = tiles;
                return isSo;
            },
            60);
    }

    // Where the cancellation finds the drawing is chance; wherever that is, what it leaves must not be taken for finished.
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void A_drawing_that_is_cancelled_anywhere_leaves_nothing_behind(int threads)
    {
        var shared = new RasterCache();
        var frame = new FrameRasterizer(Scenes.Size, 1, shared) { Threads = threads };
        var cancelled = 0;
        Check(
            seed =>
            {
                var random = new Random(seed);
                var list = Scenes.Random(random, text, picture);
                using var source = new CancellationTokenSource();
                var spins = random.Next(2_000);
                var cancelling = Task.Run(() =>
                {
                    Thread.SpinWait(spins);
                    source.Cancel();
                });
                try
                {
                    frame.Draw(list, source.Token);
                }
                catch (OperationCanceledException)
                {
                    cancelled++;
                }

                cancelling.GetAwaiter().GetResult();
                var next = seed % 2 == 0 ? list : Scenes.Random(random, text, picture);
                frame.Draw(next, CancellationToken.None);
                return Same(frame, next, 1, new RasterCache(), 1);
            },
            60);
        Assert.True(cancelled > 0, "None was cancelled.");
        using var before = new CancellationTokenSource();
        before.Cancel();
        Assert.Throws<OperationCanceledException>(() => frame.Draw(Scenes.Random(new Random(1), text, picture), before.Token));
    }

    [Fact]
    public void What_is_not_damaged_has_not_changed_and_what_changed_is_damaged()
    {
        var frame = new FrameRasterizer(Scenes.Size, 1, new RasterCache());
        var before = frame.Pixels.ToArray();
        Check(
            seed =>
            {
                var damage = frame.Draw(Scenes.Random(new Random(seed), text, picture));
                var after = frame.Pixels.ToArray();
                foreach (var rect in damage.Rects)
                {
                    Assert.True(((rect.X | rect.Y) & 1) == 0);
                    for (var y = rect.Y; y < rect.Bottom; y++)
                    {
                        var at = (y * frame.Stride) + (rect.X * 4);
                        after.AsSpan(at, rect.Width * 4).CopyTo(before.AsSpan(at));
                    }
                }

                var same = before.AsSpan().SequenceEqual(after);
                before = after;
                return same;
            },
            60);
    }

    [Fact]
    public void An_equal_list_draws_nothing()
    {
        var frame = new FrameRasterizer(Scenes.Size, 1, new RasterCache());
        Assert.Equal(300 * 200, frame.Draw(Scenes.Random(new Random(3), text, picture)).Area);

        Assert.True(frame.Draw(Scenes.Random(new Random(3), text, picture)).IsEmpty);
    }

    [Fact]
    public void A_small_change_damages_a_small_part()
    {
        var frame = new FrameRasterizer(new PixelSize(1280, 720), 1, new RasterCache());
        frame.Draw(Moved(0));

        var damage = frame.Draw(Moved(1));

        Assert.InRange(damage.Area, 1, 128 * 64 * 4);

        static DisplayList Moved(double by)
        {
            var builder = new DisplayListBuilder();
            builder.Begin(new PixelSize(1280, 720));
            builder.Backdrop(Color.Black, [], 0);
            builder.BeginLayer(0.5);
            builder.Fill(new RoundRectShape(new Rect(100, 100, 1000, 4)), Color.White);
            builder.Fill(new RoundRectShape(new Rect(600 + by, 400, 40, 30)), Color.White);
            builder.EndLayer();
            return builder.Build();
        }
    }

    [Fact]
    public void Premultiplied_parts_never_exceed_their_opacity()
    {
        var frame = new FrameRasterizer(Scenes.Size, 1, new RasterCache());
        Check(
            seed =>
            {
                frame.Draw(Scenes.Random(new Random(seed), text, picture));
                var pixels = frame.Pixels.Span;
                for (var i = 0; i < pixels.Length; i += 4)
                {
                    // A step of rounding is allowed: blends round their parts one by one.
                    if (Math.Max(pixels[i], Math.Max(pixels[i + 1], pixels[i + 2])) > pixels[i + 3] + 3)
                    {
                        return false;
                    }
                }

                return true;
            },
            40);
    }

    [Fact]
    public void Many_backdrops_in_one_list_keep_apart()
    {
        var frame = new FrameRasterizer(Scenes.Size, 1, new RasterCache());
        foreach (var count in new[] { 5, 1, 6, 2, 5 })
        {
            var builder = new DisplayListBuilder();
            builder.Begin(Scenes.Size);
            for (var i = 0; i < count; i++)
            {
                builder.BeginLayer(0.4);
                builder.Backdrop(Color.FromBytes((byte)(40 * i), (byte)(20 * count), 90), [], 0);
                builder.EndLayer();
            }

            var list = builder.Build();
            frame.Draw(list);

            Assert.True(Same(frame, list, 1, new RasterCache(), 1));

            // Five layers of 0.4 over nothing: the last one shows most, all shine through.
            var expected = Enumerable.Range(0, count).Aggregate(0.0, (below, i) => (below * 0.6) + (40 * i * 0.4));
            Assert.InRange(frame.Pixels.Span[2], expected - 3, expected + 3);
        }
    }

    [Fact]
    public void Opaque_colours_arrive_exactly()
    {
        var builder = new DisplayListBuilder();
        builder.Begin(new PixelSize(64, 64));
        builder.Backdrop(Color.FromBytes(15, 15, 26), [], 0);
        builder.Fill(new RoundRectShape(new Rect(32, 0, 32, 64)), Color.FromBytes(0, 0xD9, 0xFF));
        var frame = new FrameRasterizer(new PixelSize(64, 64), 1, new RasterCache());
        frame.Draw(builder.Build());

        Assert.Equal([26, 15, 15, 255], frame.Pixels.Slice(10 * 4, 4).ToArray());
        Assert.Equal([255, 0xD9, 0, 255], frame.Pixels.Slice(40 * 4, 4).ToArray());
    }

    [Fact]
    public void Coordinates_beyond_all_reason_do_no_harm()
    {
        var builder = new DisplayListBuilder();
        builder.Begin(Scenes.Size);
        builder.Fill(new RoundRectShape(new Rect(-1e9, -1e9, 2e9, 2e9), 1e6), Color.White);
        builder.Stroke(new EllipseShape(new Rect(-1e8, -1e8, 2e8, 2e8)), Paint.Solid(Color.White), new StrokeStyle(1e7, LineCap.Round, [0.02, 0.02]));
        builder.Glow(new RoundRectShape(new Rect(-1e7, 0, 2e7, 10)), Color.White, 4000);
        builder.Picture(picture, new Rect(-1e6, -1e6, 2e6, 2e6));
        var frame = new FrameRasterizer(Scenes.Size, 1, new RasterCache());

        Assert.False(frame.Draw(builder.Build()).IsEmpty);
    }

    private static bool Same(FrameRasterizer drawn, DisplayList list, double scale, RasterCache cache, int threads)
    {
        var fresh = new FrameRasterizer(Scenes.Size, scale, cache) { Threads = threads };
        fresh.Draw(list);
        return fresh.Pixels.Span.SequenceEqual(drawn.Pixels.Span);
    }

    private static void Check(Func<int, bool> holds, int cases) =>
        Prop.ForAll(Gen.Choose(0, 1_000_000).ToArbitrary(), holds)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(cases).WithReplay(20261121, 9));
}
