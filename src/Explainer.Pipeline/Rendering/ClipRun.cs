using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.ExceptionServices;
using Explainer.Core;
using Explainer.Core.Diagnostics;
using Explainer.Pipeline.Clips;
using Explainer.Pipeline.Rebuild;
using Explainer.Pipeline.Sharding;
using Explainer.Raster.Drawing;
using Explainer.Scenes.Timelines;
using Explainer.Video.Cache;
using Explainer.Video.Clips;
using Explainer.Video.FFmpeg;

namespace Explainer.Pipeline.Rendering;

/// <summary>
/// Makes the clips of a plan, several side by side, and reuses those that are there. Which clips are made where and in which order does
/// not change a byte of them.
/// </summary>
/// <param name="plan">What to make.</param>
/// <param name="program">What encodes.</param>
/// <param name="store">Where clips lie; clips in a <see cref="TemporaryClipStore"/> are not looked for.</param>
/// <param name="time">Measures where the time goes.</param>
internal sealed class ClipRun(RenderPlan plan, FFmpegProgram program, IClipStore store, TimeProvider time)
{
    private static readonly TimeSpan PollEvery = TimeSpan.FromMilliseconds(200);
    private readonly bool reuses = store is not TemporaryClipStore;
    private readonly ContentHash[] keys = new ContentHash[plan.Clips.Length];
    private readonly RenderedClip?[] finished = new RenderedClip?[plan.Clips.Length];
    private readonly ImmutableArray<ContentHash>[] frames = new ImmutableArray<ContentHash>[plan.Clips.Length];
    private readonly int framesTotal = plan.Clips.Sum(c => c.Count);
    private readonly Lock gate = new();

    // One for all workers: they draw the same things, and one each would hold the same masks several times.
    private readonly RasterCache cache = new();
    private int working;
    private StageTimes times;
    private int framesDone;
    private int framesDrawn;
    private int framesUnchanged;
    private int clipsDone;
    private int clipsReused;

    /// <summary>The clips, when none is missing.</summary>
    public IReadOnlyList<Clip> Found => [.. finished.Select(c => c!.Clip)];

