using System.Collections.Immutable;
using Explainer.Core.Diagnostics;
using Explainer.Core.Time;
using Explainer.Storyboards.Model;
using Explainer.Video.Speech;

namespace Explainer.Pipeline.Sounding;

/// <summary>All narration of a film, in order; beats without words are left out.</summary>
/// <param name="Beats">The narrations.</param>
/// <param name="Diagnostics">Voices that fail, narrations that are longer than their beats, and those that are too fast to follow.</param>
internal sealed record FilmNarration(ImmutableArray<BeatNarration> Beats, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>Speaks a film, or estimates its words when it is silent.</summary>
    /// <param name="storyboard">The film.</param>
    /// <param name="speaker">Speaks.</param>
    public static FilmNarration Of(Storyboard storyboard, Speaker speaker)
    {
        var beats = ImmutableArray.CreateBuilder<BeatNarration>();
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        if (storyboard.Voice is { } own)
        {
            speaker.SpeakAhead(own, storyboard.Beats.Select(b => b.Narration));
        }

        foreach (var beat in storyboard.Beats.Where(b => b.Narration.Spoken.Length > 0))
        {
            if (storyboard.Voice is not { } voice)
            {
                beats.Add(Silent(beat));
                continue;
            }

            try
            {
                var speech = speaker.Speak(voice, beat.Narration);
                var start = beat.Start + voice.Delay;
                var narration = new BeatNarration(beat, speech, start, [.. speech.Words.Select(w => w.Shift(start))]);
                beats.Add(narration);
                var fit = new NarrationFit(speech.Duration, beat.Duration - voice.Delay, voice.Rate);
                if (fit.Overrun > Seconds.Zero)
                {
                    diagnostics.Add(FailureText.At(fit.Finding.Failure(), beat.VoiceoverSpan ?? beat.Span));
                }
                else if (voice.Engine != VoiceEngine.Recorded && narration.Pace.IsFast && !IsAllowed(storyboard, beat))
                {
                    diagnostics.Add(Fast(narration, voice.Rate));
                }
            }
            catch (ExplainerException e)
            {
                // A voice that fails mostly fails for every beat; of a recording each file is its own.
                var failure = FailureText.At(e, voice.Engine == VoiceEngine.Recorded ? beat.VoiceoverSpan ?? beat.Span : voice.SpanOf(e.Rule));
                if (!diagnostics.Contains(failure))
                {
                    diagnostics.Add(failure);
                }
            }
        }

        return new FilmNarration(beats.ToImmutable(), diagnostics.ToImmutable());
    }

    private static bool IsAllowed(Storyboard storyboard, StoryboardBeat beat) =>
        storyboard.Allowances.Any(a => a.Name == SoundRules.NarrationFast.Rule.Id && a.Start <= beat.Start.Value && a.End > beat.Start.Value);

    private static Diagnostic Fast(BeatNarration narration, double rate)
    {
        var (pace, beat) = (narration.Pace, narration.Beat);
        return SoundRules.NarrationFast.With(pace.PerSecond, rate * pace.EasierRate).At(beat.VoiceoverSpan ?? beat.Span);
    }

    // The times are those that actions were anchored by, so that captions and pictures of a silent film agree. What would come behind the beat's
    // end belongs to it all the same, or its captions would lack words.
    private static BeatNarration Silent(StoryboardBeat beat)
    {
        Seconds At(int index) => beat.Start + EstimatedNarration.Instance.TimeAt(beat.Narration, index);
        var end = beat.Start + beat.Duration;
        var last = Seconds.Max(beat.Start, end - new Seconds(0.01));
        var words = EstimatedTiming.Estimate(beat.Narration.Spoken)
            .Select(w => new SpokenWord(w.TextStart, w.TextLength, Seconds.Min(At(w.TextStart), last), Seconds.Min(At(w.TextEnd), end)));
        return new BeatNarration(beat, null, beat.Start, [.. words]);
    }
}
