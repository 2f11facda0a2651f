using Explainer.Core.Diagnostics;
using Explainer.Storyboards.Compiling;

namespace Explainer.Storyboards.Binding;

/// <summary>When words are said, in seconds since their beat's start. A voice that fails is told once, and its times are estimated instead.</summary>
internal sealed class NarrationTimes
{
    private readonly Scope scope;
    private readonly VoiceSettings? voice;
    private INarrationClock clock;

    public NarrationTimes(Scope scope, VoiceSettings? voice)
    {
        this.scope = scope;
        this.voice = voice;
        clock = voice is not null && scope.Options.Speaker is { } speaker ? speaker.ClockOf(voice) : scope.Options.Narration;
    }

    /// <summary>How long a beat's narration takes, the delay before it included.</summary>
    public double Duration(Narration narration) => Ask(c => c.Duration(narration).Value);

    /// <summary>When the word at an index of the spoken text starts.</summary>
    public double TimeAt(Narration narration, int index) => Ask(c => c.TimeAt(narration, index).Value);

    private double Ask(Func<INarrationClock, double> question)
    {
        var delay = voice?.Delay.Value ?? 0;
        try
        {
            return delay + question(clock);
        }
        catch (ExplainerException e)
        {
            scope.Mistakes.Add(FailureText.At(e, voice?.Span));
            scope.Mistakes.HideWhatNeedsTimes();
            clock = EstimatedNarration.Instance;
            return delay + question(clock);
        }
    }
}
