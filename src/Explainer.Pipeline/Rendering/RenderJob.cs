using System.Collections.Immutable;
using System.Runtime.ExceptionServices;
using Explainer.Core;
using Explainer.Pipeline.Clips;
using Explainer.Scenes.Timelines;
using Explainer.Video.Cache;
using Explainer.Video.Clips;
using Explainer.Video.FFmpeg;

namespace Explainer.Pipeline.Rendering;

/// <summary>
/// Makes the clips of a film, several side by side, and reuses those that are there. Which clips are made where and in which order does
/// not change a byte of them.
/// </summary>
/// <param name="timeline">The film.</param>
/// <param name="settings">What to make.</param>
/// <param name="program">What encodes.</param>
/// <param name="store">Where clips lie.</param>
/// <param name="time">Measures where the time goes.</param>
public sealed class RenderJob(Timeline timeline, RenderSettings settings, FFmpegProgram program, IClipStore store, TimeProvider time)
{
    private static readonly TimeSpan PollEvery = TimeSpan.FromMilliseconds(200);
    private readonly RenderedClip?[] finished = new RenderedClip?[settings.Clips.Length];
    private readonly ImmutableArray<ContentHash>[] frames = new ImmutableArray<ContentHash>[settings.Clips.Length];
    private readonly int framesTotal = settings.Clips.Sum(c => c.Count);
    private readonly Lock gate = new();
    private int drawingThreads = 1;
    private StageTimes times;
    private int framesDone;
    private int framesDrawn;
    private int framesUnchanged;
    private int clipsDone;
    private int clipsReused;

    /// <summary>Makes all clips that are not there yet.</summary>
    /// <param name="progress">Told of every frame; called from several threads.</param>
    /// <param name="cancellation">Ends the work at the next frame; what is not complete is removed.</param>
    /// <exception cref="Core.Diagnostics.ExplainerException">ffmpeg or the store failed; the other workers are ended, too.</exception>
    public RenderResult Run(IProgress<RenderProgress>? progress, CancellationToken cancellation)
    {
        var keys = new ContentHash[settings.Clips.Length];
        var making = ClipKey.Making(settings.Encoder.Size, settings.Encoder, program);
        Parallel.For(
            0, keys.Length, new ParallelOptions { MaxDegreeOfParallelism = settings.Jobs, CancellationToken = cancellation }, i =>
            {
                var range = settings.Clips[i];
                frames[i] = settings.Reuse ? FrameHashes.Of(timeline, range) : [];
                keys[i] = settings.Reuse ? ClipKey.Of(frames[i], making) : ClipKey.OfPlace(range);
                if (settings.Reuse && store.Find(keys[i], settings.Encoder.ClipExtension) is { } clip)
                {
                    Finish(i, keys[i], clip, reused: true, progress);
                }
            });

        // The longest first: then no encoder is left alone with a long clip at the end.
        var missing = new ClipQueue(
            Enumerable.Range(0, keys.Length).Where(i => finished[i] is null).OrderByDescending(i => settings.Clips[i].Count), PollEvery, time);
        RunWorkers(missing, keys, progress, cancellation);
        return new RenderResult([.. finished.Select(c => c!)], times, framesDrawn, framesUnchanged);
    }

    private void RunWorkers(
        ClipQueue missing, ContentHash[] keys, IProgress<RenderProgress>? progress, CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        ExceptionDispatchInfo? failure = null;
        var threads = new Thread[Math.Min(settings.Jobs, missing.Count)];

        // When only an edited beat is made there are fewer clips than processors: then several draw one frame.
        drawingThreads = Math.Max(1, settings.Jobs / Math.Max(1, threads.Length));
        for (var i = 0; i < threads.Length; i++)
        {
            threads[i] = new Thread(() =>
            {
                try
                {
                    Work(missing, keys, progress, stop.Token);
                }
                catch (Exception e)
                {
                    // The first failure is the cause; what the others then throw follows from it.
                    Interlocked.CompareExchange(ref failure, ExceptionDispatchInfo.Capture(e), null);
                    stop.Cancel();
                }
            })
            { IsBackground = true, Name = "clip worker" };
            threads[i].Start();
        }

        foreach (var thread in threads)
        {
            thread.Join();
        }

        cancellation.ThrowIfCancellationRequested();
        failure?.Throw();
    }

    private void Work(ClipQueue missing, ContentHash[] keys, IProgress<RenderProgress>? progress, CancellationToken cancellation)
    {
        var worker = new ClipWorker(timeline, settings.Encoder, program, time, drawingThreads);
        while (missing.TryTake(cancellation, out var i))
        {
            if (settings.Reuse && store.Find(keys[i], settings.Encoder.ClipExtension) is { } there)
            {
                Finish(i, keys[i], there, reused: true, progress);
                continue;
            }

            using var draft = store.TryBegin(keys[i], settings.Encoder.ClipExtension);
            if (draft is null)
            {
                // Another render is making this very clip: go on with the next, come back to this one.
                missing.PutOff(i);
                continue;
            }

            var range = settings.Clips[i];
            worker.Make(range, draft.Path, done => Report(progress, done, range.Beat), cancellation);
            var clip = draft.Commit(range.Count);
            Finish(i, keys[i], clip, reused: false, progress);
        }

        lock (gate)
        {
            times += worker.Times;
            framesDrawn += worker.FramesDrawn;
            framesUnchanged += worker.FramesUnchanged;
        }
    }

    private void Finish(int index, ContentHash key, Clip clip, bool reused, IProgress<RenderProgress>? progress)
    {
        var range = settings.Clips[index];
        finished[index] = new RenderedClip(range, clip, reused, key, frames[index]);
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
            done, framesTotal, clipsDone, clipsReused, settings.Clips.Length, beat.Id, RenderStage.Drawing));
    }
}
