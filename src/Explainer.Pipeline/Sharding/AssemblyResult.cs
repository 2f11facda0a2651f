using System.Collections.Immutable;

namespace Explainer.Pipeline.Sharding;

/// <summary>What came of joining a film from clips that were made elsewhere.</summary>
/// <param name="Missing">The clips that are not there, in order; none when the film was joined.</param>
/// <param name="ClipCount">How many clips the film has.</param>
/// <param name="HasSound">Whether the joined film has sound.</param>
public sealed record AssemblyResult(ImmutableArray<MissingClip> Missing, int ClipCount, bool HasSound);
