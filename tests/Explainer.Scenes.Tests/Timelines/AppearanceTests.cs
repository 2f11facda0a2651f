using Explainer.Core.Easing;
using Explainer.Scenes.Timelines;

namespace Explainer.Scenes.Tests.Timelines;

public class AppearanceTests
{
    private static readonly Appearance Stay = new(2, 0.5, 5, 0.4, "fade", "fade", NamedEasing.OutCubic, NamedEasing.InCubic);

    [Theory]
    [InlineData(1.999, false, 0)]
    [InlineData(2, true, 0)]
    [InlineData(2.25, true, 0.875)]
    [InlineData(2.5, true, 1)]
    [InlineData(5, true, 1)]
    [InlineData(5.2, true, 0.875)]
    [InlineData(5.4, false, 0)]
    public void Presence_goes_from_0_to_1_and_back(double time, bool covers, double presence)
    {
        Assert.Equal(covers, Stay.Covers(time));
        Assert.Equal(presence, Stay.Presence(time), 9);
    }

    [Fact]
    public void What_comes_and_goes_at_once_has_no_half_way()
    {
        var sudden = Stay with { ShowOver = 0, HideOver = 0 };
        Assert.Equal([0, 1, 1, 0], new[] { 1.9999, 2, 4.9999, 5 }.Select(sudden.Presence));
    }

    [Fact]
    public void What_was_always_there_is_always_there()
    {
        Assert.Equal(1, Appearance.Always.Presence(0));
        Assert.Equal(1, Appearance.Always.Presence(1e9));
        Assert.Equal(1, Appearance.Always.Room(-5));
    }

    [Fact]
    public void Room_is_made_and_closed_without_a_jump()
    {
        for (var i = 0; i < 300; i++)
        {
            Assert.True(Math.Abs(Stay.Room((i + 1) / 30.0) - Stay.Room(i / 30.0)) < 0.17);
        }

        Assert.Equal(0, Stay.Room(2));
        Assert.Equal(1, Stay.Room(4));
        Assert.Equal(0, Stay.Room(6));
    }
}
