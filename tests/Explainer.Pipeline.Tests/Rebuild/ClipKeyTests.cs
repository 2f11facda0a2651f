using Explainer.Pipeline.Clips;
using Explainer.Raster;

namespace Explainer.Pipeline.Tests.Rebuild;

/// <summary>What a clip's key depends on besides what is seen.</summary>
public sealed class ClipKeyTests
{
    [Theory]
    [InlineData("cairo [0-9]+\\.[0-9]+\\.[0-9]+,")]
    [InlineData("harfbuzz [0-9]+\\.[0-9]+\\.[0-9]+,")]
    [InlineData("pango [0-9]+\\.[0-9]+\\.[0-9]+,")]
    [InlineData("gdk-pixbuf [0-9]+\\.[0-9]+\\.[0-9]+,")]
    [InlineData("librsvg [0-9]+\\.[0-9]+\\.[0-9]+\n")]
    [InlineData("libx264 core [0-9]+")]
    public void TheVersionOfEachToolCounts(string pattern)
    {
        var timeline = TinyFilms.Compile(TinyFilms.Storyboard(("a", "Tea", 4)));
        var making = TinyFilms.Plan(timeline, "film.mp4").Making;
        Assert.Contains(DrawingLibraries.Versions, making, StringComparison.Ordinal);
        Assert.Matches(pattern, making);
        Assert.NotEqual(ClipKey.Of([], making), ClipKey.Of([], making.Replace("cairo 1", "cairo 2", StringComparison.Ordinal)));
    }
}
