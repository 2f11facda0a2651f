using Explainer.Video.Clips;

namespace Explainer.Video.Tests.Clips;

public class ClipStillnessTests
{
    // Two areas over six frames: one changes and changes back, the other changes once.
    private static readonly ClipStillness Two = new([([1, 7], 1), ([2, 7], 1), ([1, 7], 3), ([1, 8], 1)]);

    [Fact]
    public void An_area_stays_until_the_picture_in_which_it_changes()
    {
        Assert.Equal(4, Two.Pictures);
        Assert.Equal((Math.Log2(1) + Math.Log2(5)) / 2, Two.Stay(null, 0, 12));
        Assert.Equal((Math.Log2(4) + Math.Log2(3)) / 2, Two.Stay(null, 2, 12));
        Assert.Equal(1, Two.Stay(null, 2, 2));
    }

    [Fact]
    public void Only_what_is_new_counts()
    {
        Assert.Equal(0, Two.Stay(0, 1, 12));
        Assert.Equal(2, Two.Stay(1, 2, 12));
        Assert.Equal(0, Two.Stay(2, 3, 12));
    }

    [Fact]
    public void Where_nothing_is_new_it_stays_for_as_long_as_counts() => Assert.Equal(3, Two.Stay(2, 2, 8));

    [Fact]
    public void What_changes_and_changes_back_has_changed()
    {
        Assert.Equal(0.5, Two.Changed(0, 1));
        Assert.Equal(0.5, Two.Changed(0, 2));
        Assert.Equal(1, Two.Changed(0, 3));
        Assert.Equal(0, Two.Changed(3, 3));
    }

    [Fact]
    public void Pictures_with_other_areas_are_refused() => Assert.Throws<ArgumentException>(() => new ClipStillness([([1, 2], 1), ([1], 1)]));
}
