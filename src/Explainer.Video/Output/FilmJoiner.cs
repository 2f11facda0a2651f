using Explainer.Core.Diagnostics;
using Explainer.Video.Clips;
using Explainer.Video.FFmpeg;

namespace Explainer.Video.Output;

/// <summary>
/// Puts clips together to a film. Coded frames are copied, never coded again; each gets its time from its number, so that nothing
/// drifts however many clips there are. Only GIF is made from decoded (lossless) clips. Equal clips and tracks give equal bytes.
/// The film appears under its name when it is complete, and only then.
/// </summary>
public static class FilmJoiner
{
    /// <summary>Joins clips.</summary>
    /// <param name="program">Which ffmpeg.</param>
    /// <param name="settings">What the clips were encoded with.</param>
    /// <param name="clips">All clips in their order, at least one.</param>
    /// <param name="tracks">What goes beside the pictures.</param>
    /// <param name="outputPath">The film's file, or its folder for a PNG sequence; replaced when it exists.</param>
    /// <param name="last">What was joined under that name the last time; null when that is not known. If it would be the same again and is
    /// there still, byte for byte, it stays.</param>
    /// <param name="cancellation">Ends the work; the output then is as it was before.</param>
    /// <returns>What lies there now; null for a PNG sequence.</returns>
    /// <exception cref="ExplainerException">ffmpeg failed, a clip is gone, the format cannot hold a track, the output cannot be written.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static JoinedFilm? Join(
        FFmpegProgram program,
        EncoderSettings settings,
        IReadOnlyList<Clip> clips,
        FilmTracks tracks,
        string outputPath,
        JoinedFilm? last = null,
        CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfZero(clips.Count);
        CheckTracks(settings, tracks);
        foreach (var clip in clips)
        {
            if (!File.Exists(clip.Path))
            {
                throw StorageRules.ClipGone.With(clip.Path).Failure();
            }
        }

        var parts = JoinedFilm.PartsOf(program, settings, clips, tracks);
        if (last?.Parts == parts && last.Value.IsAt(outputPath, cancellation))
        {
            return last;
        }

        using var output = OutputFile.Create(outputPath, settings.Format.IsFolder);
        settings.Format.Join.Run(program, settings, clips, tracks, output.TemporaryPath, cancellation);
        ContainerCheck.RequireFrames(
            output.TemporaryPath, settings.Format.IsFolder ? "" : settings.Format.Extensions[0], clips.Sum(clip => (long)clip.Frames), "joining the film");
        cancellation.ThrowIfCancellationRequested();
        JoinedFilm? joined = settings.Format.IsFolder ? null : JoinedFilm.Of(parts, output.TemporaryPath, cancellation);
        output.Commit();
        return joined;
    }

    private static void CheckTracks(EncoderSettings settings, FilmTracks tracks)
    {
        var format = settings.Format;
        var refused = format.Sound is null && !tracks.IsEmpty ? "sound, subtitles, chapters or a cover"
            : !format.HoldsCover && tracks.Cover is not null ? "a cover"
            : null;
        if (refused is not null)
        {
            throw EncodingRules.TrackNotPossible.With(format.Title, refused).Failure();
        }
    }
}
