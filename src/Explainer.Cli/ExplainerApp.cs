using Explainer.Cli.Terminals;
using Explainer.Compute.OpenCL;
using Explainer.Scenes.Components;

namespace Explainer.Cli;

/// <summary>
/// The program as a library: a program with components of its own is
/// <c>return ExplainerApp.Run(args, ComponentSet.BuiltIn.With(new Mine()));</c>, and has every command for them.
/// </summary>
public static class ExplainerApp
{
    /// <summary>Runs the program in the terminal that the process was started from.</summary>
    /// <param name="arguments">The command line, without the program's name.</param>
    /// <param name="components">The components that a storyboard may name.</param>
    /// <returns>The exit code: 0 done, 1 the storyboard or its data is wrong, 2 the call is wrong, 3 the machine lacks something.</returns>
    public static int Run(IReadOnlyList<string> arguments, ComponentSet components)
    {
        int code;
        using (var terminal = Terminal.OfProcess())
        {
            code = Application.Run(arguments, terminal, TimeProvider.System, components);
        }

        DeviceWork.EndProcess(code);
        return code;
    }
}
