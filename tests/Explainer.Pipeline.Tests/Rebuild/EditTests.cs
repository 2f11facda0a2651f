using Explainer.Core;
using Explainer.Pipeline.Clips;
using Explainer.Pipeline.Rendering;
using Explainer.Scenes.Timelines;
using Explainer.Video.Cache;
using FsCheck;
using FsCheck.Fluent;

namespace Explainer.Pipeline.Tests.Rebuild;

/// <summary>What an edit makes anew, and that the rest may be reused.</summary>
[Trait("Pace", "Slow")]
public sealed class EditTests
{
    private const int Edits = 200;
    private static readonly string[] Words = ["Tea", "Milk", "Bread", "Salt"];

    /// <summary>An edit of one beat of a storyboard of two.</summary>
    private sealed record Edit(int Beat, string Word, int Frames, bool AddsComment, bool RenamesId);

    [Fact]
    public void IncrementalClipsAreByteForByteThoseOfAColdRender()
    {
        using var scratch = new Scratch();
        var edits =
            from beat in Gen.Choose(0, 1)
            from word in Gen.Elements(Words)
            from frames in Gen.Choose(3, 5)
            from comment in Gen.Elements(true, false)
            from rename in Gen.Elements(true, false)
            select new Edit(beat, word, frames, comment, rename);
        (string Id, string Word, int Frames)[] beats = [("a", "Tea", 3), ("b", "Milk", 3)];
        var count = 0;
        Prop.ForAll(Arb.From(edits), edit =>
        {
            beats[edit.Beat] = (edit.RenamesId ? $"beat-{edit.Beat}" : beats[edit.Beat].Id, edit.Word, edit.Frames);
            var yaml = TinyFilms.Storyboard(beats);
            var timeline = TinyFilms.Compile(edit.AddsComment ? $"# {edit.Word}\n{yaml}" : yaml);
            using var cache = new ClipCache(scratch.At("cache"));
            using var cold = new TemporaryClipStore(scratch.At());
            var incremental = Clips(timeline, cache, scratch);
            Assert.Equal(Clips(timeline, cold, scratch), incremental);

            // Clips that are equal join to films that are; a few are joined to see it.
            if (count++ % 40 == 0)
            {
                TinyFilms.Render(timeline, scratch.At("film.mp4"), cache);
                Assert.Equal(TinyFilms.Cold(timeline, scratch), TinyFilms.Digest(scratch.At("film.mp4")));
            }

            return true;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(Edits).WithReplay(20261121, 1));
    }

    [Theory]
    [InlineData("title: Test", "title: Test # a comment")]
    [InlineData("{ component: Text, text: Tea, size: 300, at: center }", "{ component: Text,\n    size:   300,\n    at: center, text: \"Tea\" }")]
    [InlineData("word-a", "term")]
    [InlineData("- id: b", "- id: other")]
    [InlineData("Here is b.", "Something else is said.")]
    public void WhatIsNotSeenMakesNoClipAnew(string written, string instead)
    {
        var yaml = TinyFilms.Storyboard(("a", "Tea", 6), ("b", "Milk", 5));
        Assert.Contains(written, yaml, StringComparison.Ordinal);
        Assert.Equal(Keys(TinyFilms.Compile(yaml)), Keys(TinyFilms.Compile(yaml.Replace(written, instead, StringComparison.Ordinal))));
    }

    [Fact]
    public void AnEditedBeatMakesItsOwnClipsAnewAndNoOthers()
    {
        var before = Keys(TinyFilms.Compile(TinyFilms.Storyboard(("a", "Tea", 6), ("b", "Milk", 5), ("c", "Salt", 5))));
        var after = Keys(TinyFilms.Compile(TinyFilms.Storyboard(("a", "Tea", 6), ("b", "Bread", 5), ("c", "Salt", 5))));
        Assert.Equal([true, false, true], before.Zip(after, (b, a) => b == a));
    }

    [Fact]
    public void BytesAreTheSameHoweverManyClipsAreMadeSideBySide()
    {
        using var scratch = new Scratch();
        var timeline = TinyFilms.Compile(TinyFilms.Storyboard(("a", "Tea", 6), ("b", "Milk", 5), ("c", "Salt", 3)));
        Assert.Single(new[] { 1, 1, 2, 2, 4, 4 }.Select(jobs => TinyFilms.Cold(timeline, scratch, jobs)).Distinct());
    }

    private static List<string> Clips(Timeline timeline, IClipStore store, Scratch scratch)
    {
        // A lasting store's clips carry a seal behind their content; the content is what is compared.
        var plan = TinyFilms.Plan(timeline, scratch.At("film.mp4"));
        var result = new ClipRun(plan, TinyFilms.Program, store, TimeProvider.System).Make(null, null, CancellationToken.None);
        var seal = store is TemporaryClipStore ? 0 : 44;
        return [.. result.Clips.Select(c => Convert.ToHexString(File.ReadAllBytes(c.Clip.Path).AsSpan()[..^seal]))];
    }

    private static List<ContentHash> Keys(Timeline timeline) =>
        [.. ClipRange.Plan(timeline, null, []).Select(range => ClipKey.Of(FrameHashes.Of(timeline, range), ""))];
}
