using System.Collections.Immutable;
using Explainer.Core.Diagnostics;
using Explainer.Pipeline.Clips;
using Explainer.Pipeline.Rendering;
using Explainer.Video.Cache;
using Explainer.Video.FFmpeg;

namespace Explainer.Pipeline.Rebuild;

/// <summary>Makes a film from a cache, keeps a record of what it looks like and says what changed since it was made last.</summary>
public static class FilmRebuild
{
    /// <summary>Makes the film.</summary>
    /// <param name="program">What encodes.</param>
    /// <param name="time">Measures where the time goes.</param>
    /// <param name="request">What is wanted.</param>
    /// <param name="cache">Where clips lie; the record lies beside them.</param>
    /// <param name="progress">Told how far it has come.</param>
    /// <param name="cancellation">Ends the work; nothing half-written stays, and the record stays as it was.</param>
    /// <exception cref="ExplainerException">The request is not possible, or something failed on the way.</exception>
    public static (RenderResult Result, ImmutableArray<ClipExplanation> Explanation) Run(
        FFmpegProgram program, TimeProvider time, FilmRequest request, ClipCache cache, IProgress<RenderProgress>? progress,
        CancellationToken cancellation)
    {
        var render = new FilmRender(program, time);
        var records = new FilmRecords(cache);
        var last = records.Load(request.Output);
        var result = render.Run(request, cache, progress, cancellation, last?.Joined);
        var settings = render.SettingsFor(request, reuse: true);
        var making = ClipKey.Making(settings.Encoder.Size, settings.Encoder, program);
        var now = FilmRecorder.Record(request.Output, making, request.Timeline, result, last, cancellation);
        var explanation = FilmExplanation.Of(last, now, result.Clips, cache.Damaged);
        records.Save(now);
        return (result, explanation);
    }
}
