using Explainer.Pipeline.Films;
using Explainer.Video.Clips;

namespace Explainer.Pipeline.Tests.Films;

/// <summary>Where a film goes, and as what.</summary>
public sealed class FilmOutputTests
{
    [Theory]
    [InlineData(null, null, "film.mp4", "mp4")]
    [InlineData(null, "webm", "film.webm", "webm")]
    [InlineData("a/b.gif", null, "a/b.gif", "gif")]
    [InlineData("b.MOV", null, "b.MOV", "mov")]
    [InlineData("b.bin", "mp4", "b.bin", "mp4")]
    [InlineData("frames/%05d.png", null, "frames", "png")]
    [InlineData("frames", "png", "frames", "png")]
    public void An_outputs_name_tells_its_format(string? output, string? format, string path, string expected) =>
        Assert.Equal(new FilmOutput(path, FilmFormat.All.Single(f => f.Name == expected)), FilmOutput.For("stories/film.yaml", output, format));

    [Fact]
    public void Languages_stand_before_the_extension()
    {
        Assert.Equal("a.b/film.zh.mp4", new FilmOutput("a.b/film.mp4", FilmFormat.Mp4).ForLanguage("zh").Path);
        Assert.Equal("a.b/film.zh", new FilmOutput("a.b/film", FilmFormat.PngSequence).ForLanguage("zh").Path);
    }
}
