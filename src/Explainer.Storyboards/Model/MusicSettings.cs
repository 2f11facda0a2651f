using Explainer.Core.Diagnostics;
using Explainer.Core.Time;

namespace Explainer.Storyboards.Model;

/// <summary>Music under a film.</summary>
/// <param name="File">The sound file's full path; null for the built-in pad.</param>
/// <param name="IsMinor">Whether the pad is in minor.</param>
/// <param name="Gain">How loud between the words, in dB.</param>
/// <param name="Duck">How much quieter under speech, in dB, zero or less.</param>
/// <param name="FadeIn">How long it swells at the film's start.</param>
/// <param name="FadeOut">How long it dies away at the film's end.</param>
public sealed record MusicSettings(string? File, bool IsMinor, double Gain, double Duck, Seconds FadeIn, Seconds FadeOut)
{
    /// <summary>The beat at which the pad peaks, which gives it a form; null for one that stays as it is.</summary>
    public string? Peak { get; init; }

    /// <summary>Where the sound file is named; null for the built-in pad.</summary>
    public SourceSpan? Span { get; init; }
}
