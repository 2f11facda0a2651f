using Explainer.Storyboards.Model;

namespace Explainer.Storyboards.Binding;

/// <summary>A sound of an action, before it is known when it sounds.</summary>
/// <param name="Definition">What it is.</param>
/// <param name="Over">How long it sounds; null for as long as its action takes.</param>
/// <param name="Sound">The rest; its times are not set yet.</param>
internal sealed record BoundSound(SoundDefinition Definition, double? Over, PlannedSound Sound);
