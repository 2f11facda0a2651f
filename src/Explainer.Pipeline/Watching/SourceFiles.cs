using System.Text.RegularExpressions;
using Explainer.Core.Files;

namespace Explainer.Pipeline.Watching;

/// <summary>
/// The files that a film may depend on: the storyboard and everything in it that looks like the path of a storyboard or a picture, and
/// the same for those. Found by looking at the text, so that it works while the storyboard is broken; one too many does no harm.
/// </summary>
internal static partial class SourceFiles
{
    private const int MostFiles = 1000;
    private const int MostBytes = 4 << 20;

    /// <summary>Full paths, the storyboard first; files that are not there yet are among them.</summary>
    public static IReadOnlyList<string> Of(string storyboard)
    {
        var files = new List<string> { Path.GetFullPath(storyboard) };
        var known = new HashSet<string>(files, StringComparer.Ordinal);
        for (var i = 0; i < files.Count && files.Count < MostFiles; i++)
        {
            if (!files[i].EndsWith("ml", StringComparison.OrdinalIgnoreCase) || Read(files[i]) is not { } text)
            {
                continue;
            }

            var folder = Path.GetDirectoryName(files[i])!;
            foreach (var match in PathLike().EnumerateMatches(text))
            {
                var full = Path.GetFullPath(Path.Combine(folder, text.Substring(match.Index, match.Length)));
                if (known.Add(full))
                {
                    files.Add(full);
                }
            }
        }

        return files;
    }

    private static string? Read(string path)
    {
        try
        {
            return InputFile.Obstacle(path) is null && new FileInfo(path).Length <= MostBytes ? File.ReadAllText(path) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    [GeneratedRegex(@"[^\s""'\[\]{},:#|<>*?]+\.(?:ya?ml|png|jpe?g|svg)\b", RegexOptions.IgnoreCase)]
    private static partial Regex PathLike();
}
