namespace Explainer.Cli.Reports;

/// <summary>What is installed on this machine and what is missing.</summary>
/// <param name="Version">The program's version.</param>
/// <param name="System">Operating system and processor.</param>
/// <param name="Runtime">The .NET runtime.</param>
/// <param name="Complete">Whether nothing is missing.</param>
/// <param name="Packages">Debian packages.</param>
/// <param name="Parts">Parts, as tried.</param>
/// <param name="Install">The command that brings what is missing; null for none.</param>
internal sealed record DoctorSummary(
    string Version, string System, string Runtime, bool Complete, IReadOnlyList<FindingReport> Packages, IReadOnlyList<FindingReport> Parts,
    string? Install);
