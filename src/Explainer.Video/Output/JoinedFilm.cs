using System.Globalization;
using System.IO.Hashing;
using System.Text;
using Explainer.Core;
using Explainer.Video.Captions;
using Explainer.Video.Clips;
using Explainer.Video.FFmpeg;

namespace Explainer.Video.Output;

/// <summary>What a film's file was joined from, and what it then was.</summary>
/// <param name="Parts">Stands for the clips, what goes beside them and what joined them.</param>
/// <param name="Checksum">The file's XXH128: it tells whether the file is still the one that was written, not whether somebody forged it.</param>
public readonly record struct JoinedFilm(ContentHash Parts, UInt128 Checksum)
{
    private const int BytesAtOnce = 1 << 18;

    /// <summary>Whether exactly this film lies in a file, as far as that can be read.</summary>
    /// <param name="path">The file.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public bool IsAt(string path, CancellationToken cancellation = default)
    {
        try
        {
            return File.Exists(path) && ChecksumOf(path, cancellation) == Checksum;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    internal static JoinedFilm Of(ContentHash parts, string path, CancellationToken cancellation) => new(parts, ChecksumOf(path, cancellation));

    // How this build joins counts by the identity of its code: it is compared on the machine that made the film, and one join too many does
    // no harm. Clips, sound and cover lie under names that their content determines.
    internal static ContentHash PartsOf(FFmpegProgram program, EncoderSettings settings, IReadOnlyList<Clip> clips, FilmTracks tracks)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{typeof(JoinedFilm).Module.ModuleVersionId}\n{program.Version}\n{settings.Format.Name} {settings.Rate} {settings.TicksPerSecond} {settings.ReorderDelay}\n");
        foreach (var clip in clips)
        {
            text.Append(CultureInfo.InvariantCulture, $"clip {clip.Frames} {clip.Path}\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"sound {tracks.AudioLanguage} {tracks.Audio}\ncover {tracks.Cover}\n");
        foreach (var subtitle in tracks.Subtitles)
        {
            text.Append(CultureInfo.InvariantCulture, $"subtitles {subtitle.Language} {HashOf(VttWriter.Write(subtitle.Captions))}\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"metadata {(tracks.Metadata is { } metadata ? HashOf(metadata.Write()) : null)}\n");
        return HashOf(text.ToString());
    }

    private static ContentHash HashOf(string text) => ContentHash.Of(Encoding.UTF8.GetBytes(text));

    private static UInt128 ChecksumOf(string path, CancellationToken cancellation)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
        var hash = new XxHash128();
        var buffer = new byte[BytesAtOnce];
        for (int read; (read = file.Read(buffer)) > 0;)
        {
            cancellation.ThrowIfCancellationRequested();
            hash.Append(buffer.AsSpan(0, read));
        }

        return hash.GetCurrentHashAsUInt128();
    }
}
