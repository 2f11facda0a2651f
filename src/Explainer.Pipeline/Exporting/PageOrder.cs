using System.Collections.Immutable;
using Explainer.Pipeline.Films;

namespace Explainer.Pipeline.Exporting;

/// <summary>How a film's page is wanted.</summary>
public sealed record PageOrder
{
    /// <summary>Where the page goes.</summary>
    public required string Output { get; init; }

    /// <summary>Pixels per pixel of the film's own size; null for as many as make its longer side 1280 px at most.</summary>
    public double? Scale { get; init; }

    /// <summary>How good against how fast, one of <see cref="FilmNames.Qualities"/>.</summary>
    public string Quality { get; init; } = "standard";

    /// <summary>How many clips are made side by side; null for as many as there are processors.</summary>
    public int? Jobs { get; init; }

    /// <summary>Whether clips are taken from the cache and kept there.</summary>
    public bool UsesCache { get; init; } = true;

    /// <summary>The notes that it shows, in the order in which they are numbered.</summary>
    public ImmutableArray<PageNote> Notes { get; init; } = [];
}
