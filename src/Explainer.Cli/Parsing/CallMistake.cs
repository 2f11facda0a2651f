using System.CommandLine;
using System.CommandLine.Parsing;
using Explainer.Cli.Terminals;
using Explainer.Core.Diagnostics;

namespace Explainer.Cli.Parsing;

/// <summary>Explains a command line that has not the form of any call.</summary>
internal static class CallMistake
{
    /// <summary>The first mistake of a call, or null when its form is right.</summary>
    public static ExplainerException? In(ParseResult call)
    {
        var command = call.CommandResult.Command;
        var help = command.Parents.Any() ? $"Run `explainer {command.Name} --help` for its options." : "Run `explainer --help` for a list of commands.";
        if (MisspeltOption(call) is { } misspelt)
        {
            return UnknownOption(command, misspelt, help);
        }

        if (call.Errors.Count == 0)
        {
            return null;
        }

        if (call.UnmatchedTokens is [var wrong, ..])
        {
            return UnknownWord(command, wrong, help);
        }

        var message = call.Errors[0].Message.Split('\n')[0].TrimEnd('.');
        return CallRules.BadCall.With(Rephrase(call, message), help).Failure();
    }

    // The parser takes an option that it does not know for a FILE.
    private static string? MisspeltOption(ParseResult call) => call.Tokens
        .TakeWhile(t => t.Type != TokenType.DoubleDash)
        .FirstOrDefault(t => t.Type == TokenType.Argument && t.Value.Length > 1 && t.Value[0] == '-' && !char.IsAsciiDigit(t.Value[1]))?.Value;

    private static ExplainerException UnknownOption(Command command, string wrong, string help)
    {
        var names = OptionsOf(command).Select(o => o.Name);
        var typed = wrong.Split('=')[0];
        return (Suggestion.Nearest(typed, names) is { } nearest ? CallRules.UnknownOptionNear.With(Title(command), typed, nearest) : CallRules.UnknownOptionOther.With(Title(command), typed, help)).Failure();
    }

    private static ExplainerException UnknownWord(Command command, string wrong, string help)
    {
        if (command.Subcommands.Count == 0)
        {
            return CallRules.UnexpectedWord.With(Title(command), wrong, help).Failure();
        }

        // Somebody who names a storyboard wants its film.
        var finding = wrong.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || wrong.EndsWith(".yml", StringComparison.OrdinalIgnoreCase)
            ? CallRules.UnknownCommandFilm.With(wrong, ShellWord.Quoted(wrong))
            : Suggestion.Nearest(wrong, command.Subcommands.Select(c => c.Name)) is { } nearest
                ? CallRules.UnknownCommandNear.With(wrong, nearest)
                : CallRules.UnknownCommandOther.With(wrong, help);
        return finding.Failure();
    }

    // The parser's own sentences name arguments as it sees them; the usual one is a FILE that was left out.
    private static string Rephrase(ParseResult call, string message)
    {
        var command = call.CommandResult.Command;
        var missing = command.Arguments.FirstOrDefault(a => a.Arity.MinimumNumberOfValues > 0 && call.GetResult(a) is not { Tokens.Count: > 0 });
        if (missing is null)
        {
            return OptionsOf(command).FirstOrDefault(o => o.HelpName is not null && call.GetResult(o) is { Tokens.Count: 0, Implicit: false }) is { } bare
                ? $"{bare.Name} needs {bare.HelpName}"
                : message;
        }

        var swallowed = call.GetResult(CommonOptions.Beats) is { Tokens.Count: > 1 } ? "; --beat takes every word after it" : "";
        return $"{Title(command)} needs {missing.Name}{swallowed}";
    }

    private static IEnumerable<Option> OptionsOf(Command command) =>
        command.Options.Concat(command.Parents.OfType<Command>().SelectMany(p => p.Options.Where(o => o.Recursive)));

    private static string Title(Command command) => command.Parents.Any() ? $"\"explainer {command.Name}\"" : "explainer";
}
