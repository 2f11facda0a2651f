namespace Explainer.Cli.Reports;

/// <summary>A fact that differs.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Before">What it was.</param>
/// <param name="After">What it is now.</param>
internal sealed record ChangedFactReport(string Name, string Before, string After);
