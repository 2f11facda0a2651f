namespace Explainer.Video.Speech;

/// <summary>Collects the sound and the events of one utterance.</summary>
internal sealed class EspeakRecording(CancellationToken cancellation)
{
    private readonly List<short> samples = [];
    private readonly List<SpeechEvent> events = [];

    /// <summary>The sound so far, mono.</summary>
    public IReadOnlyList<short> Samples => samples;

    /// <summary>The events so far, in the order of their samples.</summary>
    public IReadOnlyList<SpeechEvent> Events => events;

    /// <summary>Whether the synthesis should stop.</summary>
    public bool IsCancelled => cancellation.IsCancellationRequested;

    /// <summary>Adds a piece of sound.</summary>
    public void Add(ReadOnlySpan<short> piece) => samples.AddRange(piece);

    /// <summary>Adds an event.</summary>
    public void Add(SpeechEvent item) => events.Add(item);
}
