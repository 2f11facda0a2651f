namespace Explainer.Testing;

/// <summary>A folder of its own for a test, gone afterwards.</summary>
public sealed class Scratch : IDisposable
{
    /// <summary>The folder's path.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("explainer-test-").FullName;

    /// <summary>All files in it, hidden ones too, relative to it, in ordinal order.</summary>
    public IReadOnlyList<string> Files => Relative(Directory.EnumerateFiles(Folder, "*", All));

    /// <summary>All files and folders in it, hidden ones too, relative to it, in ordinal order.</summary>
    public IReadOnlyList<string> Everything => Relative(Directory.EnumerateFileSystemEntries(Folder, "*", All));

    private static EnumerationOptions All => new() { AttributesToSkip = 0, RecurseSubdirectories = true };

    /// <summary>A path in it.</summary>
    public string At(params string[] parts) => Path.Combine([Folder, .. parts]);

    /// <summary>Writes a file, with the folders that it needs.</summary>
    /// <returns>Its path.</returns>
    public string Write(string name, string text)
    {
        var path = At(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>Removes the folder.</summary>
    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private IReadOnlyList<string> Relative(IEnumerable<string> paths) =>
        [.. paths.Select(path => Path.GetRelativePath(Folder, path)).Order(StringComparer.Ordinal)];
}
