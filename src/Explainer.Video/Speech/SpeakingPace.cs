using Explainer.Core.Time;

namespace Explainer.Video.Speech;

/// <summary>How fast a narration is spoken.</summary>
/// <param name="Words">Words in scripts that write spaces between them.</param>
/// <param name="Characters">Chinese and Japanese characters.</param>
/// <param name="Length">Characters of any kind, with the spaces and marks between them.</param>
/// <param name="Duration">The time in which all of them are said.</param>
public readonly record struct SpeakingPace(int Words, int Characters, int Length, Seconds Duration)
{
    private const int FewestWords = 8;

    /// <summary>Whether most of it is written in characters, so that <see cref="PerMinute"/> counts characters.</summary>
    public bool CountsCharacters => Characters > 2 * Words;

    /// <summary>
    /// Words per minute, or characters per minute where <see cref="CountsCharacters"/>; the lesser kind counts by the time it usually
    /// takes. Zero without duration.
    /// </summary>
    public double PerMinute
    {
        get
        {
            const double charactersPerWord = EstimatedTiming.CharactersPerMinute / EstimatedTiming.WordsPerMinute;
            var units = CountsCharacters ? Characters + (Words * charactersPerWord) : Words + (Characters / charactersPerWord);
            return Duration > Seconds.Zero ? units * 60 / Duration.Value : 0;
        }
    }

    /// <summary>Characters a second, spaces and marks included, which says more than words do of sentences with short or long ones.</summary>
    public double PerSecond => Duration > Seconds.Zero ? Length / Duration.Value : 0;

    /// <summary>
    /// Whether it is hard to follow for somebody who looks at pictures meanwhile: above 20 characters a second, or 5 Chinese or Japanese
    /// ones, where 15 and 4 are usual (150 words, 240 characters a minute). Of a few words the pace says little.
    /// </summary>
    public bool IsFast => Words + Characters >= FewestWords && PerSecond > Fastest;

    /// <summary>The factor that makes it easy to follow: below 1, in twentieths.</summary>
    public double EasierRate => Math.Floor(Fastest * 0.95 / PerSecond * 20) / 20;

    private double Fastest => CountsCharacters ? 5 : 20;

    /// <summary>The pace of a text that is said in a time.</summary>
    public static SpeakingPace Of(string text, Seconds duration)
    {
        var spans = WordSpans.Of(text);
        var characters = spans.Count(s => Script.IsCjk(Script.At(text, s.Start)));
        return new SpeakingPace(spans.Length - characters, characters, text.Length, duration);
    }
}
