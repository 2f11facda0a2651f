using System.CommandLine;
using System.Reflection;
using Explainer.Cli.Parsing;
using Explainer.Cli.Terminals;
using Explainer.Compute.OpenCL;
using Explainer.Core.Diagnostics;
using Explainer.Pipeline;
using Explainer.Scenes.Components;

namespace Explainer.Cli;

/// <summary>The program: understands the command line, runs the command, and turns every end into an exit code and a sentence.</summary>
internal static class Application
{
    /// <summary>Names the environment variable that asks for stack traces.</summary>
    public const string DebugVariable = "EXPLAINER_DEBUG";

    /// <summary>The program's version, such as 0.1.0.</summary>
    public static string Version { get; } =
        typeof(Application).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0";

    /// <summary>Runs the program.</summary>
    /// <param name="arguments">The command line.</param>
    /// <param name="terminal">Where it writes.</param>
    /// <param name="time">The clock.</param>
    /// <param name="components">The components that a storyboard may name.</param>
    /// <returns>The exit code.</returns>
    public static int Run(IReadOnlyList<string> arguments, Terminal terminal, TimeProvider time, ComponentSet components)
    {
        try
        {
            var code = Call(arguments, terminal, time, components);
            terminal.Output.Flush();
            return terminal.OutputFailure is { } lost ? Fail(lost, isJson: false, terminal) : code;
        }
        catch (ExplainerException lost) when (lost == terminal.OutputFailure)
        {
            return Fail(lost, isJson: false, terminal);
        }
    }

    private static int Call(IReadOnlyList<string> arguments, Terminal terminal, TimeProvider time, ComponentSet components)
    {
        if (arguments is ["help", ..])
        {
            arguments = [.. arguments.Skip(1), "--help"];
        }

        var call = CommandTree.Root.Parse(arguments, CommandTree.Configuration);
        var isJson = call.GetValue(CommonOptions.Json);
        if (call.GetValue(CommonOptions.Help) && (call.CommandResult.Command != CommandTree.Root || call.UnmatchedTokens.Count == 0))
        {
            HelpText.Write(terminal.Output, call.CommandResult.Command, terminal.Traits.Width);
            return ExitCode.Success;
        }

        if (call.GetValue(CommonOptions.Version) && call.CommandResult.Command == CommandTree.Root)
        {
            terminal.Output.Write($"explainer {Version}\n");
            return ExitCode.Success;
        }

        if (arguments.Count == 0)
        {
            HelpText.Write(terminal.Error, CommandTree.Root, terminal.Traits.Width);
            return ExitCode.Call;
        }

        if (CallMistake.In(call) is { } mistake)
        {
            return Fail(mistake, isJson, terminal);
        }

        CommandContext? context = null;
        using var interruption = new Interruption(code => GiveUp(code, context!));
        context = new CommandContext(terminal, time, isJson, call.GetValue(CommonOptions.Quiet), interruption.Token) { Components = components };
        return Run((CliCommand)call.CommandResult.Command, call, context, interruption);
    }

    private static int Run(CliCommand command, ParseResult call, CommandContext context, Interruption interruption)
    {
        try
        {
            return command.Run(call, context);
        }
        catch (Exception e)
        {
            if (interruption.ExitCode is { } code)
            {
                // Who tells ends the process: either of the two, but never both.
                return interruption.TryTell() ? Interrupted(code, context) : interruption.AwaitEnd();
            }

            if (context.Terminal.OutputFailure is not null)
            {
                return ExitCode.Environment;
            }

            return Failure.Of(e) is { } failure
                ? Fail(failure, context.IsJson, context.Terminal)
                : Crash(e, context);
        }
    }

    private static int Fail(ExplainerException failure, bool isJson, Terminal terminal)
    {
        var diagnostic = failure.Finding.At(null);
        if (isJson)
        {
            ClosingEvent.Write(terminal.Output, (int)failure.Fault, diagnostic);
        }
        else
        {
            DiagnosticPrinter.Write(terminal.Error, [diagnostic], terminal.Traits.ColorsError);
        }

        if (IsDebugging && failure.InnerException is { } cause)
        {
            terminal.Error.Write($"{cause}\n");
        }

        return (int)failure.Fault;
    }

    // The work goes on and cannot be cancelled: what it has not finished is taken away, and it ends with the process.
    private static void GiveUp(int code, CommandContext context)
    {
        FilmService.RemoveUnfinished();
        Interrupted(code, context);
        context.Terminal.End();
        ProcessEnd.AtOnce(code);
    }

    private static int Interrupted(int code, CommandContext context)
    {
        if (context.IsJson)
        {
            ClosingEvent.Write(context.Terminal.Output, code, CallRules.Interrupted.At(null));
        }

        context.Say(CallRules.Interrupted.Message + ".");
        return code;
    }

    private static int Crash(Exception e, CommandContext context)
    {
        var defect = CallRules.Defect.With(e.GetType().Name, e.Message.ReplaceLineEndings(" "), DebugVariable);
        if (context.IsJson)
        {
            ClosingEvent.Write(context.Terminal.Output, ExitCode.Defect, defect.At(null));
        }
        else
        {
            context.Terminal.Error.Write($"explainer: {defect.Message} {defect.Remedy}\n");
        }

        if (IsDebugging)
        {
            context.Terminal.Error.Write($"{e}\n");
        }

        return ExitCode.Defect;
    }

    private static bool IsDebugging => Environment.GetEnvironmentVariable(DebugVariable) is { Length: > 0 } value && value != "0";
}
