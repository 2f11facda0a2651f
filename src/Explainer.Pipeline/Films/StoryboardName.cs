using Explainer.Core.Diagnostics;
using Explainer.Core.Files;

namespace Explainer.Pipeline.Films;

/// <summary>A storyboard's name as it was typed.</summary>
internal static class StoryboardName
{
    private const string Stream = "-";

    /// <summary>A name under which there is nothing, with the file beside it that was probably meant; null when something is there.</summary>
    /// <exception cref="ExplainerException">It means the input stream.</exception>
    public static Diagnostic? Missing(string path)
    {
        if (path == Stream && !File.Exists(path))
        {
            throw CallRules.InputIsFile.Failure();
        }

        return Path.Exists(path) || path.Contains('\0') || InputFile.LeadsNowhere(path) ? null : Nowhere(path).At(null);
    }

    /// <summary>Refuses a name that cannot be read as a file.</summary>
    /// <exception cref="ExplainerException">It is missing, or no file.</exception>
    public static void Require(string path)
    {
        if (Missing(path) is { } missing)
        {
            throw missing.Finding.Failure();
        }

        if (InputFile.Obstacle(path) is { } obstacle)
        {
            throw (obstacle == InputFile.Empty ? FileRules.FileMissingEmpty.With(path) : FileRules.FileMissingOwn.With(path, obstacle)).Failure();
        }
    }

    private static Finding Nowhere(string path)
    {
        var folder = Path.GetDirectoryName(path) ?? "";
        if (folder.Length > 0 && !Directory.Exists(folder))
        {
            return FileRules.FileMissingNoFolder.With(path, folder);
        }

        try
        {
            var names = Directory.EnumerateFiles(folder.Length > 0 ? folder : ".", "*.y*ml").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal);
            return Suggestion.Nearest(Path.GetFileName(path), names) is { } nearest
                ? FileRules.FileMissingNear.With(path, Path.Combine(folder, nearest))
                : FileRules.FileMissingNowhere.With(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return FileRules.FileMissingNowhere.With(path);
        }
    }
}
