using Explainer.Core.Diagnostics;
using Explainer.Storyboards.Model;
using Explainer.Storyboards.Reading;

namespace Explainer.Storyboards.Scheduling;

/// <summary>When words are said, in seconds since their beat's start. A voice that fails is told once, and its times are estimated instead.</summary>
internal sealed class NarrationTimes
{
    private readonly MistakeList mistakes;
    private readonly VoiceSettings? voice;
    private INarrationClock clock;

    public NarrationTimes(CompileOptions options, VoiceSettings? voice, MistakeList mistakes)
    {
        this.mistakes = mistakes;
        this.voice = voice;
        clock = voice is not null && options.Speaker is { } speaker ? speaker.ClockOf(voice) : options.Narration;
    }

    /// <summary>How long a beat's narration takes, the delay before it included.</summary>
    public double Duration(Narration narration) => Ask(narration, c => c.Duration(narration).Value);

    /// <summary>When the word at an index of the spoken text starts.</summary>
    public double TimeAt(Narration narration, int index) => Ask(narration, c => c.TimeAt(narration, index).Value);

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
