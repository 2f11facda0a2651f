using System.IO.Compression;
using System.Xml.Linq;

namespace Explainer.Published.Tests;

/// <summary>The packages that `dotnet test` packed before the tests.</summary>
internal static class Packages
{
    /// <summary>Where they lie.</summary>
    public static string Folder { get; } = Repository.At("artifacts/packages");

    /// <summary>A package's metadata: the elements by name.</summary>
    /// <param name="name">The package's name.</param>
    public static XElement Metadata(string name)
    {
        using var package = ZipFile.OpenRead(Assert.Single(Directory.GetFiles(Folder, $"{name}.?.?.?.nupkg")));
        using var stream = Assert.Single(package.Entries, entry => entry.FullName == name + ".nuspec").Open();
        return XDocument.Load(stream).Root!.Elements().First();
    }
}
