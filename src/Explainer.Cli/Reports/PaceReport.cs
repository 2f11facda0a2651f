namespace Explainer.Cli.Reports;

/// <summary>The speed at a batch size.</summary>
/// <param name="Batch">Requests side by side.</param>
/// <param name="TokensPerSecond">Of all of them together.</param>
/// <param name="CacheBytes">Bytes of remembered keys and values.</param>
/// <param name="Fits">Whether the device has the memory.</param>
internal sealed record PaceReport(int Batch, double TokensPerSecond, double CacheBytes, bool Fits);
