using Explainer.Core.Diagnostics;
using Explainer.Core.Files;

namespace Explainer.Pipeline.Films;

/// <summary>A storyboard's name as it was typed.</summary>
internal static class StoryboardName
{
    private const string Code = "file-missing";
    private const string Stream = "-";

    /// <summary>A name under which there is nothing, with the file beside it that was probably meant; null when something is there.</summary>
    /// <exception cref="ExplainerException">It means the input stream.</exception>
    public static Diagnostic? Missing(string path)
    {
        if (path == Stream && !File.Exists(path))
        {
            throw new ExplainerException(
                Fault.Call, "input-is-file", "A storyboard is read from a file, and \"-\" names none",
                "Write it into a file and name that: includes, pictures and sounds are looked for beside it.");
        }

        return Path.Exists(path) || path.Contains('\0') ? null : new Diagnostic(Code, Severity.Error, null, $"The file {path} does not exist", Remedy(path));
    }

    /// <summary>Refuses a name that cannot be read as a file.</summary>
    /// <exception cref="ExplainerException">It is missing, or no file.</exception>
    public static void Require(string path)
    {
        if (Missing(path) is { } missing)
        {
            throw new ExplainerException(Fault.Input, missing.Code, missing.Message, missing.Remedy);
        }

        if (InputFile.Obstacle(path) is { } obstacle)
        {
            throw new ExplainerException(Fault.Input, Code, $"The file {path} {obstacle}", "Name the storyboard's own file.");
        }
    }

    private static string Remedy(string path)
    {
        var folder = Path.GetDirectoryName(path) ?? "";
        if (folder.Length > 0 && !Directory.Exists(folder))
        {
            return $"Check the path: there is no folder {folder}.";
        }

        try
        {
            var names = Directory.EnumerateFiles(folder.Length > 0 ? folder : ".", "*.y*ml").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal);
            return Suggestion.Nearest(Path.GetFileName(path), names) is { } nearest ? $"Did you mean \"{Path.Combine(folder, nearest)}\"?" : "Check the path.";
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return "Check the path.";
        }
    }
}
