namespace Explainer.Storyboards.Model;

/// <summary>Knows when words are said by a voice; it may have to speak to find out.</summary>
public interface ISpeaker
{
    /// <summary>The times of narrations in a voice. Nothing is spoken before it is asked for a time.</summary>
    INarrationClock ClockOf(VoiceSettings voice);
}
