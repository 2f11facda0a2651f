namespace Explainer.Cli.Reports;

/// <summary>A device, as its driver describes it.</summary>
/// <param name="Index">Its number.</param>
/// <param name="DisplayName">Its name for people.</param>
/// <param name="Name">Its name.</param>
/// <param name="Kind">cpu, gpu or accelerator.</param>
/// <param name="Vendor">Who made it.</param>
/// <param name="Platform">The OpenCL platform.</param>
/// <param name="Driver">The driver's version.</param>
/// <param name="OpenClVersion">The version it knows.</param>
/// <param name="ComputeUnits">How many.</param>
/// <param name="ClockMegahertz">Its clock.</param>
/// <param name="MemoryBytes">Its memory.</param>
/// <param name="LargestBufferBytes">The largest piece of it.</param>
/// <param name="LastLevelCacheBytes">Its last cache.</param>
/// <param name="VectorWidth">Floats at once.</param>
/// <param name="LargestWorkGroup">Work items in a group.</param>
/// <param name="LocalMemoryBytes">Memory of a group.</param>
internal sealed record DeviceReport(
    int Index, string DisplayName, string Name, string Kind, string Vendor, string Platform, string Driver, string OpenClVersion,
    int ComputeUnits, int ClockMegahertz, long MemoryBytes, long LargestBufferBytes, long LastLevelCacheBytes, int VectorWidth,
    long LargestWorkGroup, long LocalMemoryBytes);
