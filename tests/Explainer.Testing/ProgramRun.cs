using System.Diagnostics;
using System.Text;

namespace Explainer.Testing;

/// <summary>A program that was run to its end, with nothing to read.</summary>
/// <param name="Code">Its exit code.</param>
/// <param name="Output">What it wrote to its output.</param>
/// <param name="Error">What it wrote to its error stream.</param>
public sealed record ProgramRun(int Code, string Output, string Error)
{
    /// <summary>Runs a program.</summary>
    /// <param name="program">Its path, or its name on the PATH.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="folder">Where it runs; the test's own folder when null.</param>
    /// <param name="environment">Variables that it gets besides those of the test; null takes one away.</param>
    public static ProgramRun Of(string program, IEnumerable<string> arguments, string? folder = null, params ReadOnlySpan<(string Name, string? Value)> environment)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            WorkingDirectory = folder ?? "",
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new ProgramRun(process.ExitCode, output, error.GetAwaiter().GetResult());
    }

    /// <summary>What it wrote to its output, when it went well.</summary>
    /// <exception cref="InvalidOperationException">It ended with another code than 0.</exception>
    public string Expected => Code == 0 ? Output : throw new InvalidOperationException($"Exit code {Code}:\n{Output}{Error}");
}
