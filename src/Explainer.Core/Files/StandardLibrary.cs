namespace Explainer.Core.Files;

/// <summary>
/// The files that come with the program for every storyboard to use, in the folder <c>std</c> beside it: templates (<c>std/NAME.yaml</c>),
/// drawings (<c>std/drawings/NAME.svg</c>) and icons (<c>std/icons/NAME.svg</c>). A name that begins with <c>std/</c> is always one of them;
/// a folder of the author's own of that name is reached as <c>./std/</c>.
/// </summary>
public static class StandardLibrary
{
    private const string Prefix = "std/";

    /// <summary>The folder that holds them, as a full path.</summary>
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "std");

    /// <summary>Whether a file that a storyboard names is one of the library.</summary>
    public static bool Has(string name) => name.StartsWith(Prefix, StringComparison.Ordinal);

    /// <summary>The full path of a file that a storyboard names.</summary>
    /// <param name="folder">The folder of the file that names it.</param>
    /// <param name="name">Its path as the author wrote it.</param>
    public static string Locate(string folder, string name) => Has(name) ? Path.Combine(Folder, name[Prefix.Length..]) : Path.Combine(folder, name);

    /// <summary>The names of all files of one kind, as storyboards write them, sorted.</summary>
    /// <param name="extension">The kind, with its dot.</param>
    public static IReadOnlyList<string> Names(string extension) => !Directory.Exists(Folder) ? [] :
        [.. Directory.EnumerateFiles(Folder, "*" + extension, SearchOption.AllDirectories)
            .Select(f => Prefix + Path.GetRelativePath(Folder, f).Replace(Path.DirectorySeparatorChar, '/')).Order(StringComparer.Ordinal)];
}
