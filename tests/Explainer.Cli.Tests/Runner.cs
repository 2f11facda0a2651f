using Explainer.Cli.Terminals;
using Explainer.Scenes.Components;

namespace Explainer.Cli.Tests;

/// <summary>
/// Runs the program as if from a pipe: within the test's process or, when EXPLAINER_PROGRAM names a published one, as a process of its own.
/// The tests say the same of both.
/// </summary>
internal static class Runner
{
    /// <summary>Names the environment variable with the path of the program that is to be tested.</summary>
    public const string ProgramVariable = "EXPLAINER_PROGRAM";

    private static readonly string? Program = Environment.GetEnvironmentVariable(ProgramVariable) is { Length: > 0 } path ? path : null;

    /// <summary>Runs it.</summary>
    /// <param name="arguments">The command line.</param>
    public static Outcome Run(params string[] arguments)
    {
        if (Program is null)
        {
            return RunHere(arguments);
        }

        var end = ProgramRun.Of(Program, arguments);
        return new Outcome(end.Code, end.Output, end.Error);
    }

    /// <summary>Runs it within the test's process.</summary>
    /// <param name="arguments">The command line.</param>
    public static Outcome RunHere(params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        using var terminal = new Terminal(output, error, () => Stream.Null, new TerminalTraits(false, false, false));
        var code = Application.Run(arguments, terminal, TimeProvider.System, ComponentSet.BuiltIn);
        return new Outcome(code, output.ToString(), error.ToString());
    }
}
