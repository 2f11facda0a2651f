using Explainer.Core.Diagnostics;
using Explainer.Storyboards.Binding;
using Explainer.Storyboards.Model;
using Explainer.Storyboards.Reading;

namespace Explainer.Storyboards.Scheduling;

/// <summary>When words are said, in seconds since their beat's start. A voice that fails is told once, and its times are estimated instead.</summary>
internal sealed class NarrationTimes
{
    private readonly MistakeList mistakes;
    private readonly VoiceSettings? voice;
    private INarrationClock clock;

    public NarrationTimes(CompileOptions options, VoiceSettings? voice, IReadOnlyList<Narration> narrations, MistakeList mistakes)
    {
        this.mistakes = mistakes;
        this.voice = voice;
        clock = voice is not null && options.Speaker is { } speaker ? speaker.ClockOf(voice, narrations) : options.Narration;
    }

    /// <summary>How long a beat's narration takes, the delay before it included.</summary>
    public double Duration(Narration narration) => Ask(narration, c => c.Duration(narration).Value);

    /// <summary>When the word at an index of the spoken text starts.</summary>
    public double TimeAt(Narration narration, int index) => Ask(narration, c => c.TimeAt(narration, index).Value);

    /// <summary>A moment of a beat, other than its end, in seconds since its start.</summary>
    public double TimeOf(Narration narration, BoundMoment moment) => (moment.Word is { } word ? TimeAt(narration, word) : moment.Time) + moment.Plus - moment.Minus;

    /// <summary>How long a beat's narration takes and by how much it is too long, in seconds, of a beat whose length is given; null when it fits.</summary>
    public (double Takes, double Over)? Overrun(ScheduledBeat beat)
    {
        if (voice is null || beat.Bound.Length.Lasts is null || !beat.IsLengthKnown || beat.Bound.Narration.Spoken.Length == 0)
        {
            return null;
        }

        // A frame's worth is forgiven.
        var over = Duration(beat.Bound.Narration) - beat.Duration;
        return over > 0.04 ? (over + beat.Duration - voice.Delay.Value, over) : null;
    }

    /// <summary>Tells which narrations are too long, where one of them is: what depends on it is told no more.</summary>
    public void CheckLengths(IEnumerable<ScheduledBeat> beats)
    {
        foreach (var beat in beats)
        {
            if (Overrun(beat) is var (takes, over))
            {
                mistakes.Add(FailureText.At(
                    SoundRules.NarrationTooLongShorter.With(takes, over, Math.Ceiling(over * 10) / 10).Failure(), beat.Bound.Map["voiceover"]?.Span ?? beat.Bound.Span));
            }
        }
    }

    private double Ask(Narration narration, Func<INarrationClock, double> question)
    {
        var delay = voice?.Delay.Value ?? 0;
        if (voice is not null && voice.Engine == VoiceEngine.Recorded && !voice.Files.ContainsKey(narration.BeatId))
        {
            // That the recording is missing is told where the beats are compared with the files.
            mistakes.HideWhatNeedsTimes();
            return delay + question(EstimatedNarration.Instance);
        }

        try
        {
            return delay + question(clock);
        }
        catch (ExplainerException e)
        {
            mistakes.Add(FailureText.At(e, voice?.SpanOf(e.Rule)));
            mistakes.HideWhatNeedsTimes();
            clock = EstimatedNarration.Instance;
            return delay + question(clock);
        }
    }
}
