namespace Explainer.Video.Tests;

/// <summary>A folder of its own for a test, removed afterwards.</summary>
internal sealed class Scratch : IDisposable
{
    public Scratch()
    {
        Folder = Directory.CreateTempSubdirectory("explainer-video-test-").FullName;
    }

    public string Folder { get; }

    /// <summary>Everything that lies in the folder, hidden files too, by relative path in ordinal order.</summary>
    public IReadOnlyList<string> Everything =>
    [
        .. Directory.EnumerateFileSystemEntries(Folder, "*", new EnumerationOptions { AttributesToSkip = 0, RecurseSubdirectories = true })
            .Select(path => System.IO.Path.GetRelativePath(Folder, path))
            .Order(StringComparer.Ordinal),
    ];

    public string Path(params string[] parts) => System.IO.Path.Combine([Folder, .. parts]);

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
