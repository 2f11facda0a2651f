using System.Collections.Immutable;

namespace Explainer.Pipeline.Rebuild;

/// <summary>What the elements showed in some frames: a fingerprint for each that was seen.</summary>
/// <param name="Elements">Indices of names.</param>
/// <param name="Fingerprints">As many, in the same order.</param>
internal sealed record BlockRecord(ImmutableArray<int> Elements, ImmutableArray<ulong> Fingerprints);
