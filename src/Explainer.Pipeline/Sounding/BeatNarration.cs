using System.Collections.Immutable;
using Explainer.Core.Time;
using Explainer.Storyboards.Model;
using Explainer.Video.Speech;

namespace Explainer.Pipeline.Sounding;

/// <summary>What is said in a beat, and when.</summary>
/// <param name="Beat">The beat.</param>
/// <param name="Speech">Its sound; null in a silent film.</param>
/// <param name="Start">When it begins, in seconds of the film.</param>
/// <param name="Words">Its words with their times in the film.</param>
internal sealed record BeatNarration(StoryboardBeat Beat, Speech? Speech, Seconds Start, ImmutableArray<SpokenWord> Words)
{
    /// <summary>When its last word ends, in seconds of the film.</summary>
    public Seconds End => Words.IsEmpty ? Start : Words[^1].End;

    /// <summary>How fast it is spoken.</summary>
    public SpeakingPace Pace => SpeakingPace.Of(Beat.Narration.Spoken, End - Start);
}
