using System.Collections.Immutable;

namespace Explainer.Storyboards.Model;

/// <summary>What a storyboard says of its captions.</summary>
public sealed record CaptionChoices
{
    /// <summary>How they reach the viewer.</summary>
    public CaptionDisplay Display { get; init; }

    /// <summary>The most Latin characters a second.</summary>
    public double CharactersPerSecond { get; init; } = 17;

    /// <summary>The most Chinese or Japanese characters a second.</summary>
    public double CjkPerSecond { get; init; } = 9;

    /// <summary>The most Latin characters on a line.</summary>
    public int LineLength { get; init; } = 42;

    /// <summary>The most Chinese or Japanese characters on a line.</summary>
    public int CjkLineLength { get; init; } = 16;

    /// <summary>1 or 2.</summary>
    public int Lines { get; init; } = 2;

    /// <summary>Words that no line may break.</summary>
    public ImmutableArray<string> Terms { get; init; } = [];
}
