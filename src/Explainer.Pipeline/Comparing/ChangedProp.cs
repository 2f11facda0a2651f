namespace Explainer.Pipeline.Comparing;

/// <summary>A prop of an element that starts with another value, or a figure that comes from elsewhere.</summary>
/// <param name="Element">The element's id.</param>
/// <param name="Prop">The prop's name.</param>
/// <param name="Before">What it was.</param>
/// <param name="After">What it is.</param>
/// <param name="IsFigure">Whether the element shows a figure.</param>
public sealed record ChangedProp(string Element, string Prop, string Before, string After, bool IsFigure);
