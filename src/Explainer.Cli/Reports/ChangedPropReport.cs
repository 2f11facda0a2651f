namespace Explainer.Cli.Reports;

/// <summary>A prop that an element starts with otherwise.</summary>
/// <param name="Element">The element.</param>
/// <param name="Prop">The prop.</param>
/// <param name="Before">What it was.</param>
/// <param name="After">What it is now.</param>
/// <param name="Figure">Whether the element shows a figure.</param>
internal sealed record ChangedPropReport(string Element, string Prop, string Before, string After, bool Figure);
