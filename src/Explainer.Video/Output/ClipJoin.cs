using Explainer.Core.Diagnostics;
using Explainer.Video.Clips;
using Explainer.Video.FFmpeg;

namespace Explainer.Video.Output;

/// <summary>How clips become a film.</summary>
internal abstract class ClipJoin
{
    /// <summary>Writes a film.</summary>
    /// <param name="program">Which ffmpeg.</param>
    /// <param name="settings">What the clips were encoded with.</param>
    /// <param name="clips">All clips in their order.</param>
    /// <param name="tracks">What goes beside the pictures; empty for formats that can hold nothing.</param>
    /// <param name="path">Where to write; a file exists and is empty, a folder exists.</param>
    /// <param name="cancellation">Ends the process at once.</param>
    /// <exception cref="ExplainerException">ffmpeg failed.</exception>
    public abstract void Run(
        FFmpegProgram program, EncoderSettings settings, IReadOnlyList<Clip> clips, FilmTracks tracks, string path, CancellationToken cancellation);
}
