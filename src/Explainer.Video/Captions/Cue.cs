using System.Collections.Immutable;
using Explainer.Core.Time;

namespace Explainer.Video.Captions;

/// <summary>One caption: what is shown and when.</summary>
/// <param name="Start">When it appears, since the film's start.</param>
/// <param name="End">When it goes.</param>
/// <param name="Lines">One or two lines of plain text.</param>
/// <param name="Words">Its words in reading order.</param>
public sealed record Cue(Seconds Start, Seconds End, ImmutableArray<string> Lines, ImmutableArray<CueWord> Words)
{
    /// <summary>How long it stays.</summary>
    public Seconds Duration => End - Start;
}
