using System.Globalization;
using Explainer.Core.Diagnostics;
using Explainer.Video.Output.Containers;

namespace Explainer.Video.Output;

/// <summary>
/// Looks at a file that ffmpeg wrote before anything trusts it: whether its container is whole to the last byte, and how many frames are in it.
/// ffmpeg ends with 0 when the disk became full while it wrote the last of a file.
/// </summary>
internal static class ContainerCheck
{
    /// <summary>Makes sure that a file of pictures is whole and has all frames.</summary>
    /// <param name="path">The file, or the folder of PNG files.</param>
    /// <param name="extension">What it is, with its dot; empty for a folder of PNG files.</param>
    /// <param name="frames">How many frames it must have.</param>
    /// <param name="doing">What was being done, for the message.</param>
    /// <exception cref="ExplainerException">It is not whole, or frames are missing.</exception>
    public static void RequireFrames(string path, string extension, long frames, string doing)
    {
        var found = Count(path, extension, TrackKind.Pictures, doing);
        if (found != frames)
        {
            throw EncodingRules.FFmpegIncomplete.With(doing, string.Create(CultureInfo.InvariantCulture, $"wrote {found} of {frames} frames")).Failure();
        }
    }

    /// <summary>Makes sure that a file of sound is whole and has any.</summary>
    /// <param name="path">The file.</param>
    /// <param name="extension">What it is, with its dot.</param>
    /// <param name="doing">What was being done, for the message.</param>
    /// <exception cref="ExplainerException">It is not whole, or without sound.</exception>
    public static void RequireSound(string path, string extension, string doing)
    {
        if (Count(path, extension, TrackKind.Sound, doing) == 0)
        {
            throw EncodingRules.FFmpegIncomplete.With(doing, "wrote no sound").Failure();
        }
    }

    private static long Count(string path, string extension, TrackKind kind, string doing)
    {
        try
        {
            if (extension.Length == 0)
            {
                return PngFrames.Count(path);
            }

            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 1 << 14);
            return extension switch
            {
                ".webm" => MatroskaFrames.Count(file, kind),
                ".pngs" => PngClipFile.Read(file).LongCount(),
                ".gif" => GifFrames.Count(file),
                _ => Mp4Frames.Count(file, kind),
            };
        }
        catch (Exception failure) when (failure is InvalidDataException or EndOfStreamException)
        {
            throw EncodingRules.FFmpegIncomplete.With(doing, "left a file that is not whole").Failure(failure);
        }
        catch (FileNotFoundException failure)
        {
            throw EncodingRules.FFmpegIncomplete.With(doing, "wrote no file").Failure(failure);
        }
    }
}
