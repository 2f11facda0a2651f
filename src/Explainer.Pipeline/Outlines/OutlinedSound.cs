using Explainer.Core.Diagnostics;
using Explainer.Core.Time;

namespace Explainer.Pipeline.Outlines;

/// <summary>A sound effect.</summary>
/// <param name="Name">An effect's name, or that of the file.</param>
/// <param name="Start">When it starts, in seconds of the film.</param>
/// <param name="Length">How long it lasts; zero for as long as it is by itself.</param>
/// <param name="Span">Where it is written.</param>
public sealed record OutlinedSound(string Name, Seconds Start, Seconds Length, SourceSpan Span);
