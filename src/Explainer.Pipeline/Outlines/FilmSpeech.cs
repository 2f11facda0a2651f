using System.Collections.Immutable;
using Explainer.Core.Diagnostics;
using Explainer.Pipeline.Films;
using Explainer.Pipeline.Sounding;

namespace Explainer.Pipeline.Outlines;

/// <summary>What is said in a film and when. Asking for it speaks the film, if that was not done yet.</summary>
/// <param name="Words">The words of all narrations, in order.</param>
/// <param name="Captions">The captions, in order.</param>
/// <param name="Diagnostics">What is wrong with narration and sounds.</param>
public sealed record FilmSpeech(ImmutableArray<OutlinedWord> Words, ImmutableArray<OutlinedCaption> Captions, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>Speaks a film.</summary>
    /// <exception cref="OperationCanceledException">The loading of the film was cancelled.</exception>
    public static FilmSpeech Of(Film film)
    {
        var words = film.Narration.Beats.SelectMany(b => b.Words.Select(w => new OutlinedWord(
            b.Beat.Narration.Spoken.Substring(w.TextStart, w.TextLength), w.Start, w.End, b.Beat.Id, w.TextStart)));
        var captions = FilmCaptions.Of(film.Storyboard, film.Narration, FilmCut.Whole(film.Timeline)).Cues
            .Select(c => new OutlinedCaption(string.Join('\n', c.Lines), c.Start, c.End, c.Words.IsEmpty ? c.Start : c.Words[0].Start));
        return new FilmSpeech([.. words], [.. captions], film.SoundMistakes);
    }
}
