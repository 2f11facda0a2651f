using System.Collections.Immutable;
using Explainer.Core;
using Explainer.Core.Diagnostics;
using Explainer.Pipeline.Clips;
using Explainer.Pipeline.Rendering;
using Explainer.Video.Cache;
using Explainer.Video.Clips;
using Explainer.Video.FFmpeg;
using Explainer.Video.Output;

namespace Explainer.Pipeline.Sharding;

/// <summary>Joins a film from clips that were made elsewhere, and makes none.</summary>
/// <param name="program">What joins; its version must be that of the machines that made the clips, as it is part of their keys.</param>
/// <param name="time">Measures where the time goes.</param>
public sealed class FilmAssembly(FFmpegProgram program, TimeProvider time)
{
    /// <summary>Joins the film when all its clips are there; otherwise nothing is written.</summary>
    /// <param name="request">The film, exactly as its shares were asked for.</param>
    /// <param name="store">Where the clips lie.</param>
    /// <param name="cancellation">Ends the work; nothing half-written stays.</param>
    /// <returns>The clips that are missing, in order; none when the film is made.</returns>
    /// <exception cref="ExplainerException">The request is not possible, or joining failed.</exception>
    public ImmutableArray<MissingClip> Run(FilmRequest request, IClipStore store, CancellationToken cancellation)
    {
        var settings = new FilmRender(program, time).SettingsFor(request, reuse: true);
        var making = ClipKey.Making(settings.Encoder.Size, settings.Encoder, program);
        var found = new Clip?[settings.Clips.Length];
        var keys = new ContentHash[found.Length];
        Parallel.For(0, found.Length, new ParallelOptions { MaxDegreeOfParallelism = settings.Jobs, CancellationToken = cancellation }, i =>
        {
            keys[i] = ClipKey.Of(FrameHashes.Of(request.Timeline, settings.Clips[i]), making);
            found[i] = store.Find(keys[i], settings.Encoder.ClipExtension);
        });
        var damaged = store.Damaged.Select(path => Path.GetFileNameWithoutExtension(path)).ToHashSet(StringComparer.Ordinal);
        ImmutableArray<MissingClip> missing =
        [
            .. Enumerable.Range(0, found.Length).Where(i => found[i] is null)
                .Select(i => new MissingClip(settings.Clips[i], keys[i], damaged.Contains(keys[i].ToString()))),
        ];
        if (missing.IsEmpty)
        {
            FilmJoiner.Join(program, settings.Encoder, [.. found.Select(c => c!)], request.Tracks(), request.Output, cancellation: cancellation);
        }

        return missing;
    }
}
