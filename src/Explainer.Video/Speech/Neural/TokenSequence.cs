namespace Explainer.Video.Speech.Neural;

/// <summary>What a model is asked to say in one go.</summary>
/// <param name="narration">The text that it is from.</param>
internal sealed class TokenSequence(string narration)
{
    /// <summary>The tokens, by the model's numbers.</summary>
    public List<long> Ids { get; } = [];

    /// <summary>The words and clause ends: at which token each begins, in order.</summary>
    public List<(int Token, SpeechEventKind Kind, int Index)> Marks { get; } = [];

    /// <summary>Notes that a word begins with the next token.</summary>
    /// <param name="index">Its index in the text.</param>
    public void BeginWord(int index) => Marks.Add((Ids.Count, SpeechEventKind.Word, index));

    /// <summary>Notes that a clause has ended with the last token.</summary>
    public void EndClause() => Marks.Add((Ids.Count, SpeechEventKind.End, 0));

    /// <summary>The events of the sound that the tokens became.</summary>
    /// <param name="durations">How long each token took, in any unit.</param>
    /// <param name="offset">Where the sound begins, in samples.</param>
    /// <param name="length">How many samples it has.</param>
    public IEnumerable<SpeechEvent> Events(double[] durations, int offset, int length)
    {
        var total = durations.Sum();
        var (token, done) = (0, 0.0);
        foreach (var (first, kind, index) in Marks)
        {
            for (; token < first; token++)
            {
                done += durations[token];
            }

            yield return new SpeechEvent(kind, CharactersBefore(index), offset + (int)(length * (done / total)));
        }
    }

    private int CharactersBefore(int index)
    {
        var count = 0;
        for (var i = 0; i < index; i += Script.At(narration, i).Utf16SequenceLength)
        {
            count++;
        }

        return count;
    }
}
