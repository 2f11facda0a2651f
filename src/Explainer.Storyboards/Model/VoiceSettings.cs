using System.Collections.Immutable;
using Explainer.Core.Diagnostics;
using Explainer.Core.Time;

namespace Explainer.Storyboards.Model;

/// <summary>Who speaks a film's narration, and how.</summary>
public sealed record VoiceSettings
{
    /// <summary>Who speaks.</summary>
    public required VoiceEngine Engine { get; init; }

    /// <summary>The engine's own name of a voice; null for the language's usual one.</summary>
    public string? Voice { get; init; }

    /// <summary>The speed as a factor of the voice's normal one, 0.25 to 4.</summary>
    public double Rate { get; init; } = 1;

    /// <summary>How long each beat waits before its narration begins.</summary>
    public Seconds Delay { get; init; }

    /// <summary>The program and its arguments; empty for other engines.</summary>
    public ImmutableArray<string> Command { get; init; } = [];

    /// <summary>The recordings by beat; empty for other engines.</summary>
    public ImmutableDictionary<string, VoiceFile> Files { get; init; } = ImmutableDictionary<string, VoiceFile>.Empty;

    /// <summary>The model and what comes with it; null for engines without one.</summary>
    public VoiceModel? Model { get; init; }

    /// <summary>The full path of the Whisper model that finds the words of recordings; null for none.</summary>
    public string? AlignmentPath { get; init; }

    /// <summary>How some words are said: a word, and what is said for it.</summary>
    public ImmutableArray<(string Word, string Said)> Say { get; init; } = [];

    /// <summary>Where it is written.</summary>
    public required SourceSpan Span { get; init; }

    /// <summary>Where the voice's name is written; null when it is not.</summary>
    public SourceSpan? VoiceSpan { get; init; }

    /// <summary>Where the speed is written; null when it is not.</summary>
    public SourceSpan? RateSpan { get; init; }

    /// <summary>Where the model's name is written; null when it is not.</summary>
    public SourceSpan? ModelSpan { get; init; }

    /// <summary>What of it a failure is about.</summary>
    /// <param name="rule">The failure's code.</param>
    public SourceSpan SpanOf(DiagnosticRule rule) => (rule == SpeechRules.UnknownVoice ? VoiceSpan ?? ModelSpan : rule == SpeechRules.SpeechRate ? RateSpan : rule == VoiceModelRules.ModelBroken ? ModelSpan : null) ?? Span;
}
