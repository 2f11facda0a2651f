namespace Explainer.Editing.Services;

/// <summary>Where a name stands.</summary>
/// <param name="File">The full path of an included file; null for the storyboard itself.</param>
/// <param name="Span">Where in it.</param>
public sealed record NamePlace(string? File, TextSpan Span);
