using System.Globalization;
using Explainer.Video.Clips;
using Explainer.Video.FFmpeg;
using Explainer.Video.Files;
using Explainer.Video.Output.Containers;

namespace Explainer.Video.Output;

/// <summary>Writes every frame as a PNG file of its own into a folder: 00000.png, 00001.png and so on.</summary>
internal sealed class PngJoin : ClipJoin
{
    /// <inheritdoc/>
    public override void Run(
        FFmpegProgram program, EncoderSettings settings, IReadOnlyList<Clip> clips, FilmTracks tracks, string path, CancellationToken cancellation)
    {
        try
        {
            var number = 0;
            foreach (var clip in clips)
            {
                using var file = new FileStream(clip.Path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 17);
                foreach (var frame in PngClipFile.Read(file))
                {
                    cancellation.ThrowIfCancellationRequested();
                    using var picture = new FileStream(
                        Path.Combine(path, string.Create(CultureInfo.InvariantCulture, $"{number:00000}.png")), FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
                    picture.Write(frame.Span);
                    number++;
                }
            }
        }
        catch (Exception failure) when (StorageFailure.Concerns(failure))
        {
            throw StorageFailure.Describe("writing", path, failure);
        }
    }
}
