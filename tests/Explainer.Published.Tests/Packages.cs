using System.IO.Compression;
using System.Xml.Linq;

namespace Explainer.Published.Tests;

/// <summary>The packages that `dotnet test` packed before the tests.</summary>
internal static class Packages
{
    /// <summary>Where they lie.</summary>
    public static string Folder { get; } = Repository.At("artifacts/packages");

    /// <summary>The version of all of them, such as 0.1.0.</summary>
    public static string Version => Path.GetFileNameWithoutExtension(PathOf("Explainer.Cli"))["Explainer.Cli.".Length..];

    /// <summary>A package's path.</summary>
    /// <param name="name">The package's name.</param>
    public static string PathOf(string name) => Assert.Single(Directory.GetFiles(Folder, $"{name}.?.?.?.nupkg"));

    /// <summary>A package's metadata: the elements by name.</summary>
    /// <param name="name">The package's name.</param>
    public static XElement Metadata(string name)
    {
        using var package = ZipFile.OpenRead(PathOf(name));
        using var stream = Assert.Single(package.Entries, entry => entry.FullName == name + ".nuspec").Open();
        return XDocument.Load(stream).Root!.Elements().First();
    }
}
