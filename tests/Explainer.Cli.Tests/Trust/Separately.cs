namespace Explainer.Cli.Tests.Trust;

/// <summary>The program as a process of its own: with other variables, or where it may be ended in the middle.</summary>
internal static class Separately
{
    /// <summary>The program, and what stands before the command line.</summary>
    public static (string Program, string[] Before) Program => Environment.GetEnvironmentVariable(Runner.ProgramVariable) is { Length: > 0 } path
        ? (path, [])
        : ("dotnet", [typeof(Application).Assembly.Location]);

    /// <summary>Runs it to its end.</summary>
    public static Outcome Run(string[] arguments, string? folder = null, params ReadOnlySpan<(string Name, string? Value)> environment)
    {
        var (program, before) = Program;
        var end = ProgramRun.Of(program, [.. before, .. arguments], folder, environment);
        return new Outcome(end.Code, end.Output, end.Error);
    }
}
