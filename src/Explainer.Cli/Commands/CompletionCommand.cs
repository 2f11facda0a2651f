using System.CommandLine;
using Explainer.Cli.Parsing;
using Explainer.Core.Diagnostics;

namespace Explainer.Cli.Commands;

/// <summary><c>explainer completion</c>: what a shell completes command lines from.</summary>
internal sealed class CompletionCommand : CliCommand
{
    private readonly Argument<string> shell = new("SHELL") { Description = $"{string.Join(", ", CompletionScript.Shells)}." };

    public CompletionCommand()
        : base(
            "completion",
            "Print the script that completes commands, options and file names in a shell.",
            "",
            [
                ("explainer completion bash", "Add to ~/.bashrc: eval \"$(explainer completion bash)\""),
                ("explainer completion zsh", "Save as _explainer in a folder of $fpath."),
                ("explainer completion fish", "Save as ~/.config/fish/completions/explainer.fish."),
                ("explainer completion powershell", "Add to $PROFILE: explainer completion powershell | Out-String | Invoke-Expression"),
            ]) => Arguments.Add(shell);

    /// <inheritdoc/>
    public override int Run(ParseResult call, CommandContext context)
    {
        var name = call.GetRequiredValue(shell);
        var known = CompletionScript.Shells.FirstOrDefault(s => s.Equals(name, StringComparison.OrdinalIgnoreCase))
            ?? throw CallRules.BadValueOption.With(shell.Name, name, Suggestion.Remedy(name, CompletionScript.Shells)).Failure();
        context.Terminal.Output.Write(CompletionScript.Write(known, CommandTree.Root));
        return ExitCode.Success;
    }
}
