using Explainer.Core.Diagnostics;

namespace Explainer.Storyboards.Binding;

/// <summary>Reads a number of an element by its name, such as <c>speed.value</c>.</summary>
/// <param name="name">The element and what is read of it.</param>
/// <param name="span">Where that stands.</param>
/// <returns>The number at a time in seconds of the film.</returns>
internal delegate Func<double, double> ReadNumber(string name, SourceSpan span);
