using Explainer.Video.Clips;
using Explainer.Video.FFmpeg;
using Explainer.Video.Files;

namespace Explainer.Video.Output;

/// <summary>
/// Makes a GIF in two passes: the first finds the 256 colours that serve all frames best, the second maps every frame to them. Ordered
/// dithering keeps what stands still still, so that frames differ only where the picture does.
/// </summary>
internal sealed class GifJoin : ClipJoin
{
    /// <inheritdoc/>
    public override void Run(
        FFmpegProgram program, EncoderSettings settings, IReadOnlyList<Clip> clips, FilmTracks tracks, string path, CancellationToken cancellation)
    {
        var palette = path + ".palette";
        try
        {
            ConcatInput.Run(
                program,
                settings,
                [
                    .. ConcatInput.Arguments,
                    "-vf", settings.Alpha ? "palettegen=stats_mode=full:reserve_transparent=1" : "palettegen=stats_mode=full:reserve_transparent=0",
                    "-frames:v", "1", "-c:v", "png", "-f", "image2pipe", FFmpegPaths.File(palette),
                ],
                clips,
                decodes: true,
                "choosing the GIF's colours",
                cancellation);
            ConcatInput.Run(
                program,
                settings,
                [
                    .. ConcatInput.Arguments, "-protocol_whitelist", "file", "-f", "png_pipe", "-i", FFmpegPaths.File(palette),
                    "-lavfi", "[0:v][1:v]paletteuse=dither=bayer:bayer_scale=3:diff_mode=rectangle",
                    "-fflags", "+bitexact", "-loop", "0", "-f", "gif", FFmpegPaths.File(path),
                ],
                clips,
                decodes: true,
                "writing the GIF",
                cancellation);
        }
        finally
        {
            TemporaryFiles.Remove(palette);
        }
    }
}
