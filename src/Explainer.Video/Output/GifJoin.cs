using Explainer.Video.Clips;
using Explainer.Video.FFmpeg;
using Explainer.Video.Files;

namespace Explainer.Video.Output;

/// <summary>
/// Makes a GIF in two passes: the first finds the 256 colours that serve all frames best, the second maps every frame to them. Ordered
/// dithering keeps what stands still still, so that frames differ only where the picture does; colours that the palette has stay plain.
/// </summary>
internal sealed class GifJoin : ClipJoin
{
    // Each pixel once by its nearest colour and once dithered; the nearest is taken where it is hardly another than the pixel's own.
    private const string FlatOrDithered =
        "[0:v]format=gbrp,split=3[own][plain][fine];[1:v]split=3[p1][p2][p3];"
        + "[plain][p1]paletteuse=dither=none,format=gbrp,split=2[near][kept];"
        + "[fine][p2]paletteuse=dither=bayer:bayer_scale=3,format=gbrp[dithered];"
        + "[own][near]blend=all_mode=difference,format=gray,lutyuv=y='if(gt(val,1),255,0)',format=gbrp[far];"
        + "[kept][dithered][far]maskedmerge[both];[both][p3]paletteuse=dither=none:diff_mode=rectangle";

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
                "choosing the GIF's colours",
                null,
                cancellation);
            ConcatInput.Run(
                program,
                settings,
                [
                    .. ConcatInput.Arguments, "-protocol_whitelist", "file", "-f", "png_pipe", "-i", FFmpegPaths.File(palette),
                    "-lavfi", settings.Alpha ? "[0:v][1:v]paletteuse=dither=bayer:bayer_scale=3:diff_mode=rectangle" : FlatOrDithered,
                    "-fflags", "+bitexact", "-loop", "0", "-f", "gif", FFmpegPaths.File(path),
                ],
                clips,
                "writing the GIF",
                () => FFmpegProcess.LengthOf(path),
                cancellation);
        }
        finally
        {
            TemporaryFiles.Remove(palette);
        }
    }
}
