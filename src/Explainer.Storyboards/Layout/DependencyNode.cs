using Explainer.Scenes.Definitions;
using Explainer.Scenes.Timelines;

namespace Explainer.Storyboards.Layout;

/// <summary>One thing that follows from others, or that others follow from.</summary>
/// <param name="Element">The element, as written.</param>
/// <param name="Aspect">What of it.</param>
/// <param name="Prop">Which value; null for what the element shows, and where no value is meant.</param>
internal readonly record struct DependencyNode(Element Element, DependencyAspect Aspect, PropDefinition? Prop = null);
