using Explainer.Cli.Terminals;
using Explainer.Scenes.Components;

namespace Explainer.Cli.Tests;

/// <summary>What a run of the program came to.</summary>
internal sealed record Outcome(int Code, string Output, string Error);

/// <summary>Runs the program within the test's process, as if from a pipe.</summary>
internal static class Runner
{
    public static Outcome Run(params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        using var terminal = new Terminal(output, error, () => Stream.Null, new TerminalTraits(false, false, false));
        var code = Application.Run(arguments, terminal, TimeProvider.System, ComponentSet.BuiltIn);
        return new Outcome(code, output.ToString(), error.ToString());
    }
}
