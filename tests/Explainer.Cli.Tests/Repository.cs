namespace Explainer.Cli.Tests;

/// <summary>The files of the repository, as they lie around the tests.</summary>
internal static class Repository
{
    private static readonly string Root = Find(AppContext.BaseDirectory);

    public static string At(string path) => Path.Combine(Root, path);

    public static string Read(string path) => File.ReadAllText(At(path));

    private static string Find(string folder) => File.Exists(Path.Combine(folder, "Explainer.sln"))
        ? folder
        : Find(Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests do not lie in the repository."));
}
