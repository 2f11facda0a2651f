using Explainer.Core.Diagnostics;
using Explainer.Pipeline.Clips;
using Explainer.Pipeline.Sharding;
using Explainer.Video.Cache;
using Explainer.Video.Clips;
using Explainer.Video.FFmpeg;
using Explainer.Video.Output;

namespace Explainer.Pipeline.Rendering;

/// <summary>Makes a film: plans its clips, makes those that are missing, joins all.</summary>
/// <param name="program">What encodes.</param>
/// <param name="time">Measures where the time goes.</param>
public sealed class FilmRender(FFmpegProgram program, TimeProvider time)
{
    /// <summary>Makes a film and puts it under its name when it is complete, and only then.</summary>
    /// <param name="request">What is wanted.</param>
    /// <param name="store">Where clips lie; clips in a <see cref="TemporaryClipStore"/> are not looked for.</param>
    /// <param name="progress">Told how far it has come; called from several threads.</param>
    /// <param name="cancellation">Ends the work; nothing half-written stays.</param>
    /// <param name="last">What was joined under its name the last time; null when that is not known.</param>
    /// <exception cref="ExplainerException">The request is not possible, or something failed on the way.</exception>
    public RenderResult Run(
        FilmRequest request, IClipStore store, IProgress<RenderProgress>? progress, CancellationToken cancellation, JoinedFilm? last = null)
    {
        var settings = SettingsFor(request, store is not TemporaryClipStore);
        var result = new RenderJob(request.Timeline, settings, program, store, time).Run(progress, cancellation);
        var frames = settings.Clips.Sum(c => c.Count);
        progress?.Report(new RenderProgress(
            frames, frames, settings.Clips.Length, result.Clips.Count(c => c.Reused), settings.Clips.Length, "", RenderStage.Joining));
        var joined = FilmJoiner.Join(
            program, settings.Encoder, [.. result.Clips.Select(c => c.Clip)], request.Tracks(), request.Output, last, cancellation);
        if (joined is not null && joined == last)
        {
            Touch(request.Output);
        }

        return result with { Joined = joined };
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

    /// <summary>Makes one share of a film's clips and joins nothing; <see cref="FilmAssembly"/> does, when all shares are made.</summary>
    /// <param name="request">The whole film; its output is not touched.</param>
    /// <param name="shard">Which share.</param>
    /// <param name="store">Where clips are put for the others to find.</param>
    /// <param name="progress">Told how far it has come; called from several threads.</param>
    /// <param name="cancellation">Ends the work; clips that are complete stay.</param>
    /// <exception cref="ExplainerException">The request is not possible, or something failed on the way.</exception>
    public RenderResult RunShard(
        FilmRequest request, Shard shard, IClipStore store, IProgress<RenderProgress>? progress, CancellationToken cancellation)
    {
        var whole = SettingsFor(request, reuse: true);
        var settings = whole with { Clips = ShardPlan.ClipsOf(request.Timeline, whole.Clips, shard) };
        return new RenderJob(request.Timeline, settings, program, store, time).Run(progress, cancellation);
    }

    /// <summary>What a request comes to: the encoder's settings and the clips.</summary>
    /// <exception cref="ExplainerException">The request is not possible.</exception>
    public RenderSettings SettingsFor(FilmRequest request, bool reuse)
    {
        var timeline = request.Timeline;
        var size = request.Size ?? timeline.Size;
        var alpha = timeline.Theme.Background.A < 1 && request.Format.HoldsAlpha;
        var clips = ClipRange.Plan(timeline, request.Span, request.Beats);
        if (clips.IsEmpty)
        {
            throw new ExplainerException(
                Fault.Call, "no-frames", "Nothing of the film lies in what was asked for", "Widen --from and --to, or name beats within them.");
        }

        return new RenderSettings
        {
            Encoder = EncoderSettings.Create(
                program, request.Format, size, timeline.Rate, request.Quality, alpha, request.Codec, request.Preset, request.Crf),
            Clips = clips,
            Jobs = request.Jobs ?? Environment.ProcessorCount,
            Reuse = reuse,
        };
    }
}
