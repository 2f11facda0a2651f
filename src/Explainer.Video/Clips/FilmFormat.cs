using System.Collections.Immutable;
using Explainer.Video.Formats;
using Explainer.Video.Output;

namespace Explainer.Video.Clips;

/// <summary>
/// A kind of film that can be written, with all that is particular to it: its names, codecs, what its file can hold and how clips become
/// one. Whoever deals with films asks this; a new format is a definition in <c>Formats</c> and its line here.
/// </summary>
public sealed class FilmFormat
{
    /// <summary>MP4 with H.264: plays everywhere.</summary>
    public static readonly FilmFormat Mp4 = Mp4Format.Define();

    /// <summary>WebM with VP9 or AV1; VP9 may be transparent.</summary>
    public static readonly FilmFormat WebM = WebMFormat.Define();

    /// <summary>GIF with one palette made for the whole film.</summary>
    public static readonly FilmFormat Gif = GifFormat.Define();

    /// <summary>QuickTime with ProRes 4444, for editing; may be transparent.</summary>
    public static readonly FilmFormat Mov = MovFormat.Define();

    /// <summary>A folder of PNG files, numbered from 00000.</summary>
    public static readonly FilmFormat PngSequence = PngSequenceFormat.Define();

    /// <summary>All formats; the first is the usual one.</summary>
    public static readonly ImmutableArray<FilmFormat> All = [Mp4, WebM, Gif, Mov, PngSequence];

    internal FilmFormat()
    {
    }

    /// <summary>Its name as an option takes it, such as <c>mp4</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Its usual name in a sentence, such as <c>MP4</c>.</summary>
    public required string Title { get; init; }

    /// <summary>The extensions, with their dots, that say it; the first is the usual one. Empty when a film is a folder of files.</summary>
    public required ImmutableArray<string> Extensions { get; init; }

    /// <summary>The codecs that it can hold; the first is the usual one.</summary>
    public required ImmutableArray<VideoCodec> Codecs { get; init; }

    /// <summary>How its sound is coded; null when it can hold none, and no subtitles and chapters either.</summary>
    public AudioCoding? Sound { get; init; }

    /// <summary>Whether ffmpeg takes its subtitles from WebVTT as they are; else from SubRip, written for this by <c>SrtWriter.WriteTrack</c>.</summary>
    public bool SubtitlesAreWebVtt { get; init; }

    /// <summary>Whether it can hold a picture that stands for the film.</summary>
    public bool HoldsCover { get; init; }

    /// <summary>Whether a film is a folder of files.</summary>
    public bool IsFolder => Extensions.IsEmpty;

    /// <summary>Whether one of its codecs can be transparent.</summary>
    public bool HoldsAlpha => Codecs.Any(codec => codec.HoldsAlpha);

    /// <summary>What is put behind a storyboard's name to name its film.</summary>
    public string Suffix => IsFolder ? "-frames" : Extensions[0];

    /// <summary>How clips become a film.</summary>
    internal ClipJoin Join { get; init; } = null!;

    /// <summary>Its <see cref="Title"/>.</summary>
    public override string ToString() => Title;
}
