using System.IO.Compression;

namespace Explainer.Published.Tests;

/// <summary>The packages for programs that have components of their own.</summary>
public sealed class PackageTests
{
    public static TheoryData<string> Names =>
    [
        .. Directory.GetDirectories(Repository.At("src")).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_package_says_what_it_is(string name)
    {
        var metadata = Packages.Metadata(name);
        string? Value(string element) => metadata.Elements().SingleOrDefault(e => e.Name.LocalName == element)?.Value;
        Assert.Equal("MIT", Value("license"));
        Assert.Equal("README.md", Value("readme"));
        Assert.Equal("icon.png", Value("icon"));
        using var package = ZipFile.OpenRead(Packages.PathOf(name));
        var files = package.Entries.Select(e => e.FullName).ToList();
        Assert.All(["LICENSE", "README.md", "icon.png", "third-party-licences.md"], file => Assert.Contains(file, files));
        Assert.NotEqual("Package Description", Value("description"));
        Assert.Equal("git", metadata.Elements().Single(e => e.Name.LocalName == "repository").Attribute("type")?.Value);
    }

    [Fact]
    public void The_tool_has_what_lies_beside_the_program_each_file_once()
    {
        using var package = ZipFile.OpenRead(Packages.PathOf("Explainer"));
        List<string> files = [.. package.Entries.Select(e => e.FullName)];
        Assert.Equal(files.Distinct(), files);
        foreach (var (folder, asset) in new[] { ("fonts/Inter-Regular.otf", ""), ("std/icons", "assets/icons"), ("std/drawings", "assets/drawings"), ("std", "assets/templates") })
        {
            var wanted = asset.Length == 0 ? [folder] : Directory.GetFiles(Repository.At(asset)).Select(path => $"{folder}/{Path.GetFileName(path)}");
            Assert.All(wanted, name => Assert.Contains($"tools/net10.0/any/{name}", files));
        }
    }
}
