namespace Explainer.Cli.Reports;

/// <summary>The devices that can be measured.</summary>
/// <param name="Devices">All of them.</param>
internal sealed record DeviceSummary(IReadOnlyList<DeviceReport> Devices);
