using System.Collections.Immutable;

namespace Explainer.Video.Speech;

/// <summary>What engines are made with; each looks at what concerns it.</summary>
/// <param name="Command">The program to call and its arguments; empty when the storyboard names none.</param>
/// <param name="Time">The clock that ends programs which hang.</param>
public sealed record SpeechSetup(ImmutableArray<string> Command, TimeProvider Time);
