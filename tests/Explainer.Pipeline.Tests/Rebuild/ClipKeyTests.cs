using Explainer.Pipeline.Clips;
using Explainer.Raster;

namespace Explainer.Pipeline.Tests.Rebuild;

/// <summary>What a clip's key depends on besides what is seen.</summary>
public sealed class ClipKeyTests
{
    [Theory]
    [InlineData("SkiaSharp [0-9]+\\.[0-9]+\\.[0-9]+,")]
    [InlineData("Svg.Skia [0-9]+\\.[0-9]+\\.[0-9]+\n")]
    [InlineData("libx264 core [0-9]+")]
    public void TheVersionOfEachToolCounts(string pattern)
    {
        var timeline = TinyFilms.Compile(TinyFilms.Storyboard(("a", "Tea", 4)));
        var making = TinyFilms.Plan(timeline, "film.mp4").Making;
        Assert.Contains(DrawingLibraries.Versions, making, StringComparison.Ordinal);
        Assert.Matches(pattern, making);
        Assert.NotEqual(ClipKey.Of([], making), ClipKey.Of([], making.Replace("SkiaSharp ", "SkiaSharp 1", StringComparison.Ordinal)));
    }
}
