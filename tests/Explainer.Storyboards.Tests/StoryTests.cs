using Explainer.Storyboards.Compiling;

namespace Explainer.Storyboards.Tests;

public sealed class StoryTests
{
    [Theory]
    [InlineData(1920, 1080)]
    [InlineData(1080, 1920)]
    [InlineData(1080, 1080)]
    public void The_first_story_compiles_without_a_mistake_at_every_shape_of_frame(int width, int height)
    {
        var path = Path.Combine(Repository.Root, "storyboards", "prefill-vs-decode.yaml");
        var result = StoryboardCompiler.Compile(path, Compiler.Options with { Size = new(width, height) });
        Assert.Equal("", Compiler.Printed(result));
        Assert.Equal(1800, result.Timeline!.FrameCount);
        Assert.Equal(8, result.Storyboard!.Beats.Length);
    }
}
