using System.Collections.Immutable;
using Explainer.Core.Time;
using Explainer.Pipeline.Films;
using Explainer.Pipeline.Sharding;

namespace Explainer.Pipeline.Rendering;

/// <summary>How a film is wanted: what of it, as what, where, and made how. The same order may be used for a storyboard's every language.</summary>
public sealed record FilmOrder
{
    /// <summary>Where the film goes, and what kind of file it is.</summary>
    public required FilmOutput Output { get; init; }

    /// <summary>Pixels per pixel of the film's own size.</summary>
    public double Scale { get; init; } = 1;

    /// <summary>How good against how fast, one of <see cref="FilmNames.Qualities"/>.</summary>
    public string Quality { get; init; } = "standard";

    /// <summary>The codec, one of <see cref="FilmNames.Codecs"/>; null for the format's usual one.</summary>
    public string? Codec { get; init; }

    /// <summary>What encodes, one of <see cref="FilmNames.Encoders"/>; null for the codec's usual encoder in software. Of hardware the bytes may differ from time to time.</summary>
    public string? Encoder { get; init; }

    /// <summary>The encoder's own preset; null for the quality's.</summary>
    public string? Preset { get; init; }

    /// <summary>The constant rate factor; null for the quality's.</summary>
    public double? Crf { get; init; }

    /// <summary>What blurs what moves; null for nothing.</summary>
    public MotionBlur? Blur { get; init; }

    /// <summary>Only the beats with these ids; all when empty.</summary>
    public ImmutableArray<string> Beats { get; init; } = [];

    /// <summary>Only what comes after this time of the film; null for its start.</summary>
    public Seconds? From { get; init; }

    /// <summary>Only what comes before this time of the film; null for its end.</summary>
    public Seconds? To { get; init; }

    /// <summary>How many clips are made side by side; null for as many as there are processors, and no more than 8 where hardware encodes.</summary>
    public int? Jobs { get; init; }

    /// <summary>Whether clips are taken from the cache and kept there; without it each is made anew and none is kept.</summary>
    public bool UsesCache { get; init; } = true;

    /// <summary>Make only the clips of this share, and join nothing; null for the whole film.</summary>
    public Shard? Shard { get; init; }

    /// <summary>Where the clips of shares lie, instead of in the cache; a share is put into the first.</summary>
    public ImmutableArray<string> ClipFolders { get; init; } = [];
}
