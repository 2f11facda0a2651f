using System.Text;
using Explainer.Core;
using Explainer.Core.Diagnostics;

namespace Explainer.Pipeline.Files;

/// <summary>A storyboard as it is on disk, for those who edit it.</summary>
/// <param name="Text">Its text.</param>
/// <param name="Hash">Names its bytes.</param>
/// <param name="HasMark">Whether it begins with a byte order mark, which is not part of the text.</param>
public sealed record StoryboardFile(string Text, string Hash, bool HasMark)
{
    private const int MostFiles = 500;
    private const int MostBytes = 4 << 20;
    private static readonly string[] Extensions = [".yaml", ".yml"];
    private static readonly string[] NotesExtensions = [".notes.yaml", ".notes.yml"];
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Whether a path is that of a YAML file.</summary>
    public static bool IsYaml(string path) => Extensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a path is that of a storyboard: YAML, but not the notes of a review.</summary>
    public static bool IsStoryboard(string path) => IsYaml(path) && !NotesExtensions.Any(e => path.EndsWith(e, StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// The storyboards in a folder and up to four levels below, at most 500, by their paths relative to it with slashes, those nearest to it first. Hidden files and links are left out.
    /// </summary>
    /// <param name="folder">The folder; of one that cannot be read, none.</param>
    public static IReadOnlyList<string> List(string folder)
    {
        var options = new EnumerationOptions { IgnoreInaccessible = true, RecurseSubdirectories = true, MaxRecursionDepth = 4, AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint };
        try
        {
            return
            [
                .. Directory.EnumerateFiles(folder, "*.y*ml", options)
                    .Where(IsStoryboard)
                    .Take(MostFiles)
                    .Select(f => Path.GetRelativePath(folder, f).Replace(Path.DirectorySeparatorChar, '/'))
                    .OrderBy(f => f.Count(c => c == '/'))
                    .ThenBy(f => f, StringComparer.Ordinal),
            ];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    /// <summary>Reads one.</summary>
    /// <param name="path">Its path.</param>
    /// <returns>Null when it cannot be read, is larger than 4 MiB or is not UTF-8.</returns>
    public static StoryboardFile? Read(string path)
    {
        try
        {
            if (new FileInfo(path).Length > MostBytes)
            {
                return null;
            }

            var bytes = File.ReadAllBytes(path);
            var hasMark = bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble);
            return new StoryboardFile(Strict.GetString(bytes.AsSpan(hasMark ? 3 : 0)), ContentHash.Of(bytes).ToString(), hasMark);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>Writes one: it is complete under its name, or as it was.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="text">Its text.</param>
    /// <param name="hasMark">Whether it begins with a byte order mark.</param>
    /// <param name="cancellation">Keeps it as it was.</param>
    /// <returns>What it is now; null when it would be larger than what is read, and is as it was.</returns>
    /// <exception cref="ExplainerException">It cannot be written.</exception>
    public static StoryboardFile? Write(string path, string text, bool hasMark, CancellationToken cancellation)
    {
        byte[] bytes = [.. hasMark ? Encoding.UTF8.Preamble : [], .. Strict.GetBytes(text)];
        if (bytes.Length > MostBytes)
        {
            return null;
        }

        CompleteFile.Write(path, stream => stream.Write(bytes), cancellation);
        return new StoryboardFile(text, ContentHash.Of(bytes).ToString(), hasMark);
    }
}
