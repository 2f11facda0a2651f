using Explainer.Video.Clips;
using Explainer.Video.FFmpeg;

namespace Explainer.Video.Output;

/// <summary>Writes every frame as a PNG file of its own into a folder: 00000.png, 00001.png and so on.</summary>
internal sealed class PngJoin : ClipJoin
{
    /// <inheritdoc/>
    public override void Run(
        FFmpegProgram program, EncoderSettings settings, IReadOnlyList<Clip> clips, FilmTracks tracks, string path, CancellationToken cancellation) =>
        ConcatInput.Run(
            program,
            settings,
            [
                .. ConcatInput.Arguments,
                program.Version.Major >= 6 ? "-fps_mode" : "-vsync", "passthrough",
                "-c:v", "png", "-pix_fmt", settings.Alpha ? "rgba" : "rgb24", "-fflags", "+bitexact", "-flags:v", "+bitexact",
                "-f", "image2", "-start_number", "0",

                // A percent sign in the folder's name would be taken for part of the pattern.
                Path.Combine(FFmpegPaths.File(path).Replace("%", "%%", StringComparison.Ordinal), "%05d.png"),
            ],
            clips,
            decodes: true,
            "writing the PNG files",
            () => Directory.Exists(path) ? Directory.EnumerateFiles(path).LongCount() : 0,
            cancellation);
}
