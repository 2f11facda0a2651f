using Explainer.Cli.Tests;

namespace Explainer.Published.Tests;

/// <summary>A program of somebody else's with a component of its own, built beside the others and built with the packages alone.</summary>
public sealed class SampleTests
{
    private static readonly string Storyboard = Repository.At("tests/Explainer.Sample/thermometer.yaml");
    private static readonly string Sample = Path.Combine(AppContext.BaseDirectory, "Explainer.Sample.dll");

    private static string Fetched => Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } folder
        ? folder
        : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    [Fact]
    public void Only_the_sample_knows_its_component()
    {
        Assert.Equal(0, Run(Sample, "check", Storyboard).Code);
        var without = Runner.Run("check", Storyboard);
        Assert.Equal(Cli.ExitCode.Input, without.Code);
        Assert.Contains("unknown-component", without.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("components", "Thermometer")]
    [InlineData("schema")]
    [InlineData("guide")]
    public void What_is_made_from_the_definitions_has_it(params string[] call)
    {
        Assert.Contains("An upright tube that fills from below", Run(Sample, call).Expected, StringComparison.Ordinal);
        Assert.Contains("warm", Run(Sample, call).Expected, StringComparison.Ordinal);
    }

    [Fact]
    public void It_is_built_with_the_packages_and_renders_the_same_film()
    {
        using var scratch = new Scratch();
        foreach (var file in Directory.EnumerateFiles(Repository.At("tests/Explainer.Sample"), "*.cs"))
        {
            File.Copy(file, scratch.At(Path.GetFileName(file)));
        }

        // What others made is taken from where it lies already; the packages themselves go into a folder of their own, since the
        // version of a package that is being worked on stays while its content changes.
        scratch.Write("Sample.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <RestoreFallbackFolders>{Fetched}</RestoreFallbackFolders>
                <RestorePackagesPath>packages</RestorePackagesPath>
                <RestoreAdditionalProjectSources>{Packages.Folder}</RestoreAdditionalProjectSources>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Explainer.Cli" Version="{Packages.Version}" />
              </ItemGroup>
            </Project>
            """);
        _ = ProgramRun.Of("dotnet", ["build", "-c", "Release", "-v", "quiet", "-o", scratch.At("out")], scratch.Folder).Expected;
        _ = Render(scratch.At("out", "Sample.dll"), scratch.At("packages.mp4")).Expected;
        _ = Render(Sample, scratch.At("projects.mp4")).Expected;
        Assert.Equal(File.ReadAllBytes(scratch.At("projects.mp4")), File.ReadAllBytes(scratch.At("packages.mp4")));
        Assert.True(Directory.Exists(scratch.At("packages", "explainer.cli")), "The sample was not built with the packages.");
    }

    private static ProgramRun Render(string program, string film) =>
        Run(program, "render", Storyboard, "-o", film, "--no-cache", "--quality", "draft");

    private static ProgramRun Run(string program, params string[] call) => ProgramRun.Of("dotnet", [program, .. call]);
}
