namespace Explainer.Storyboards.Model;

/// <summary>Knows when words are said by a voice; it may have to speak to find out.</summary>
public interface ISpeaker
{
    /// <summary>The times of narrations in a voice. Nothing is spoken before a time is asked for; then all of them may be, at the same time.</summary>
    /// <param name="voice">The voice.</param>
    /// <param name="narrations">What the film says.</param>
    INarrationClock ClockOf(VoiceSettings voice, IReadOnlyList<Narration> narrations);
}
