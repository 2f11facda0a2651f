using Explainer.Core.Diagnostics;
using Explainer.Scenes.Definitions;

namespace Explainer.Storyboards.Binding;

/// <summary>An element that a prop of another one names, as written.</summary>
/// <param name="Prop">The prop.</param>
/// <param name="Name">The name.</param>
/// <param name="Span">Where it stands.</param>
internal sealed record BoundLink(TargetProp Prop, string Name, SourceSpan Span);
