using System.Collections.Immutable;

namespace Explainer.Video.Speech;

/// <summary>What engines are made with; each looks at what concerns it.</summary>
/// <param name="Command">The program to call and its arguments; empty when the storyboard names none.</param>
/// <param name="Time">The clock that ends programs and models which hang.</param>
/// <param name="Model">The voice model; null for engines without one.</param>
/// <param name="AlignmentPath">The Whisper model that finds the words of recordings; null to find them by loudness.</param>
public sealed record SpeechSetup(ImmutableArray<string> Command, TimeProvider Time, SpeechModel? Model = null, string? AlignmentPath = null);
