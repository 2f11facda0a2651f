using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Explainer.Cli.Parsing;
using Explainer.Cli.Reports;
using Explainer.Cli.Terminals;
using Explainer.Compute.OpenCL;
using Explainer.Compute.Tables;

namespace Explainer.Cli.Commands;

/// <summary><c>explainer devices</c>: what can be measured.</summary>
internal sealed class DevicesCommand : CliCommand
{
    private const double Gibi = 1L << 30;
    private const double Mebi = 1L << 20;

    public DevicesCommand()
        : base(
            "devices",
            "List the OpenCL devices that can be measured.",
            "PoCL (Debian: pocl-opencl-icd) provides a device on every machine.",
            [("explainer devices", "The devices with their numbers."), ("explainer devices --json", "Everything their drivers report.")])
    {
    }

    /// <inheritdoc/>
    public override int Run(ParseResult call, CommandContext context)
    {
        var devices = DeviceList.Find(context.Cancellation);
        if (context.IsJson)
        {
            JsonText.Write(context.Terminal.Output, new DeviceSummary([.. devices.Select(Report)]), ReportJson.Default.DeviceSummary);
            return ExitCode.Success;
        }

        ImmutableArray<ImmutableArray<string>> rows =
        [
            .. devices.Select(d => ImmutableArray.Create(
                d.Index.ToString(CultureInfo.InvariantCulture),
                d.Description.DisplayName,
                d.Description.ComputeUnits.ToString(CultureInfo.InvariantCulture),
                string.Create(CultureInfo.InvariantCulture, $"{d.Description.MemoryBytes / Gibi:0.0} GiB"),
                string.Create(CultureInfo.InvariantCulture, $"{d.Description.LastLevelCacheBytes / Mebi:0.0} MiB"),
                d.Description.OpenClVersion)),
        ];
        TableWriter.Write(
            context.Terminal, new TextTable("OpenCL devices", ["number", "name", "units", "memory", "last cache", "version"], rows, []));
        return ExitCode.Success;
    }

    private static DeviceReport Report(ComputeDevice device)
    {
        var said = device.Description;
        return new DeviceReport(
            device.Index, said.DisplayName, said.Name, said.Kind switch { DeviceKind.Cpu => "cpu", DeviceKind.Gpu => "gpu", _ => "accelerator" },
            said.Vendor, said.Platform, said.Driver, said.OpenClVersion, said.ComputeUnits, said.ClockMegahertz, said.MemoryBytes,
            said.LargestBufferBytes, said.LastLevelCacheBytes, said.VectorWidth, said.LargestWorkGroup, said.LocalMemoryBytes);
    }
}
