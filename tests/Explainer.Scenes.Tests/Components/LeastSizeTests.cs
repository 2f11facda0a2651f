using Explainer.Core.Geometry;
using Explainer.Display.Commands;
using Explainer.Scenes.Components;
using static Explainer.Scenes.Tests.Stage;

namespace Explainer.Scenes.Tests.Components;

public sealed class LeastSizeTests
{
    public static TheoryData<string> Components() => [.. ComponentSet.BuiltIn.All.Select(c => c.Definition.Name)];

    [Theory]
    [MemberData(nameof(Components))]
    public void A_box_that_is_too_small_is_drawn_at_the_least_size_that_holds(string component)
    {
        foreach (var (width, height) in ((double, double)[])[(1, 1), (1, 20000), (20000, 1), (20, 20), (60, 200), (200, 60)])
        {
            foreach (var frame in (PixelSize[])[Landscape, new(1080, 1920)])
            {
                var element = Samples.Of(component, ("width", N(width)), ("height", N(height))).Stay(0.5);
                var film = Film(frame, element);
                foreach (var time in (double[])[0.6, 1.2, 4])
                {
                    Assert.All(film.At(time).Commands.Flat(), c => Assert.True(Shape(c) is not { } area || (area.Width >= 0 && area.Height >= 0)));
                }
            }
        }
    }

    [Fact]
    public void A_token_too_low_for_its_text_keeps_the_height_of_its_text()
    {
        var token = Make("Token", ("text", S("word")), ("height", N(1)), ("width", N(1)), ("index", N(3)));
        Film(token);
        Assert.True(token.Size.Height > 48 && token.Size.Width > 48, token.Size.ToString());
    }

    private static Rect? Shape(DisplayCommand command) => command switch
    {
        FillCommand fill => fill.Shape.Bounds,
        StrokeCommand stroke => stroke.Shape.Bounds,
        GlowCommand glow => glow.Shape.Bounds,
        _ => null,
    };
}
