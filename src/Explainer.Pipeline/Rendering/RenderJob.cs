using System.Collections.Immutable;
using Explainer.Core.Diagnostics;
using Explainer.Pipeline.Files;
using Explainer.Pipeline.Films;
using Explainer.Pipeline.Rebuild;
using Explainer.Pipeline.Sharding;
using Explainer.Pipeline.Sounding;
using Explainer.Video.Cache;
using Explainer.Video.FFmpeg;
using Explainer.Video.Output;

namespace Explainer.Pipeline.Rendering;

/// <summary>
/// One order for one film, checked and planned: makes the film's clips, sound, captions and cover, and joins them. The film appears under
/// its name when it is complete, and only then.
/// </summary>
public sealed class RenderJob
{
    private readonly RenderPlan plan;
    private readonly Film? film;
    private readonly Func<IClipStore> openStore;
    private readonly FFmpegProgram program;
    private readonly TimeProvider time;

    /// <summary>A job that can be run.</summary>
    /// <param name="plan">What is to be made.</param>
    /// <param name="film">What is said, heard and read in the film; null for pictures alone.</param>
    /// <param name="openStore">Opens the place where clips lie.</param>
    /// <param name="program">What encodes.</param>
    /// <param name="time">Measures where the time goes.</param>
    internal RenderJob(RenderPlan plan, Film? film, Func<IClipStore> openStore, FFmpegProgram program, TimeProvider time)
    {
        this.plan = plan;
        this.film = film;
        this.openStore = openStore;
        this.program = program;
        this.time = time;
    }

    /// <summary>What the order loses of the film.</summary>
    public ImmutableArray<Diagnostic> Warnings => plan.Warnings;

    /// <summary>ffmpeg's name of what encodes.</summary>
    public string Encoder => plan.Encoder.EncoderName;

    /// <summary>Whether hardware encodes, so that the film's bytes may differ from time to time.</summary>
    public bool IsHardware => plan.Encoder.IsHardware;

    /// <summary>Finds out, before the work, whether the output can be written; what is there stays as it is.</summary>
    /// <returns>The folder that was made for it; null when it was there.</returns>
    /// <exception cref="ExplainerException">It cannot be written there.</exception>
    public string? CheckOutput() => CompleteFile.Check(plan.Output.Path, plan.Output.IsFolder);

    /// <summary>Makes the film, or the share that was ordered.</summary>
    /// <param name="progress">Told of every frame; called from several threads.</param>
    /// <param name="cancellation">Ends the work; nothing half-written stays.</param>
    /// <exception cref="ExplainerException">Something failed on the way.</exception>
    public RenderResult Run(IProgress<RenderProgress>? progress, CancellationToken cancellation)
    {
        using var store = openStore();
        if (plan.IsShare && store is ShardFolder folder)
        {
            // Also where the share has no clip, so that joining finds each share's folder.
            folder.Create();
        }

        var result = plan.IsShare
            ? new ClipRun(plan, program, store, time).Make(null, progress, cancellation)
            : film is null ? Pictures(store, () => FilmTracks.None, progress, cancellation) : Whole(film, store, progress, cancellation);
        if (!plan.IsShare && store is ClipCache cache)
        {
            cache.Prune();
        }

        return result with { DamagedFiles = [.. store.Damaged], ClipsMadeTwice = store.Counters.MadeTwice };
    }

    /// <summary>Joins the film from clips that were made elsewhere, and makes none; when any is missing nothing is written.</summary>
    /// <param name="shares">How many shares there were, to tell which should have made what is missing; null when that is not known.</param>
    /// <param name="cancellation">Ends the work; nothing half-written stays.</param>
    /// <exception cref="ExplainerException">Joining failed.</exception>
    public AssemblyResult Assemble(int? shares, CancellationToken cancellation)
    {
        using var store = openStore();
        var clips = new ClipRun(plan, program, store, time);
        var missing = clips.Missing(cancellation);
        if (!missing.IsEmpty)
        {
            var makers = shares is { } count ? ShardPlan.Shares(plan.Timeline, plan.Clips, count) : [];
            return new AssemblyResult(
                [.. missing.Select(m => makers.IsEmpty ? m : m with { Shard = new Shard(makers[plan.Clips.IndexOf(m.Range)], shares!.Value) })],
                plan.Clips.Length, HasSound: false);
        }

        var sidecars = film is null ? null : FilmSidecars.Make(program, plan, film, store, cancellation);
        var tracks = sidecars?.Tracks ?? FilmTracks.None;
        FilmJoiner.Join(program, plan.Encoder, clips.Found, tracks, plan.Output.Path, cancellation: cancellation);
        sidecars?.WriteCaptions(plan.Output.Path);
        return new AssemblyResult([], plan.Clips.Length, tracks.Audio is not null);
    }

    private RenderResult Whole(Film spoken, IClipStore store, IProgress<RenderProgress>? progress, CancellationToken cancellation)
    {
        using var sidecars = new SidecarTask(stop => FilmSidecars.Make(program, plan, spoken, store, stop), cancellation);
        var result = sidecars.Alongside(stop => Pictures(store, () => sidecars.Result.Tracks, progress, stop));
        return result with { CaptionFiles = [.. sidecars.Result.WriteCaptions(plan.Output.Path)] };
    }

    // The tracks are asked for when the pictures are done, so that both can be made at the same time.
    private RenderResult Pictures(IClipStore store, Func<FilmTracks> tracks, IProgress<RenderProgress>? progress, CancellationToken cancellation)
    {
        var records = store is ClipCache cache ? new FilmRecords(cache) : null;
        var last = records?.Load(plan.Output.Path);
        var made = new ClipRun(plan, program, store, time).Make(last, progress, cancellation);
        progress?.Report(new RenderProgress(
            made.FrameCount, made.FrameCount, made.ClipCount, made.ClipsReused, made.ClipCount, "", RenderStage.Joining));
        var joined = FilmJoiner.Join(
            program, plan.Encoder, [.. made.Clips.Select(c => c.Clip)], tracks(), plan.Output.Path, last?.Joined, cancellation);
        if (joined is not null && joined == last?.Joined)
        {
            // Nothing was written, so nothing has removed yet what killed renders left beside it.
            CheckOutput();
            Touch(plan.Output.Path);
        }

        var result = made with { Joined = joined };
        if (records is null)
        {
            return result;
        }

        var now = FilmRecorder.Record(plan, result, last, cancellation);
        records.Save(now);
        return result with { Explanation = FilmExplanation.Of(last, now, result.Clips, store.Damaged) };
    }

    // What stayed as it was counts as made now, so that what looks at times, such as make, is content.
    private void Touch(string output)
    {
        try
        {
            File.SetLastWriteTimeUtc(output, time.GetUtcNow().UtcDateTime);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Somebody else's file keeps its time; the film in it is right.
        }
    }
}
