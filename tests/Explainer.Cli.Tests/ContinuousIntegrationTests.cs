using System.Diagnostics;
using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace Explainer.Cli.Tests;

/// <summary>Workflows, actions and scripts of continuous integration, as far as they can be tried without it: their form and the shell's grammar.</summary>
public sealed partial class ContinuousIntegrationTests
{
    public static TheoryData<string> Files =>
    [
        .. Repository.Files(".github", "*.yml"), .. Repository.Files("src/Explainer.Cli/Templates/init", "*.yml"),
    ];

    public static TheoryData<string> Scripts =>
        [.. Repository.Files(".ci", "*").Where(f => Repository.Read(f).StartsWith("#!", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_step_does_one_thing_in_a_shell_that_understands_it(string file)
    {
        foreach (var step in Steps(Parsed(file)))
        {
            var uses = Text(step, "uses");
            var run = Text(step, "run");
            Assert.True((uses is null) != (run is null), $"{file}: a step has uses or run, and not both.");
            if (uses is not null)
            {
                Assert.Matches(@"^(\./|[\w.-]+/[\w./-]+@\S+$)", uses);
            }
            else if (Text(step, "shell") is null or "bash")
            {
                // What the runner fills in comes through the environment: as text in a script it would be code that somebody else writes.
                Assert.DoesNotContain("${{", run!, StringComparison.Ordinal);
                Check(file, run!);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_workflow_has_the_least_rights_and_jobs_that_exist(string file)
    {
        var root = Parsed(file);
        if (!root.Children.ContainsKey(new YamlScalarNode("jobs")))
        {
            return;
        }

        Assert.True(root.Children.ContainsKey(new YamlScalarNode("permissions")), $"{file} does not limit the token.");
        var jobs = (YamlMappingNode)root.Children[new YamlScalarNode("jobs")];
        var names = jobs.Children.Keys.Select(k => k.ToString()).ToList();
        Assert.All(jobs.Children, job =>
        {
            var map = (YamlMappingNode)job.Value;
            Assert.NotNull(Text(map, "runs-on"));
            if (map.Children.TryGetValue(new YamlScalarNode("needs"), out var needs))
            {
                Assert.All(needs is YamlSequenceNode list ? list.Select(n => n.ToString()) : [needs.ToString()], name => Assert.Contains(name, names));
            }
        });
    }

    [Theory]
    [MemberData(nameof(Scripts))]
    public void Every_script_is_one(string file) => Check(file, Repository.Read(file));

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_script_that_is_named_exists(string file) =>
        Assert.All(Script().Matches(Repository.Read(file)).Select(m => m.Value), name => Assert.True(File.Exists(Repository.At(name)), $"{file}: {name}"));

    [Fact]
    public void The_image_does_not_run_as_root() =>
        Assert.Matches(@"(?m)^USER (?!root|0)\w+", Repository.Read(".ci/Containerfile"));

    private static YamlMappingNode Parsed(string file)
    {
        var stream = new YamlStream();
        using var reader = new StringReader(Repository.Read(file));
        stream.Load(reader);
        return (YamlMappingNode)Assert.Single(stream.Documents).RootNode;
    }

    private static IEnumerable<YamlMappingNode> Steps(YamlNode node) => node switch
    {
        YamlMappingNode map => map.Children.SelectMany(c => c.Key.ToString() == "steps" ? ((YamlSequenceNode)c.Value).Cast<YamlMappingNode>() : Steps(c.Value)),
        YamlSequenceNode list => list.SelectMany(Steps),
        _ => [],
    };

    private static string? Text(YamlMappingNode map, string key) => map.Children.TryGetValue(new YamlScalarNode(key), out var value) ? value.ToString() : null;

    private static void Check(string file, string script)
    {
        using var bash = Process.Start(new ProcessStartInfo("bash", ["-n"]) { RedirectStandardInput = true, RedirectStandardError = true })!;
        bash.StandardInput.Write(script);
        bash.StandardInput.Close();
        var error = bash.StandardError.ReadToEnd();
        bash.WaitForExit();
        Assert.True(bash.ExitCode == 0, $"{file}: {error}");
    }

    [GeneratedRegex(@"(?<![\w./])\.ci/[a-z-]+")]
    private static partial Regex Script();
}