    /// <summary>Looks for all clips and makes none.</summary>
    /// <param name="cancellation">Ends the looking.</param>
    /// <returns>Those that are not there, in order.</returns>
    public ImmutableArray<MissingClip> Missing(CancellationToken cancellation)
    {
        Look(null, _ => { }, null, cancellation);
        var damaged = store.Damaged.Select(path => Path.GetFileNameWithoutExtension(path)).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. Enumerable.Range(0, keys.Length).Where(i => finished[i] is null)
                .Select(i => new MissingClip(plan.Clips[i], keys[i], damaged.Contains(keys[i].ToString()))),
        ];
    }

    /// <summary>Makes all clips that are not there yet.</summary>
    /// <param name="last">What the film was when it was made last; clips that differ from it are looked for first. Null where that is not known.</param>
    /// <param name="progress">Told of every frame; called from several threads.</param>
    /// <param name="cancellation">Ends the work at the next frame; what is not complete is removed.</param>
    /// <exception cref="ExplainerException">ffmpeg or the store failed; the other workers are ended, too.</exception>
    public RenderResult Make(FilmRecord? last, IProgress<RenderProgress>? progress, CancellationToken cancellation)
    {
        using var missing = new ClipQueue(PollEvery, time);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        ExceptionDispatchInfo? failure = null;
        var threads = new List<Thread>();

        // The first failure is the cause; what the others then throw follows from it.
        void Fail(Exception e)
        {
            Interlocked.CompareExchange(ref failure, ExceptionDispatchInfo.Capture(e), null);
            stop.Cancel();
        }

        void Await(int clip)
        {
            missing.Add(clip);
            lock (threads)
            {
                if (threads.Count == plan.Jobs)
                {
                    return;
                }

                Interlocked.Increment(ref working);
                var thread = new Thread(() => Try(() => Work(missing, progress, stop.Token), Fail)) { IsBackground = true, Name = "clip worker" };
                threads.Add(thread);
                thread.Start();
            }
        }

        // What is missing is made while others are still looked for.
        Try(() => Look(last, Await, progress, stop.Token), Fail);
        missing.Complete();
        foreach (var thread in threads)
        {
            thread.Join();
        }

        ClipEncoder.ReleaseMemory();
        cancellation.ThrowIfCancellationRequested();
        failure?.Throw();
        return new RenderResult
        {
            Clips = [.. finished.Select(c => c!)],
            Times = times,
            FramesDrawn = framesDrawn,
            FramesUnchanged = framesUnchanged,
        };
    }

    private static void Try(Action work, Action<Exception> onFailure)
    {
        try
        {
            work();
        }
        catch (Exception e)
        {
            onFailure(e);
        }
    }

    // First those that changed, so that they are begun at once; then the longest, so that no encoder is left alone with a long clip at the end.
    private void Look(FilmRecord? last, Action<int> onMissing, IProgress<RenderProgress>? progress, CancellationToken cancellation) => Parallel.ForEach(
        Partitioner.Create(
            Enumerable.Range(0, keys.Length).OrderBy(i => last is null || last.Shows(plan, plan.Clips[i])).ThenByDescending(i => plan.Clips[i].Count),
            EnumerablePartitionerOptions.NoBuffering),
        new ParallelOptions { MaxDegreeOfParallelism = plan.Jobs, CancellationToken = cancellation },
        i =>
        {
            var range = plan.Clips[i];
            frames[i] = reuses ? FrameHashes.Of(plan.Timeline, range, plan.Blur) : [];
            keys[i] = reuses ? ClipKey.Of(frames[i], plan.Making) : ClipKey.OfPlace(range);
            if (reuses && store.Find(keys[i], plan.Encoder.ClipExtension) is { } clip)
            {
                Finish(i, clip, reused: true, progress);
            }
            else
            {
                onMissing(i);
            }
        });

    private void Work(ClipQueue missing, IProgress<RenderProgress>? progress, CancellationToken cancellation)
    {
        var worker = new ClipWorker(plan.Timeline, plan.Encoder, program, cache, time, Threads, plan.Blur);
        while (missing.TryTake(cancellation, out var i))
        {
            if (reuses && store.Find(keys[i], plan.Encoder.ClipExtension) is { } there)
            {
                Finish(i, there, reused: true, progress);
                continue;
            }

            using var draft = store.TryBegin(keys[i], plan.Encoder.ClipExtension);
            if (draft is null)
            {
                // Another render is making this very clip: go on with the next, come back to this one.
                missing.PutOff(i);
                continue;
            }

            var range = plan.Clips[i];
            worker.Make(range, draft.Path, done => Report(progress, done, range.Beat), cancellation);
            Finish(i, draft.Commit(range.Count), reused: false, progress);
        }

        Interlocked.Decrement(ref working);
        lock (gate)
        {
            times += worker.Times;
            framesDrawn += worker.FramesDrawn;
            framesUnchanged += worker.FramesUnchanged;
        }
    }

    // When only an edited beat is made, and at the end of a film, there are fewer clips than processors: then several work on one frame.
    private int Threads() => Math.Max(1, plan.Jobs / Math.Max(1, Volatile.Read(ref working)));

    private void Finish(int index, Clip clip, bool reused, IProgress<RenderProgress>? progress)
    {
        var range = plan.Clips[index];
        finished[index] = new RenderedClip(range, clip, reused, keys[index], frames[index]);
        Interlocked.Increment(ref clipsDone);
        if (reused)
        {
            Interlocked.Increment(ref clipsReused);
        }

        Report(progress, reused ? range.Count : 0, range.Beat);
    }

    private void Report(IProgress<RenderProgress>? progress, int count, Beat beat)
    {
        var done = Interlocked.Add(ref framesDone, count);
        progress?.Report(new RenderProgress(
            done, framesTotal, clipsDone, clipsReused, plan.Clips.Length, beat.Id, RenderStage.Drawing));
    }
}
