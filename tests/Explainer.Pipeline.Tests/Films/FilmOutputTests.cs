using Explainer.Pipeline.Films;
using Explainer.Video.Clips;

namespace Explainer.Pipeline.Tests.Films;

/// <summary>Where a film goes, and as what.</summary>
public sealed class FilmOutputTests
{
    [Theory]
    [InlineData(null, null, "film.mp4", FilmFormat.Mp4)]
    [InlineData(null, "webm", "film.webm", FilmFormat.WebM)]
    [InlineData("a/b.gif", null, "a/b.gif", FilmFormat.Gif)]
    [InlineData("b.MOV", null, "b.MOV", FilmFormat.Mov)]
    [InlineData("b.bin", "mp4", "b.bin", FilmFormat.Mp4)]
    [InlineData("frames/%05d.png", null, "frames", FilmFormat.PngSequence)]
    [InlineData("frames", "png", "frames", FilmFormat.PngSequence)]
    public void An_outputs_name_tells_its_format(string? output, string? format, string path, FilmFormat expected) =>
        Assert.Equal(new FilmOutput(path, expected), FilmOutput.For("stories/film.yaml", output, format));

    [Fact]
    public void Languages_stand_before_the_extension()
    {
        Assert.Equal("a.b/film.zh.mp4", new FilmOutput("a.b/film.mp4", FilmFormat.Mp4).ForLanguage("zh").Path);
        Assert.Equal("a.b/film.zh", new FilmOutput("a.b/film", FilmFormat.PngSequence).ForLanguage("zh").Path);
    }
}
