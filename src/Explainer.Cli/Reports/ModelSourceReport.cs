namespace Explainer.Cli.Reports;

/// <summary>Where models can be had.</summary>
/// <param name="Engine">The engine that they are for.</param>
/// <param name="Address">A web page.</param>
/// <param name="Files">What is needed from there.</param>
internal sealed record ModelSourceReport(string Engine, string Address, string Files);
