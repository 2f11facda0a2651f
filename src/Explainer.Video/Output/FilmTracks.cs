using Explainer.Video.Captions;

namespace Explainer.Video.Output;

/// <summary>What goes into a film's file beside its pictures.</summary>
public sealed record FilmTracks
{
    /// <summary>Nothing but pictures.</summary>
    public static readonly FilmTracks None = new();

    /// <summary>A file with the encoded sound, from <see cref="AudioEncoder"/>; it is copied as it is. Null for a silent film.</summary>
    public string? Audio { get; init; }

    /// <summary>The language of the sound as ISO 639-2, such as <c>eng</c>.</summary>
    public string AudioLanguage { get; init; } = "und";

    /// <summary>Soft subtitles, in the order that players list them.</summary>
    public IReadOnlyList<SubtitleTrack> Subtitles { get; init; } = [];

    /// <summary>Title, chapters and sources; null for none.</summary>
    public ChapterMetadata? Metadata { get; init; }

    /// <summary>A PNG file that players and file managers show for the film; null for none.</summary>
    public string? Cover { get; init; }

    /// <summary>Whether there is anything.</summary>
    public bool IsEmpty => Audio is null && Subtitles.Count == 0 && Metadata is null && Cover is null;
}
