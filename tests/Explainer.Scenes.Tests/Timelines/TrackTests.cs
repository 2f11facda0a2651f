using Explainer.Core.Easing;
using Explainer.Core.Time;
using Explainer.Scenes.Definitions;
using Explainer.Scenes.Timelines;
using static Explainer.Scenes.Tests.Stage;

namespace Explainer.Scenes.Tests.Timelines;

public class TrackTests
{
    private static readonly Element Owner = Make("Token", ("text", S("x")));

    [Fact]
    public void A_value_is_known_before_at_and_after_every_change()
    {
        var track = Build(Change(1, 2, null, 10), Change(4, 1, null, 20));
        Assert.Equal([5, 5, 5, 7.5, 10, 10, 10, 15, 20, 20], new[] { -1, 0, 1, 2, 3, 3.5, 4, 4.5, 5, 99 }.Select(t => track.At(t).Number));
    }

    [Fact]
    public void Where_one_change_ends_the_next_begins()
    {
        var track = Build(Change(1, 1, null, 10), Change(2, 1, null, 0));
        Assert.Equal(10, track.At(2).Number);
        Assert.Equal(9.5, track.At(2.05).Number, 9);
        Assert.Equal(9.75, track.At(1.95).Number, 9);
    }

    [Fact]
    public void A_change_at_once_takes_its_very_moment()
    {
        var track = Build(Change(2, 0, null, 1));
        Assert.Equal(5, track.At(Math.BitDecrement(2.0)).Number);
        Assert.Equal(1, track.At(2).Number);
    }

    [Fact]
    public void Of_two_changes_at_one_moment_the_later_written_wins() => Assert.Equal(3, Build(Change(2, 0, null, 1), Change(2, 0, null, 3)).At(2).Number);

    [Fact]
    public void A_change_that_says_where_it_starts_says_what_was_before() => Assert.Equal(0, Build(Change(2, 1, 0, 1)).At(0).Number);

    [Fact]
    public void Changes_may_come_in_any_order() => Assert.Equal(20, Build(Change(4, 1, null, 20), Change(1, 2, null, 10)).At(9).Number);

    private static Track Build(params PropChange[] changes) => Track.Build(PropValue.Of(5.0), changes);

    private static PropChange Change(double start, double over, double? from, double to) => new(
        Owner, CommonProps.Scale, -1, new Seconds(start), new Seconds(over), from is { } f ? PropValue.Of(f) : null, PropValue.Of(to), NamedEasing.Linear);
}
