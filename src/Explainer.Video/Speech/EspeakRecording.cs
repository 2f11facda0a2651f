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

/// <summary>One report.</summary>
/// <param name="Kind">What happens; other kinds than the named ones occur and mean nothing here.</param>
/// <param name="Character">The place in the text in Unicode characters, from 0.</param>
/// <param name="Sample">The place in the sound.</param>
internal readonly record struct EspeakEvent(EspeakEventKind Kind, int Character, int Sample);

/// <summary>Collects the sound and the events of one utterance.</summary>
internal sealed class EspeakRecording(CancellationToken cancellation)
{
    private readonly List<short> samples = [];
    private readonly List<EspeakEvent> events = [];

    /// <summary>The sound so far, mono.</summary>
    public IReadOnlyList<short> Samples => samples;

    /// <summary>The events so far, in the order of their samples.</summary>
    public IReadOnlyList<EspeakEvent> Events => events;

    /// <summary>Whether the synthesis should stop.</summary>
    public bool IsCancelled => cancellation.IsCancellationRequested;

    /// <summary>Adds a piece of sound.</summary>
    public void Add(ReadOnlySpan<short> piece) => samples.AddRange(piece);

    /// <summary>Adds an event.</summary>
    public void Add(EspeakEvent item) => events.Add(item);
}
