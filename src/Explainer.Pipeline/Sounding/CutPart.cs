using Explainer.Core.Time;

namespace Explainer.Pipeline.Sounding;

/// <summary>A stretch of the film that is taken over.</summary>
/// <param name="Start">Where it starts in the whole film.</param>
/// <param name="End">Where it ends in the whole film.</param>
/// <param name="At">Where it starts in what is made.</param>
internal readonly record struct CutPart(Seconds Start, Seconds End, Seconds At)
{
    /// <summary>A time of the whole film as one of what is made.</summary>
    public Seconds Map(Seconds time) => time - Start + At;

    /// <summary>Whether a time of the whole film lies in it.</summary>
    public bool Contains(Seconds time) => time >= Start && time < End;
}
