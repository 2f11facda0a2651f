using Explainer.Core.Diagnostics;
using Explainer.Storyboards.Compiling;

namespace Explainer.Storyboards.Tests;

/// <summary>What a storyboard may name, on real files with links; and how much of it.</summary>
[Trait("Pace", "Slow")]
public sealed class TrustTests
{
    private const string Secret = "root:$6$secret:19000";

    private const string Beats = "beats:\n  - { id: one, duration: 4s, voiceover: Hello }\n";

    [Theory]
    [InlineData("include: secret.txt\n")]
    [InlineData("include: ../secret.txt\n")]
    [InlineData("include: link.yaml\n")]
    [InlineData("include: outside.yaml\n")]
    [InlineData("include: folder/secret.txt\n")]
    [InlineData("include: .git/config\n")]
    public void Not_a_word_of_a_foreign_file_is_told(string include)
    {
        using var scratch = Files();
        var result = StoryboardCompiler.Compile(scratch.Write("film/film.yaml", "title: t\n" + include + Beats), Compiler.Options);
        Assert.True(result.HasErrors);
        Assert.DoesNotContain("secret:", Compiler.Printed(result), StringComparison.Ordinal);
        Assert.Contains(Assert.Single(result.Diagnostics).Code, (string[])["file-outside", "include-kind"]);
    }

    [Theory]
    [InlineData("link.yaml")]
    [InlineData("outside.yaml")]
    public void Nor_of_one_that_a_link_makes_a_storyboard(string name)
    {
        using var scratch = Files();
        var result = StoryboardCompiler.Compile(scratch.At("film", name), Compiler.Options);
        Assert.Equal("file-outside", Assert.Single(result.Diagnostics).Code);
        Assert.DoesNotContain("secret:", Compiler.Printed(result), StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_to_a_storyboard_beside_it_is_read_also_by_its_bare_name()
    {
        using var scratch = Files();
        scratch.Write("film/real.yaml", "title: t\n" + Beats);
        File.CreateSymbolicLink(scratch.At("film", "film.yaml"), "real.yaml");
        Assert.NotNull(StoryboardCompiler.Compile(scratch.At("film", "film.yaml"), Compiler.Options).Timeline);
        var here = Path.GetRelativePath(Environment.CurrentDirectory, scratch.At("film", "film.yaml"));
        Assert.NotNull(StoryboardCompiler.Compile(here, Compiler.Options).Timeline);
    }

    [Fact]
    public void Word_times_that_a_link_takes_from_elsewhere_are_refused()
    {
        using var scratch = Files();
        scratch.Write("film/one.wav", "RIFF");
        File.CreateSymbolicLink(scratch.At("film", "one.vtt"), "../secret.txt");
        var yaml = "title: t\nvoice: { engine: recorded, files: { one: one.wav } }\n" + Beats;
        Assert.Equal("file-outside", Assert.Single(StoryboardCompiler.Compile(scratch.Write("film/film.yaml", yaml), Compiler.Options).Diagnostics).Code);
    }

    [Fact]
    public void Allowed_folders_are_read()
    {
        using var scratch = Files();
        scratch.Write("shared/elements.yaml", "elements: { a: { component: Label, text: x } }\n");
        var film = scratch.Write("film/film.yaml", "title: t\ninclude: ../shared/elements.yaml\n" + Beats);
        Assert.Equal("file-outside", Assert.Single(StoryboardCompiler.Compile(film, Compiler.Options).Diagnostics).Code);
        var allowed = StoryboardCompiler.Compile(film, Compiler.Options with { OtherFolders = [scratch.At("shared")] });
        Assert.DoesNotContain(allowed.Diagnostics, d => d.Severity == Severity.Error);
    }

    [Fact]
    public void A_program_is_bound_only_when_the_caller_allows_it()
    {
        const string Yaml = "title: t\nvoice: { engine: command, command: [say] }\n" + Beats;
        Assert.Equal("command-not-allowed", Assert.Single(Compiler.Compile(Yaml).Diagnostics).Code);
        Assert.Equal(["say"], Compiler.Good(Yaml, Compiler.Options with { AllowsCommands = true }).Storyboard!.Voice!.Command);
    }

    [Fact]
    public void What_several_files_hold_counts_together()
    {
        using var scratch = Files();
        var elements = "elements:\n" + string.Concat(Enumerable.Range(0, 15_000).Select(i => $" a{i}: {{component: Label, text: x}}\n"));
        for (var i = 0; i < 4; i++)
        {
            scratch.Write($"film/part{i}.yaml", elements.Replace(" a", $" p{i}a", StringComparison.Ordinal));
        }

        var film = scratch.Write("film/film.yaml", "title: t\ninclude: [part0.yaml, part1.yaml, part2.yaml, part3.yaml]\n" + Beats);
        Assert.Contains(StoryboardCompiler.Compile(film, Compiler.Options).Diagnostics, d => d.Code == "too-many-nodes");
    }

    // A secret outside of the film's folder, one in it, and links to both.
    private static Scratch Files()
    {
        var scratch = new Scratch();
        scratch.Write("secret.txt", Secret);
        scratch.Write("film/secret.txt", Secret);
        scratch.Write("film/.git/config", Secret);
        File.CreateSymbolicLink(scratch.At("film", "link.yaml"), "secret.txt");
        File.CreateSymbolicLink(scratch.At("film", "outside.yaml"), "../secret.txt");
        Directory.CreateSymbolicLink(scratch.At("film", "folder"), "..");
        return scratch;
    }

    [Theory]
    [InlineData("allow: cut-off\n", "")]
    [InlineData("defaults: { Text: { allow: [cut-off, text-too-small] } }\n", "")]
    [InlineData("", ", allow: cut-off")]
    public void A_warning_is_silenced_for_all_for_a_kind_of_component_or_for_one(string top, string element)
    {
        string Film(string start, string key) => $"title: t\n{start}elements: {{ a: {{ component: Text, text: A text that the frame cuts off, at: [99%, 50%]{key} }} }}\nbeats:\n  - {{ id: one, duration: 4s }}\n";
        Assert.Contains(Compiler.Compile(Film("", "")).Diagnostics, d => d.Code == "cut-off");
        Assert.Empty(Compiler.Compile(Film(top, element)).Diagnostics);
    }
}
