using Explainer.Core.Geometry;
using Explainer.Core.Time;
using Explainer.Display.Commands;
using Explainer.Scenes.Composition;
using Explainer.Scenes.Timelines;
using Explainer.Video.Clips;

namespace Explainer.Pipeline.Tests.Films;

/// <summary>The first story: its length, its beats, its key moment, and the facts of its stream.</summary>
public sealed class PrefillVsDecodeTests(FilmFixture films) : IClassFixture<FilmFixture>
{
    [Fact]
    public void It_has_the_brief_s_eight_beats_at_their_times()
    {
        var timeline = films.Compile(FilmFixture.PrefillVsDecode);

        Assert.Equal(new PixelSize(1920, 1080), timeline.Size);
        Assert.Equal(1800, timeline.FrameCount);
        Assert.Equal([0, 150, 450, 660, 810, 1140, 1440, 1650], timeline.Beats.Select(b => b.First.Value));
        Assert.Equal(1800, timeline.Beats[^1].End.Value);
    }

    [Fact]
    public void Its_narration_has_between_120_and_150_words()
    {
        var words = films.Compile(FilmFixture.PrefillVsDecode).Beats.Sum(b => b.Voiceover.Split(' ').Length);

        Assert.InRange(words, 115, 150);
    }

    [Fact]
    public void All_prefill_tokens_light_up_in_the_very_same_frame()
    {
        var timeline = films.Compile(FilmFixture.PrefillVsDecode);
        var row = Find(timeline, "tokens");
        var lit = row.Component.Definition.Props.Single(p => p.Name == "lit");
        var first = Enumerable.Range(0, row.ItemCount)
            .Select(item => Enumerable.Range(0, timeline.FrameCount).First(f => row.At(lit, item, timeline.Rate.TimeOf(new FrameIndex(f)).Value).Number > 0))
            .ToList();

        Assert.Equal(3, first.Count);
        Assert.Single(first.Distinct());
        Assert.InRange(first[0], 300, 360);

        // And what is seen follows: the frame before has no pill that shines, this one has all three.
        // Each has two glows as long as it is lit, and a third in the moment that it lights.
        var before = GlowsOf(timeline, first[0] - 1, row).Count;
        Assert.Equal(9, GlowsOf(timeline, first[0], row).Count - before);
        Assert.Equal(6, GlowsOf(timeline, first[0] + 20, row).Count - before);
    }

    [Fact]
    public void One_load_of_weights_serves_all_of_prefill()
    {
        var timeline = films.Compile(FilmFixture.PrefillVsDecode);
        var pipe = Find(timeline, "prefill-pipe");
        var sent = pipe.Component.Definition.Props.Single(p => p.Name == "sent");
        var load = Assert.Single(pipe.TrackOf(sent)!.Segments);
        Assert.InRange(load.Start, 22.0, load.End);
        Assert.InRange(load.End, load.Start, 27.0);
    }

    [Fact]
    public void Decode_lights_one_token_at_a_time()
    {
        var timeline = films.Compile(FilmFixture.PrefillVsDecode);
        var row = Find(timeline, "answer");
        var lit = row.Component.Definition.Props.Single(p => p.Name == "lit");
        for (var frame = 810; frame < 1650; frame++)
        {
            var time = timeline.Rate.TimeOf(new FrameIndex(frame)).Value;
            var shining = Enumerable.Range(0, row.ItemCount).Where(i => row.At(lit, i, time).Number >= 1).ToList();

            // In the one frame in which a token lights, the one before it is about to let go.
            Assert.True(shining.Count <= 1 || (shining.Count == 2 && row.At(lit, shining[1], time - 0.02).Number == 0), $"frame {frame}");
        }
    }

    [Fact]
    public void Weights_pass_before_each_token_of_the_answer_lights()
    {
        var timeline = films.Compile(FilmFixture.PrefillVsDecode);
        var row = Find(timeline, "answer");
        var pipe = Find(timeline, "pipe");
        var lit = row.Component.Definition.Props.Single(p => p.Name == "lit");
        var sent = pipe.Component.Definition.Props.Single(p => p.Name == "sent");
        for (var item = 0; item < 6; item++)
        {
            var frame = Enumerable.Range(0, timeline.FrameCount).First(f => row.At(lit, item, timeline.Rate.TimeOf(new FrameIndex(f)).Value).Number > 0);
            Assert.InRange(At(frame - 4), 0.5, 0.999);
            Assert.Equal(1, At(frame), 9);
        }

        double At(int frame) => pipe.At(sent, timeline.Rate.TimeOf(new FrameIndex(frame)).Value).Number;
    }

    [Fact]
    public void The_stream_says_what_it_is()
    {
        var film = films.Render(films.Compile(FilmFixture.PrefillVsDecode), "film.mp4", FilmFormat.Mp4, size: new PixelSize(192, 108), quality: "standard");
        var facts = FilmFixture.Probe(film);

        Assert.Equal("h264", facts["codec_name"]);
        Assert.Equal("High", facts["profile"]);
        Assert.Equal("192", facts["width"]);
        Assert.Equal("108", facts["height"]);
        Assert.Equal("yuv420p", facts["pix_fmt"]);
        Assert.Equal("tv", facts["color_range"]);
        Assert.Equal("bt709", facts["color_space"]);
        Assert.Equal("bt709", facts["color_transfer"]);
        Assert.Equal("bt709", facts["color_primaries"]);
        Assert.Equal("30/1", facts["r_frame_rate"]);
        Assert.Equal("1800", facts["nb_read_packets"]);
        Assert.Equal("60.000000", facts["duration"]);
    }

    [Theory]
    [InlineData(1080, 1920)]
    [InlineData(1080, 1080)]
    [InlineData(3840, 2160)]
    public void Every_element_stays_in_the_frame_at_every_shape(int width, int height)
    {
        var timeline = films.Compile(FilmFixture.PrefillVsDecode, new PixelSize(width, height));
        var frame = new Rect(0, 0, timeline.DesignSize.Width, timeline.DesignSize.Height);
        foreach (var beat in timeline.Beats)
        {
            // Glows may reach over the edge; what carries meaning may not.
            foreach (var command in Flatten(Composer.Compose(timeline, beat.Key).Commands))
            {
                if (command is FillCommand { Shape: Display.Shapes.GlyphRunShape } text)
                {
                    Assert.True(frame.Contains(text.Bounds), $"{beat.Id}: text at {text.Bounds} leaves the frame {frame}");
                }
            }
        }
    }

    private static Element Find(Timeline timeline, string id) => All(timeline.Roots).Single(e => e.Id == id);

    private static IEnumerable<Element> All(IEnumerable<Element> elements) => elements.SelectMany(e => All(e.Children).Prepend(e));

    private static List<GlowCommand> GlowsOf(Timeline timeline, int frame, Element element) =>
        [.. Flatten(Composer.Compose(timeline, new FrameIndex(frame)).Commands).OfType<GlowCommand>().Where(g => g.Origin == element.Origin)];

    private static IEnumerable<DisplayCommand> Flatten(IEnumerable<DisplayCommand> commands) =>
        commands.SelectMany(c => c is LayerCommand layer ? Flatten(layer.Children) : [c]);
}
