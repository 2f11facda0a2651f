using Explainer.Core.Time;

namespace Explainer.Video.Speech;

/// <summary>How fast a narration is spoken.</summary>
/// <param name="Words">Words in scripts that write spaces between them.</param>
/// <param name="Characters">Chinese and Japanese characters.</param>
/// <param name="Duration">The time in which all of them are said.</param>
public readonly record struct SpeakingPace(int Words, int Characters, Seconds Duration)
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

    /// <summary>
    /// Whether it is hard to follow for somebody who looks at pictures meanwhile: above 200 words or 300 characters a minute, where 150
    /// and 240 are usual. Of a few words the pace says little.
    /// </summary>
    public bool IsFast => Words + Characters >= FewestWords && PerMinute > Fastest;

    /// <summary>The factor that makes it easy to follow: below 1, in twentieths.</summary>
    public double EasierRate => Math.Floor(Fastest * 0.95 / PerMinute * 20) / 20;

    private double Fastest => CountsCharacters ? 300 : 200;

    /// <summary>The pace of a text that is said in a time.</summary>
    public static SpeakingPace Of(string text, Seconds duration)
    {
        var spans = WordSpans.Of(text);
        var characters = spans.Count(s => Script.IsCjk(Script.At(text, s.Start)));
        return new SpeakingPace(spans.Length - characters, characters, duration);
    }
}
