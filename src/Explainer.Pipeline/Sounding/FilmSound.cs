using System.Text;
using Explainer.Core;
using Explainer.Core.Diagnostics;
using Explainer.Video.Cache;
using Explainer.Video.Clips;
using Explainer.Video.FFmpeg;
using Explainer.Video.Output;
using Explainer.Video.Sound;

namespace Explainer.Pipeline.Sounding;

/// <summary>Makes a film's sound: one mix, encoded once, found again by what it is made from.</summary>
internal static class FilmSound
{
    /// <summary>The encoded sound; made when it is not in the store.</summary>
    /// <param name="program">What encodes.</param>
    /// <param name="score">What sounds.</param>
    /// <param name="format">The kind of film.</param>
    /// <param name="store">Where it is kept.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>Its path, which stays as long as the store is open.</returns>
    /// <exception cref="ExplainerException">It cannot be made or kept.</exception>
    public static string Encode(FFmpegProgram program, FilmScore score, FilmFormat format, IClipStore store, CancellationToken cancellation)
    {
        var key = ContentHash.Of(Encoding.UTF8.GetBytes($"sound {score.Key}\n{AudioEncoder.CacheIdentity(format)}\n{program.Version}"));
        return store.FindOrMake(key, AudioEncoder.Extension(format), path => Make(program, score, format, path, cancellation), cancellation).Path;
    }

    private static int Make(FFmpegProgram program, FilmScore score, FilmFormat format, string path, CancellationToken cancellation)
    {
        AudioEncoder.Encode(program, format, wav => Mixer.Render(score.Score, wav, WavFormat.Float32, cancellation), path, cancellation);
        return 0;
    }
}
