using Explainer.Cli.Tests;

namespace Explainer.Published.Tests;

/// <summary>The native program gives what the same code gives on .NET, byte for byte.</summary>
public sealed class ProgramTests
{
    private static readonly string Film = Repository.At("storyboards/prefill-vs-decode.yaml");

    [Fact]
    public void It_is_one_native_program_without_anything_managed_beside_it()
    {
        Assert.Equal([0x7F, (byte)'E', (byte)'L', (byte)'F'], File.ReadAllBytes(PublishedProgram.Path)[..4]);
        var beside = Directory.EnumerateFiles(Path.GetDirectoryName(PublishedProgram.Path)!).Select(file => Path.GetFileName(file)).ToList();
        Assert.All(beside, name => Assert.True(name == "explainer" || name.EndsWith(".so", StringComparison.Ordinal), name));
    }

    [Theory]
    [InlineData("guide")]
    [InlineData("guide", "--json")]
    [InlineData("schema")]
    [InlineData("components")]
    [InlineData("components", "--json")]
    [InlineData("components", "GPUGauge")]
    [InlineData("library")]
    [InlineData("library", "--json")]
    [InlineData("help")]
    public void What_is_made_from_the_definitions_is_the_same(params string[] call)
    {
        var outcome = Runner.Run(call);
        Assert.NotEmpty(outcome.Output);
        Assert.Equal(Runner.RunHere(call), outcome);
    }

    [Theory]
    [InlineData("check", "--json")]
    [InlineData("transcript", "--json")]
    public void What_is_said_of_a_film_is_the_same(string command, string option) =>
        Assert.Equal(Runner.RunHere(command, Film, option), Runner.Run(command, Film, option));

    [Theory]
    [InlineData("still", "still.png", "--beat", "prefill")]
    [InlineData("sheet", "sheet.png", "--size", "320x180")]
    [InlineData("audio", "film.wav")]
    [InlineData("captions", "film.vtt")]
    [InlineData("render", "film.mp4", "--beat", "setup", "--scale", "0.5", "--no-cache")]
    public void Files_are_the_same_to_the_byte(string command, string name, params string[] options)
    {
        using var scratch = new Scratch();
        Directory.CreateDirectory(scratch.At("here"));
        Directory.CreateDirectory(scratch.At("native"));
        var here = Runner.RunHere([command, Film, "-o", scratch.At("here", name), .. options]);
        Assert.True(here.Code == 0, here.Error);
        var native = Runner.Run([command, Film, "-o", scratch.At("native", name), .. options]);
        Assert.True(native.Code == 0, native.Error);
        var files = Directory.GetFiles(scratch.At("here")).Select(file => Path.GetFileName(file)).Order().ToList();
        Assert.Equal(files, Directory.GetFiles(scratch.At("native")).Select(file => Path.GetFileName(file)).Order());
        Assert.All(files, file => Assert.Equal(File.ReadAllBytes(scratch.At("here", file)), File.ReadAllBytes(scratch.At("native", file))));
    }

    [Fact]
    public void It_measures_and_plots()
    {
        using var scratch = new Scratch();
        var outcome = Runner.Run("measure", "--quick", "-o", scratch.At("measured.json"), "--plot", scratch.At("roofline.svg"));
        Assert.True(outcome.Code == 0, outcome.Output + outcome.Error);
        Assert.Contains("</svg>", File.ReadAllText(scratch.At("roofline.svg")), StringComparison.Ordinal);
        Assert.Equal(0, Runner.Run("check", Film, "--data", scratch.At("measured.json")).Code);
    }

    [Fact]
    public void It_sees_which_packages_are_there()
    {
        var outcome = Runner.Run("doctor");
        Assert.Equal(Runner.RunHere("doctor").Code, outcome.Code);
        Assert.DoesNotContain("unexpected", outcome.Output, StringComparison.Ordinal);
    }
}
