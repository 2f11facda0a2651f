namespace Explainer.Video.Speech;

/// <summary>What a synthesiser reports of its speech; the numbers are those of espeak-ng's espeak_EVENT_TYPE.</summary>
internal enum SpeechEventKind
{
    /// <summary>A word begins.</summary>
    Word = 1,

    /// <summary>A sentence begins.</summary>
    Sentence = 2,

    /// <summary>A word, or a clause with the pause behind it, has ended.</summary>
    End = 5,
}
