namespace Explainer.Testing;

/// <summary>The files of the repository, as they lie around the tests.</summary>
public static class Repository
{
    /// <summary>The folder that holds the solution.</summary>
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    /// <summary>A file or a folder of the repository.</summary>
    /// <param name="path">Relative to the root, with slashes.</param>
    public static string At(string path) => Path.Combine(Root, path);

    /// <summary>A file's text.</summary>
    /// <param name="path">Relative to the root, with slashes.</param>
    public static string Read(string path) => File.ReadAllText(At(path));

    /// <summary>The files below a folder, relative to the root, with slashes, in ordinal order; what is built is left out.</summary>
    /// <param name="folder">Relative to the root, with slashes.</param>
    /// <param name="pattern">Such as <c>*.cs</c>.</param>
    public static IEnumerable<string> Files(string folder, string pattern) =>
        Directory.EnumerateFiles(At(folder), pattern, SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
            .Where(file => !file.Split('/').Any(part => part is "bin" or "obj"))
            .Order(StringComparer.Ordinal);

    private static string Find(string folder) => File.Exists(Path.Combine(folder, "Explainer.sln"))
        ? folder
        : Find(Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests do not lie in the repository."));
}
