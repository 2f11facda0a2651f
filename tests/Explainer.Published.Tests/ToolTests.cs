using System.IO.Compression;

namespace Explainer.Published.Tests;

/// <summary>The portable tool, as it is packed: one package for every machine, installed as anybody would.</summary>
public sealed class ToolTests
{
    public static TheoryData<string, string> Systems => new()
    {
        { "linux-x64", "lib{0}.so" }, { "linux-arm64", "lib{0}.so" },
        { "osx", "lib{0}.dylib" },
        { "win-x64", "lib{0}.dll" }, { "win-arm64", "lib{0}.dll" },
    };

    [Theory]
    [MemberData(nameof(Systems))]
    public void It_has_the_native_parts_for_every_system(string system, string file)
    {
        using var package = ZipFile.OpenRead(Packages.PathOf("Explainer"));
        Assert.All((string[])["SkiaSharp", "HarfBuzzSharp"], library => Assert.Contains(
            $"tools/net10.0/any/runtimes/{system}/native/{string.Format(System.Globalization.CultureInfo.InvariantCulture, file, library)}",
            package.Entries.Select(entry => entry.FullName)));
    }

    [Fact]
    public void It_is_portable()
    {
        using var package = ZipFile.OpenRead(Packages.PathOf("Explainer"));
        Assert.Contains(package.Entries, entry => entry.FullName == "tools/net10.0/any/explainer.dll");
        Assert.Contains(package.Entries, entry => entry.FullName == "tools/net10.0/any/explainer.runtimeconfig.json");
    }

    [Fact]
    public void It_installs_and_runs()
    {
        using var scratch = new Scratch();
        var install = ProgramRun.Of(
            "dotnet", ["tool", "install", "Explainer", "--tool-path", scratch.At("tools"), "--source", Packages.Folder], scratch.Folder);
        Assert.True(install.Code == 0, install.Output + install.Error);
        var check = ProgramRun.Of(scratch.At("tools", "explainer"), ["check", Repository.At("storyboards/prefill-vs-decode.yaml")]);
        Assert.True(check.Code == 0, check.Output + check.Error);
    }
}
