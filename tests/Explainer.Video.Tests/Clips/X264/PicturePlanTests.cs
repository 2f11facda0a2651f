using Explainer.Video.Clips;
using Explainer.Video.Clips.X264;

namespace Explainer.Video.Tests.Clips.X264;

public class PicturePlanTests
{
    [Fact]
    public void Any_clip_begins_with_a_key_ends_with_a_reference_and_repeats_references_only()
    {
        var chance = new Random(20261127);
        for (var round = 0; round < 300; round++)
        {
            var pictures = Enumerable.Range(0, chance.Next(1, 60)).Select(_ => (Areas: new[] { (ulong)chance.Next(3), 5UL }, Times: chance.Next(5) == 0 ? 3 : 1)).ToList();
            var coded = All(pictures, 0);
            Assert.Equal(X264Picture.Key, coded[0].Type);
            Assert.All(coded[1..], one => Assert.NotEqual(X264Picture.Key, one.Type));
            Assert.NotEqual(X264Picture.BetweenReferences, coded[^1].Type);
            Assert.All(coded.Zip(pictures), both => Assert.True(both.Second.Times == 1 || both.First.Type != X264Picture.BetweenReferences));
            Assert.All(coded, one => Assert.InRange(one.Quantizer, PicturePlan.Finest, PicturePlan.Coarsest));
            var run = 0;
            foreach (var one in coded)
            {
                run = one.Type == X264Picture.BetweenReferences ? run + 1 : 0;
                Assert.InRange(run, 0, PicturePlan.LongestRun);
            }
        }
    }

    [Fact]
    public void What_stays_is_coded_more_finely_than_what_does_not()
    {
        var stays = All([([1], 20), ([2], 20)], 0);
        var goes = All([.. Enumerable.Range(0, 40).Select(i => (new[] { (ulong)i }, 1))], 0);
        Assert.InRange(goes[0].Quantizer - stays[0].Quantizer, 8, 12);
        Assert.InRange(goes.First(one => one.Type == X264Picture.Predicted).Quantizer - stays[1].Quantizer, 8, 12);
    }

    [Fact]
    public void Motion_is_coded_more_coarsely_than_rest()
    {
        var still = All([([1, 1, 1, 1, 1, 1, 1, 1, 1], 1), ([1, 1, 1, 1, 1, 1, 1, 1, 2], 1), ([1, 1, 1, 1, 1, 1, 1, 1, 3], 1)], 0);
        var moving = All([([1], 1), ([2], 1), ([3], 1)], 0);
        Assert.Equal(1, moving[1].Quantizer - still[1].Quantizer);
    }

    [Fact]
    public void An_offset_is_added_to_all()
    {
        List<(ulong[], int)> pictures = [([1], 1), ([2], 1), ([3], 4)];
        Assert.All(All(pictures, 6).Zip(All(pictures, 0)), both => Assert.Equal((both.Second.Type, both.Second.Quantizer + 6), both.First));
        Assert.All(All(pictures, 60), one => Assert.Equal(PicturePlan.Coarsest, one.Quantizer));
    }

    [Fact]
    public void Without_knowledge_all_counts_as_changing()
    {
        var plan = new PicturePlan(null, 0);
        Assert.Equal(All([([1], 1), ([2], 1), ([3], 1)], 0)[..2], [plan.Next(1), plan.Next(1)]);
    }

    private static List<(int Type, int Quantizer)> All(IReadOnlyList<(ulong[] Areas, int Times)> pictures, double offset)
    {
        var plan = new PicturePlan(new ClipStillness(pictures), offset);
        return [.. pictures.Select(picture => plan.Next(picture.Times))];
    }
}
