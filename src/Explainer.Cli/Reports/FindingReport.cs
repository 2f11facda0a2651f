namespace Explainer.Cli.Reports;

/// <summary>One thing that the program needs.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Purpose">What it is for.</param>
/// <param name="Installed">Whether it is there; null when nobody knows.</param>
/// <param name="Detail">What was found.</param>
/// <param name="Remedy">What to do when it is missing.</param>
internal sealed record FindingReport(string Name, string Purpose, bool? Installed, string Detail, string Remedy);
