using System.Diagnostics;

namespace Explainer.Compute.Tests;

/// <summary>Runs an explicit test alone in a process of its own, for what happens once in a process: its first call to OpenCL, its end.</summary>
internal static class NewProcess
{
    public static (int ExitCode, string Output) Run(Type tests, string method)
    {
        var name = OperatingSystem.IsWindows() ? "Explainer.Compute.Tests.exe" : "Explainer.Compute.Tests";
        var start = new ProcessStartInfo(
            Path.Combine(AppContext.BaseDirectory, name), ["-explicit", "only", "-method", $"{tests.FullName}.{method}"])
        {
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output);
    }
}
