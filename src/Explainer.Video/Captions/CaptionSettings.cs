using System.Collections.Immutable;
using Explainer.Core.Time;
using Explainer.Video.Speech;

namespace Explainer.Video.Captions;

/// <summary>
/// What makes a caption readable. Chinese and Japanese characters count by their own limits, everything else (spaces and punctuation
/// too) by the Latin ones; a mixed line may be as full as its shares of both add up to one.
/// </summary>
public sealed record CaptionSettings
{
    /// <summary>The most Latin characters a second, 5 to 40.</summary>
    public double LatinPerSecond { get; init; } = 17;

    /// <summary>The most Chinese or Japanese characters a second, 2 to 20.</summary>
    public double CjkPerSecond { get; init; } = 9;

    /// <summary>The most Latin characters on a line, 10 to 100.</summary>
    public int LatinPerLine { get; init; } = 42;

    /// <summary>The most Chinese or Japanese characters on a line, 5 to 50.</summary>
    public int CjkPerLine { get; init; } = 16;

    /// <summary>1 or 2.</summary>
    public int MaximumLines { get; init; } = 2;

    /// <summary>The shortest time a caption stays, where the narration leaves room.</summary>
    public Seconds MinimumDuration { get; init; } = new(1);

    /// <summary>The longest time a caption stays.</summary>
    public Seconds MaximumDuration { get; init; } = new(7);

    /// <summary>The least time between two captions, so that the eye sees the change.</summary>
    public Seconds Gap { get; init; } = new(0.08);

    /// <summary>Words (product names, terms) that no line may break, beside the built-in ones.</summary>
    public ImmutableArray<string> Terms { get; init; } = [];

    /// <summary>How full a line a text makes: 1 is full.</summary>
    internal double LineShare(ReadOnlySpan<char> text)
    {
        var (latin, cjk) = Count(text);
        return ((double)latin / LatinPerLine) + ((double)cjk / CjkPerLine);
    }

    /// <summary>The least time in which a text can be read.</summary>
    internal Seconds ReadingTime(ReadOnlySpan<char> text)
    {
        var (latin, cjk) = Count(text);
        return new Seconds((latin / LatinPerSecond) + (cjk / CjkPerSecond));
    }

    private static (int Latin, int Cjk) Count(ReadOnlySpan<char> text)
    {
        var latin = 0;
        var cjk = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (Script.IsWide(rune))
            {
                cjk++;
            }
            else
            {
                latin++;
            }
        }

        return (latin, cjk);
    }
}
