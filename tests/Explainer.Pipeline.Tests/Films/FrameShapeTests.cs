using Explainer.Core.Geometry;

namespace Explainer.Pipeline.Tests.Films;

/// <summary>The storyboards of this repository stand in frames of every shape, set in their real fonts.</summary>
public sealed class FrameShapeTests(FilmFixture films) : IClassFixture<FilmFixture>
{
    public static TheoryData<string, int, int> Shapes()
    {
        var data = new TheoryData<string, int, int>();
        foreach (var path in Repository.Files("storyboards", "*.yaml").Select(Repository.At))
        {
            data.Add(path, 1920, 1080);
            data.Add(path, 1080, 1920);
            data.Add(path, 1080, 1080);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Nothing_is_cut_off_or_outside(string path, int width, int height) => films.Compile(path, new PixelSize(width, height));
}
