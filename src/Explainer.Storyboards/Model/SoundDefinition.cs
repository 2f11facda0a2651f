using System.Collections.Immutable;
using Explainer.Scenes.Definitions;

namespace Explainer.Storyboards.Model;

/// <summary>A sound effect that storyboards can name.</summary>
/// <param name="Kind">What sounds.</param>
/// <param name="Name">What an author writes.</param>
/// <param name="Summary">What it is for.</param>
/// <param name="IsSustained">Whether it sounds as long as its action takes; others have their own length.</param>
/// <param name="Parameters">What it takes besides the common ones.</param>
internal sealed record SoundDefinition(SoundKind Kind, string Name, string Summary, bool IsSustained, ImmutableArray<PropDefinition> Parameters);
