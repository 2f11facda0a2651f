using Explainer.Core.Time;
using Explainer.Pipeline.Clips;
using Explainer.Pipeline.Rebuild;
using Explainer.Video.Cache;

namespace Explainer.Pipeline.Tests.Rebuild;

/// <summary>What a render says about each clip.</summary>
public sealed class ExplanationTests : IDisposable
{
    private readonly Scratch scratch = new();

    [Fact]
    public void SaysWhatDiffersAndWhatWasThere()
    {
        Assert.All(Explain(TinyFilms.Storyboard(("a", "Tea", 6), ("b", "Milk", 5))), c => Assert.Equal(ClipReason.First, c.Reason));
        Assert.All(Explain(TinyFilms.Storyboard(("a", "Tea", 6), ("b", "Milk", 5))), c => Assert.Equal((ClipReason.Same, true), (c.Reason, c.Reused)));

        var edited = Explain(TinyFilms.Storyboard(("a", "Tea", 6), ("b", "Bread", 5)));
        Assert.Equal(ClipReason.Same, edited[0].Reason);
        Assert.Equal((ClipReason.Changed, false), (edited[1].Reason, edited[1].Reused));
        Assert.Equal("word-b", Assert.Single(edited[1].Elements));

        // In the first frame the word is not there yet.
        Assert.Equal(new FrameSpan(new FrameIndex(1), new FrameIndex(5)), Assert.Single(edited[1].Frames));

        var swapped = Explain(TinyFilms.Storyboard(("b", "Bread", 5), ("a", "Tea", 6)));
        Assert.All(swapped, c => Assert.True(c.Reused));
    }

    [Fact]
    public void SaysThatAClipWasDamagedOrGoneOrMadeOtherwise()
    {
        var yaml = TinyFilms.Storyboard(("a", "Tea", 6), ("b", "Milk", 5));
        Explain(yaml);
        var clips = Directory.GetFiles(scratch.At("cache", "v1"), "*.mp4", SearchOption.AllDirectories);
        File.WriteAllBytes(clips[0], [1, 2, 3]);
        File.Delete(clips[1]);
        Assert.Equal([ClipReason.Damaged, ClipReason.Gone], Explain(yaml).Select(c => c.Reason).OrderBy(r => r));

        var otherwise = Explain(yaml, crf: 30);
        Assert.All(otherwise, c => Assert.Equal(ClipReason.Settings, c.Reason));
        Assert.Contains(otherwise[0].Settings, s => s == "-crf 23 -> 30");
        Assert.Contains("-crf 23 -> 30", ExplanationText.Write(otherwise, new FrameRate(10, 1)), StringComparison.Ordinal);
    }

    [Fact]
    public void ADamagedRecordCostsTheExplanationOnly()
    {
        var yaml = TinyFilms.Storyboard(("a", "Tea", 4));
        Explain(yaml);
        var record = Assert.Single(Directory.GetFiles(scratch.At("cache", "records")));
        var bytes = File.ReadAllBytes(record);
        for (var i = 0; i < 40; i++)
        {
            var damaged = bytes.ToArray();
            damaged[i * bytes.Length / 40] ^= 0x10;
            File.WriteAllBytes(record, i % 2 == 0 ? damaged : bytes[..(i * bytes.Length / 40)]);
            Assert.Equal(ClipReason.Known, Assert.Single(Explain(yaml)).Reason);
        }
    }

    public void Dispose() => scratch.Dispose();

    private System.Collections.Immutable.ImmutableArray<ClipExplanation> Explain(string yaml, double? crf = null)
    {
        using var cache = new ClipCache(scratch.At("cache"));
        var plan = TinyFilms.Plan(TinyFilms.Compile(yaml), TinyFilms.Order(scratch.At("film.mp4")) with { Crf = crf });
        return TinyFilms.Job(plan, cache).Run(null, CancellationToken.None).Explanation;
    }
}
