using System.Diagnostics;
using System.Text.Json.Nodes;
using Explainer.Cli.Commands;
using Explainer.Cli.Parsing;

namespace Explainer.Cli.Tests;

/// <summary>What one starts with: templates, a repository of documents that gets films, and a shell that completes.</summary>
[Trait("Pace", "Slow")]
public sealed class StartingTests
{
    public static TheoryData<string> Templates => [.. NewCommand.Templates];

    public static TheoryData<string> Commands => [.. CommandTree.Root.Subcommands.Select(c => c.Name)];

    [Theory]
    [MemberData(nameof(Templates))]
    public void Every_template_passes_the_check_without_a_warning(string template)
    {
        using var scratch = new Scratch();
        Assert.Equal(ExitCode.Success, Runner.Run("new", scratch.At("film"), "--template", template).Code);
        var check = Runner.Run("check", scratch.At("film.yaml"));
        Assert.True(check.Code == ExitCode.Success && !check.Output.Contains("warning", StringComparison.Ordinal), check.Output + check.Error);
    }

    [Fact]
    public void A_short_is_portrait_and_an_unknown_template_is_explained()
    {
        using var scratch = new Scratch();
        Runner.Run("new", scratch.At("film"), "--template", "short");
        Assert.Contains("1080x1920", Runner.Run("check", scratch.At("film.yaml")).Output, StringComparison.Ordinal);
        var wrong = Runner.Run("new", scratch.At("other"), "--template", "shrt");
        Assert.Equal(ExitCode.Call, wrong.Code);
        Assert.Contains("Did you mean \"short\"?", wrong.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(scratch.At("other.yaml")));
    }

    [Fact]
    public void Init_adds_what_is_missing_and_keeps_what_is_there()
    {
        using var scratch = new Scratch();
        Directory.CreateDirectory(scratch.At(".vscode"));
        File.WriteAllText(scratch.At(".vscode/settings.json"), "{}");
        Assert.Equal(ExitCode.Success, Runner.Run("init", scratch.Folder).Code);
        Assert.Equal("{}", File.ReadAllText(scratch.At(".vscode/settings.json")));
        Assert.Equal(Repository.Read("storyboards/storyboard.schema.json"), File.ReadAllText(scratch.At("storyboards/storyboard.schema.json")));
        Assert.Contains("explainer check", File.ReadAllText(scratch.At(".github/workflows/films.yml")), StringComparison.Ordinal);
        var check = Runner.Run("check", scratch.At("storyboards/first-film.yaml"));
        Assert.True(check.Code == ExitCode.Success, check.Output + check.Error);
        File.WriteAllText(scratch.At("storyboards/first-film.yaml"), "mine");
        Assert.Equal(ExitCode.Success, Runner.Run("init", scratch.Folder).Code);
        Assert.Equal("mine", File.ReadAllText(scratch.At("storyboards/first-film.yaml")));
        Assert.Equal(ExitCode.Call, Runner.Run("init", scratch.At("nowhere")).Code);
    }

    [Fact]
    public void The_editor_settings_of_init_name_the_schema_that_it_writes()
    {
        using var scratch = new Scratch();
        Runner.Run("init", scratch.Folder);
        var schemas = JsonNode.Parse(File.ReadAllText(scratch.At(".vscode/settings.json")))!["yaml.schemas"]!.AsObject();
        Assert.All(schemas, entry => Assert.True(File.Exists(scratch.At(entry.Key))));
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void Every_shell_completes_every_option(string name)
    {
        var command = CommandTree.Root.Subcommands.Single(c => c.Name == name);
        foreach (var shell in CompletionScript.Shells)
        {
            var line = Runner.Run("completion", shell).Output.Split('\n').Where(l => l.Contains(name, StringComparison.Ordinal)).ToList();
            Assert.NotEmpty(line);
            Assert.All(command.Options.Where(o => !o.Hidden), o => Assert.Contains(line, l => l.Contains(shell == "fish" ? $"-l {o.Name[2..]}" : o.Name, StringComparison.Ordinal)));
        }
    }

    [Theory]
    [InlineData("explainer rend", "render")]
    [InlineData("explainer render film.yaml --cod", "--codec")]
    [InlineData("explainer new x --tem", "--template")]
    [InlineData("explainer check fil", "film.yaml")]
    [InlineData("explainer check film.yaml --js", "--json")]
    public void Bash_completes(string line, string completed)
    {
        using var scratch = new Scratch();
        scratch.Write("film.yaml", "");
        scratch.Write("complete.sh", Runner.Run("completion", "bash").Output);
        var words = line.Split(' ');
        var script = $"cd '{scratch.Folder}' && . ./complete.sh && COMP_WORDS=({string.Join(' ', words.Select(w => $"'{w}'"))}) && COMP_CWORD={words.Length - 1} && _explainer && printf '%s\\n' \"${{COMPREPLY[@]}}\"";
        using var bash = Process.Start(new ProcessStartInfo("bash", ["--norc", "-c", script]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var output = bash.StandardOutput.ReadToEnd();
        var error = bash.StandardError.ReadToEnd();
        bash.WaitForExit();
        Assert.True(output == completed + "\n", output + error);
    }

    [Fact]
    public void An_unknown_shell_is_explained()
    {
        var outcome = Runner.Run("completion", "bsh");
        Assert.Equal(ExitCode.Call, outcome.Code);
        Assert.Contains("Did you mean \"bash\"?", outcome.Error, StringComparison.Ordinal);
    }
}
