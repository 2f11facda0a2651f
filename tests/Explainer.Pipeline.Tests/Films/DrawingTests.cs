using System.Globalization;
using System.Text;
using Explainer.Core.Geometry;
using Explainer.Core.Time;
using Explainer.Display.Commands;
using Explainer.Pipeline.Stills;
using Explainer.Raster.Drawing;
using Explainer.Raster.Png;
using Explainer.Scenes.Composition;
using Explainer.Scenes.Timelines;

namespace Explainer.Pipeline.Tests.Films;

/// <summary>Drawings of parts and lines as they are seen: pictures that a person has looked at, and what drawing them takes.</summary>
public sealed class DrawingTests(FilmFixture films) : IClassFixture<FilmFixture>
{
    private static readonly PictureTolerance Tolerance = new(Mean: 1.5, Worst: 64);
    private static readonly PixelSize Size = new(480, 270);

    private const string Scene =
        """
        title: Parts
        elements:
          road: { component: Drawing, file: road.svg, width: 1700, at: [50%, 66%] }
          truck: { component: Drawing, file: truck.svg, width: 330, pivot: bottom }
          dial: { component: Drawing, file: dial.svg, width: 420, at: [18%, 20%] }
          robot: { component: Drawing, file: robot.svg, height: 420, at: [84%, 24%], color: second }
          ring: { component: Path, radius: 80, stroke-width: 20, track: line, at: [42%, 18%] }
          link: { component: Path, points: [[50%, 18%], [60%, 18%], [60%, 30%], [72%, 30%]], round: 40, end-head: arrow, start-head: dot }
        beats:
          - id: only
            duration: 6s
            actions:
              - { at: 0s, show: [road, ring, truck], enter: none }
              - { at: 0s, show: dial, enter: none }
              - { at: 0s, show: [robot, link], enter: draw, over: 2s }
              - { at: 0s, set: dial.needle, rotate: -70, over: 0s }
              - { at: 1s, set: dial.needle, rotate: 60, over: 2s }
              - { at: 0s, set: ring, trim-to: 10%, over: 5s, ease: linear }
              - { at: 0s, move: truck, along: road.lane, upright: true, over: 3s }
              - { at: 0s, set: [truck.back-wheel, truck.front-wheel], rotate: 1080, over: 3s }
              - { at: 2.5s, set: robot.right-arm, rotate: -120, over: 0.6s }
              - { at: 3s, hide: truck.cargo }
              - { at: 3s, set: truck.shell, fill: bad, over: 0.5s }
              - { at: 3.5s, move: truck, along: road.lane, upright: true, back: true, over: 2.5s }
        """;

    [Theory]
    [InlineData(0.5)]
    [InlineData(2.2)]
    [InlineData(4.6)]
    public void Parts_and_lines_look_as_they_did(double time)
    {
        var timeline = Compile(Scene);
        var painter = new FramePainter(timeline, Size);
        painter.Draw(timeline.Rate.FrameAt(new Seconds(time)), CancellationToken.None);
        using var png = new MemoryStream();
        PngWriter.Write(png, painter.Pixels.Span, Size.Width * 4, Size, false);
        Golden.Picture(string.Create(CultureInfo.InvariantCulture, $"tests/Explainer.Pipeline.Tests/Films/Drawings/scene-{time:0.0}.png"), png.ToArray(), Tolerance);
    }

    [Fact]
    public void A_frame_is_the_same_alone_and_after_others()
    {
        var timeline = Compile(Scene);
        var worker = new FrameRasterizer(timeline.DesignSize, (double)Size.Width / timeline.DesignSize.Width, new RasterCache());
        for (var frame = 0; frame < timeline.FrameCount; frame++)
        {
            worker.Draw(Composer.Compose(timeline, new FrameIndex(frame)));
            if (frame % 20 == 7)
            {
                var alone = new FrameRasterizer(timeline.DesignSize, (double)Size.Width / timeline.DesignSize.Width, new RasterCache());
                alone.Draw(Composer.Compose(timeline, new FrameIndex(frame)));
                Assert.True(worker.Pixels.Span.SequenceEqual(alone.Pixels.Span), $"frame {frame} differs");
            }
        }
    }

    [Fact]
    public void Of_three_hundred_parts_one_that_moves_costs_what_moves()
    {
        var svg = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 2000 1500\">");
        for (var i = 0; i < 300; i++)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<rect id=\"p{i}\" x=\"{i % 20 * 100}\" y=\"{i / 20 * 100}\" width=\"60\" height=\"60\" rx=\"9\" fill=\"#4488cc\" stroke=\"white\"/>");
        }

        File.WriteAllText(Path.Combine(films.Folder, "many.svg"), svg.Append("</svg>").ToString());
        var timeline = Compile(
            """
            title: Many
            elements: { many: { component: Drawing, file: many.svg, width: 1200 } }
            beats: [{ id: only, duration: 3s, actions: [{ at: 0s, show: many, enter: none }, { at: 1s, set: many.p147, rotate: 90, over: 1s }] }]
            """);
        var worker = new FrameRasterizer(timeline.DesignSize, 1, new RasterCache());
        var still = Composer.Compose(timeline, new FrameIndex(20));
        worker.Draw(still);
        Assert.Empty(worker.Draw(Composer.Compose(timeline, new FrameIndex(25))).Rects);

        var turned = Composer.Compose(timeline, new FrameIndex(45));
        var (before, after) = (Flat(still.Commands), Flat(turned.Commands));
        Assert.Equal(before.Count, after.Count);
        Assert.Equal(2, before.Zip(after).Count(pair => !pair.First.Equals(pair.Second)));

        // The part is 36 px wide and 51 when it stands on a corner; tiles are 64 x 32.
        var damage = worker.Draw(turned);
        Assert.InRange(damage.Rects.Sum(r => r.Width * r.Height), 1, 64 * 32 * 9);
    }

    private static List<DisplayCommand> Flat(IEnumerable<DisplayCommand> commands) =>
        [.. commands.SelectMany(c => c is LayerCommand layer ? Flat(layer.Children) : [c])];

    private Timeline Compile(string yaml)
    {
        foreach (var file in Directory.EnumerateFiles(Repository.At("assets/drawings")))
        {
            File.Copy(file, Path.Combine(films.Folder, Path.GetFileName(file)), overwrite: true);
        }

        return films.CompileText(yaml);
    }
}
