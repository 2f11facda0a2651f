using System.ComponentModel;
using System.Diagnostics;

namespace Explainer.Cli.Installation;

/// <summary>Asks dpkg which packages are installed.</summary>
internal static class InstalledPackages
{
    /// <summary>The names among these that are installed; null where there is no dpkg to ask.</summary>
    public static IReadOnlySet<string>? Among(IEnumerable<string> names)
    {
        var start = new ProcessStartInfo("dpkg-query", ["-W", "-f=${Package} ${Status}\\n", .. names])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        try
        {
            using var process = Process.Start(start)!;
            process.ErrorDataReceived += (_, _) => { };
            process.BeginErrorReadLine();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return Parse(output);
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    /// <summary>Reads lines such as <c>ffmpeg install ok installed</c>.</summary>
    internal static IReadOnlySet<string> Parse(string output) => output.Split('\n')
        .Where(line => line.EndsWith(" install ok installed", StringComparison.Ordinal))
        .Select(line => line.Split(' ')[0])
        .ToHashSet(StringComparer.Ordinal);
}
