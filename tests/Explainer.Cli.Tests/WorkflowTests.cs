using System.Text.RegularExpressions;
using Explainer.Cli.Parsing;

namespace Explainer.Cli.Tests;

/// <summary>The calls of the program that stand in workflows and cluster jobs, which no other test runs.</summary>
public sealed partial class WorkflowTests
{
    public static TheoryData<string> Files =>
    [
        ".github/workflows/films.yml", ".ci/cluster/explainer-job.yaml", ".ci/cluster/explainer.sbatch",
    ];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_command_and_option_exists(string file)
    {
        // What follows "||" is the shell's.
        var calls = Repository.Read(file).Split('\n').Where(l => !l.TrimStart().StartsWith('#')).SelectMany(l => Call().Matches(l.Split(" || ")[0])).ToList();
        Assert.True(calls.Count > 1, $"No calls were found in {file}.");
        Assert.All(calls, call =>
        {
            var command = Assert.Single(CommandTree.Root.Subcommands, c => c.Name == call.Groups[1].Value);
            var options = command.Options.Concat(CommandTree.Root.Options.Where(o => o.Recursive)).SelectMany(o => o.Aliases.Append(o.Name)).ToHashSet();
            Assert.All(Option().Matches(call.Groups[2].Value), option => Assert.Contains(option.Value, options));
        });
    }

    [GeneratedRegex("(?:(?:^|[ $])explainer |args: \\[\")([a-z]+)\\b(.*)")]
    private static partial Regex Call();

    [GeneratedRegex("(?<=[ \"])--?[a-z][a-z-]*")]
    private static partial Regex Option();
}
