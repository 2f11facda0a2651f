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
        Assert.NotEqual("Package Description", Value("description"));
        Assert.Equal("git", metadata.Elements().Single(e => e.Name.LocalName == "repository").Attribute("type")?.Value);
    }
}
