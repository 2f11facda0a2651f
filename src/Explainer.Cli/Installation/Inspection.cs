using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Explainer.Compute.OpenCL;
using Explainer.Core.Diagnostics;
using Explainer.Pipeline.World;

namespace Explainer.Cli.Installation;

/// <summary>What is installed on this machine and what is missing.</summary>
/// <param name="System">The operating system and the processor.</param>
/// <param name="Runtime">The .NET runtime.</param>
/// <param name="Packages">Debian packages; where there is no dpkg each is unknown.</param>
/// <param name="Parts">What matters on every system: each was tried, not only looked for.</param>
/// <param name="InstallCommand">The command that brings what is missing; null when nothing is or no package manager is known.</param>
internal sealed record Inspection(
    string System, string Runtime, ImmutableArray<Finding> Packages, ImmutableArray<Finding> Parts, string? InstallCommand)
{
    /// <summary>Whether anything is missing.</summary>
    public bool IsComplete => Packages.Concat(Parts).All(f => f.IsThere != false);

    /// <summary>Looks at this machine.</summary>
    /// <param name="cancellation">Ends the work.</param>
    public static Inspection OfThisMachine(CancellationToken cancellation)
    {
        var needed = DebianPackage.All.Where(p => !p.IsForBuilding).ToList();
        var installed = InstalledPackages.Among(needed.Select(p => p.Name));
        ImmutableArray<Finding> packages =
        [
            .. needed.Select(p => new Finding(p.Name, p.Purpose, installed?.Contains(p.Name), "", "")),
        ];
        var missing = packages.Where(p => p.IsThere == false).Select(p => p.Name).ToList();
        return new Inspection(
            $"{RuntimeInformation.OSDescription}, {RuntimeInformation.OSArchitecture}, {Environment.ProcessorCount} processors",
            RuntimeInformation.FrameworkDescription,
            packages,
            [.. MachineParts.All.Select(part => Try(part.Name, part.Purpose, part.Try, cancellation)), .. Devices(cancellation)],
            missing.Count > 0 ? $"apt-get install {string.Join(' ', missing)}" : null);
    }

    private static IEnumerable<Finding> Devices(CancellationToken cancellation)
    {
        const string Purpose = "measures figures";
        try
        {
            return [.. DeviceList.Find(cancellation).Select(d => new Finding($"OpenCL device {d.Index}", Purpose, true, d.Description.DisplayName, ""))];
        }
        catch (ExplainerException e)
        {
            return [new Finding("OpenCL device", Purpose, false, e.Message, e.Remedy)];
        }
    }

    private static Finding Try(string name, string purpose, Func<CancellationToken, string> probe, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        try
        {
            return new Finding(name, purpose, true, probe(cancellation), "");
        }
        catch (Exception e) when (Failure.Of(e) is { } failure)
        {
            return new Finding(name, purpose, false, failure.Message, failure.Remedy);
        }
    }
}
