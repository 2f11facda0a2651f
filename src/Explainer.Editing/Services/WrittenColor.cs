using Explainer.Core;

namespace Explainer.Editing.Services;

/// <summary>A colour that a storyboard names.</summary>
/// <param name="Span">Where.</param>
/// <param name="Color">Which.</param>
public sealed record WrittenColor(TextSpan Span, Color Color);
