using Explainer.Video.Clips;

namespace Explainer.Pipeline.Tests.Films;

public sealed class ColourTests(FilmFixture films) : IClassFixture<FilmFixture>
{
    [Theory]
    [InlineData("#00d9ff", "mp4", "c.mp4")]
    [InlineData("#ff4757", "mp4", "c.mp4")]
    [InlineData("#00ff88", "mp4", "c.mp4")]
    [InlineData("#e0e0e0", "webm", "c.webm")]
    [InlineData("#00d9ff", "webm", "c.webm")]
    public void A_colour_comes_out_of_the_film_as_it_went_in(string colour, string format, string name)
    {
        var timeline = films.CompileText($$"""
            title: One colour
            video: { size: 192x108, fps: 30 }
            elements:
              all: { component: Shape, width: 1920, height: 1080, radius: 0, stroke-width: 0, fill: "{{colour}}", at: [50%, 50%] }
            beats:
              - { id: only, duration: 0.2s, actions: [ { show: all, enter: none } ] }
            """);
        var film = films.Render(timeline, name, FilmFormat.All.Single(f => f.Name == format));

        var rgb = FilmFixture.DecodeRgb(film, 0.1);
        var middle = ((54 * 192) + 96) * 3;
        var expected = Explainer.Core.Color.TryParse(colour)!.Value;

        // One step of limited-range YUV is up to 2 of 255 in RGB, twice rounded.
        Assert.InRange(rgb[middle], (expected.R * 255) - 3, (expected.R * 255) + 3);
        Assert.InRange(rgb[middle + 1], (expected.G * 255) - 3, (expected.G * 255) + 3);
        Assert.InRange(rgb[middle + 2], (expected.B * 255) - 3, (expected.B * 255) + 3);
    }
}
