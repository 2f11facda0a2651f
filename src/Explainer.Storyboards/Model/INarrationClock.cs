using Explainer.Core.Time;

namespace Explainer.Storyboards.Model;

/// <summary>Knows when words are spoken.</summary>
public interface INarrationClock
{
    /// <summary>How long a beat's narration takes, in seconds.</summary>
    Seconds Duration(Narration narration);

    /// <summary>When the word at an index of the spoken text starts, in seconds since the narration's start.</summary>
    Seconds TimeAt(Narration narration, int index);
}
