namespace Explainer.Video.Speech;

/// <summary>What espeak-ng reports while it speaks; the numbers are those of espeak_EVENT_TYPE.</summary>
internal enum EspeakEventKind
{
    /// <summary>A word begins.</summary>
    Word = 1,

    /// <summary>A sentence begins.</summary>
    Sentence = 2,

    /// <summary>A clause and the pause behind it have ended.</summary>
    End = 5,
}
