using Explainer.Pipeline.Rendering;
using Explainer.Video.Cache;

namespace Explainer.Pipeline.Tests.Rendering;

public sealed class ClipQueueTests
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    [Fact]
    public void While_a_clip_is_free_none_is_waited_for()
    {
        using var queue = Complete(new StillTime(), 3, 1, 2);
        Assert.Equal(3, Take(queue));
        queue.PutOff(3);
        Assert.Equal(1, Take(queue));
        queue.PutOff(1);
        Assert.Equal(2, Take(queue));
    }

    [Fact]
    public void What_was_put_off_comes_back_after_the_pause_the_longest_put_off_first()
    {
        var time = new StillTime();
        using var queue = Complete(time, 1, 2);
        queue.PutOff(Take(queue));
        time.Now += Pause / 2;
        queue.PutOff(Take(queue));
        time.Now += Pause / 2;
        Assert.Equal(1, Take(queue));

        using var stop = new CancellationTokenSource(50);
        Assert.Throws<OperationCanceledException>(() => queue.TryTake(stop.Token, out _));
        time.Now += Pause / 2;
        Assert.Equal(2, Take(queue));
        Assert.False(queue.TryTake(CancellationToken.None, out _));
    }

    [Fact]
    public async Task While_clips_are_still_looked_for_a_worker_waits_for_the_next()
    {
        using var queue = new ClipQueue(Pause, new StillTime());
        var token = TestContext.Current.CancellationToken;
        var first = Task.Run(() => Take(queue), token);
        queue.Add(5);
        Assert.Equal(5, await first);

        var second = Task.Run(() => Take(queue), token);
        queue.Complete();
        Assert.Equal(-1, await second);
    }

    [Fact]
    public void A_worker_that_waits_for_clips_can_be_told_to_stop()
    {
        using var queue = new ClipQueue(Pause, new StillTime());
        using var stop = new CancellationTokenSource(50);
        Assert.Throws<OperationCanceledException>(() => queue.TryTake(stop.Token, out _));
    }

    [Fact]
    public void A_render_makes_all_other_clips_before_it_looks_again_at_one_that_another_is_making()
    {
        using var scratch = new Scratch();
        var beats = Enumerable.Range(0, 5).Select(i => ($"b{i}", $"Word{i}", 9 - i));
        var timeline = TinyFilms.Compile(TinyFilms.Storyboard(beats));
        using var cache = new ClipCache(scratch.At("cache"));
        using var store = new ContestedStore(cache, until: 4);

        TinyFilms.Render(timeline, scratch.At("film.mp4"), store, jobs: 1);

        // The longest clip is asked for first, is another's, and is not asked for again until the other four are made.
        Assert.Equal(store.Asked[0], store.Asked[^1]);
        Assert.Equal(6, store.Asked.Count);
        Assert.Equal(TinyFilms.Cold(timeline, scratch), TinyFilms.Digest(scratch.At("film.mp4")));
    }

    private static ClipQueue Complete(TimeProvider time, params int[] clips)
    {
        var queue = new ClipQueue(Pause, time);
        foreach (var clip in clips)
        {
            queue.Add(clip);
        }

        queue.Complete();
        return queue;
    }

    private static int Take(ClipQueue queue) => queue.TryTake(CancellationToken.None, out var clip) ? clip : -1;
}
