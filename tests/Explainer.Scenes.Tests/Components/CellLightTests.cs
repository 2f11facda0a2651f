using Explainer.Scenes.Components;

namespace Explainer.Scenes.Tests.Components;

public sealed class CellLightTests
{
    [Fact]
    public void Light_goes_from_cells_to_cells()
    {
        var light = new CellLight([1], [], [], [0], 0.25);
        Assert.Equal(0.75, light.Of(1, 1));
        Assert.Equal(1, light.Of(1, 0));
        Assert.Equal(0.25, light.Of(0, 0));
        Assert.Equal(0, light.Of(0, 1));
        Assert.Equal(0.75, light.Brightest(null, 1, 2));
        Assert.Equal(0.25, new CellLight([], [], [2], [], 0.25).PointedAt(2, 0));
    }
}
