using Explainer.Cli.Parsing;

namespace Explainer.Cli.Tests;

/// <summary>The help, and the README's list of commands beside it.</summary>
public sealed class HelpTests
{
    public static TheoryData<string> Commands => [.. CommandTree.Root.Subcommands.Select(c => c.Name)];

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_commands_help_is_complete(string name)
    {
        var outcome = Runner.Run(name, "--help");
        Assert.Equal(ExitCode.Success, outcome.Code);
        Assert.Contains("Usage:", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("Examples:", outcome.Output, StringComparison.Ordinal);
        var command = CommandTree.Root.Subcommands.Single(c => c.Name == name);
        Assert.All(command.Options, option =>
        {
            Assert.Contains(option.Name, outcome.Output, StringComparison.Ordinal);
            Assert.EndsWith(".", option.Description, StringComparison.Ordinal);
        });
        Assert.All(command.Arguments, argument => Assert.EndsWith(".", argument.Description, StringComparison.Ordinal));
        Assert.Equal(outcome, Runner.Run("help", name));
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_commands_examples_are_calls_of_it(string name)
    {
        var command = (CliCommand)CommandTree.Root.Subcommands.Single(c => c.Name == name);
        Assert.NotEmpty(command.Examples);
        Assert.All(command.Examples, example =>
        {
            var words = example.Call.Split(" | ")[0].Split(' ');
            Assert.Equal(["explainer", name], words[..2]);
            var call = CommandTree.Root.Parse(words[1..], CommandTree.Configuration);
            Assert.Null(CallMistake.In(call));
        });
    }

    [Fact]
    public void Help_keeps_within_the_window()
    {
        using var writer = new StringWriter();
        HelpText.Write(writer, CommandTree.Root.Subcommands[0], 80);
        Assert.All(writer.ToString().Split('\n').TakeWhile(line => line != "Examples:"), line => Assert.True(line.Length <= 80, line));
    }

    [Fact]
    public void The_readme_lists_the_commands()
    {
        var listed = Repository.Read("README.md").Split('\n')
            .Where(line => line.StartsWith("| `explainer ", StringComparison.Ordinal))
            .Select(line => line.Split('`')[1].Split(' ')[1]);
        Assert.Equal(CommandTree.Root.Subcommands.Select(c => c.Name), listed);
    }

    [Fact]
    public void The_readme_lists_the_exit_codes()
    {
        var readme = Repository.Read("README.md");
        int[] codes = [ExitCode.Success, ExitCode.Input, ExitCode.Call, ExitCode.Environment, ExitCode.Defect];
        Assert.All(codes, code => Assert.Contains($"\n| {code} | ", readme, StringComparison.Ordinal));
        Assert.Contains($"\n| {ExitCode.Interrupted}, {ExitCode.Terminated} | ", readme, StringComparison.Ordinal);
    }

    // One beat or several; a film's format or a report's; a moment of the film or of a beat.
    [Fact]
    public void Options_are_defined_once_for_all_commands() => Assert.All(
        CommandTree.Root.Subcommands.SelectMany(c => c.Options).GroupBy(o => o.Name).Where(g => g.Key is not ("--beat" or "--format" or "--at")),
        group => Assert.Single(group.Distinct()));
}
