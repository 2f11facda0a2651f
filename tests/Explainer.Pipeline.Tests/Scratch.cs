namespace Explainer.Pipeline.Tests;

/// <summary>A folder of its own for a test, removed afterwards.</summary>
internal sealed class Scratch : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("explainer-pipeline-test-").FullName;

    /// <summary>All files in it, hidden ones too, relative to it.</summary>
    public IReadOnlyList<string> Files =>
    [
        .. Directory.EnumerateFiles(folder, "*", new EnumerationOptions { AttributesToSkip = 0, RecurseSubdirectories = true })
            .Select(path => System.IO.Path.GetRelativePath(folder, path)),
    ];

    public string Path(params string[] parts) => System.IO.Path.Combine([folder, .. parts]);

    public string Write(string name, string text)
    {
        var path = Path(name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
