using System.Text.RegularExpressions;
using Explainer.Core.Files;

namespace Explainer.Pipeline.Watching;

/// <summary>
/// The files that a film may depend on: the storyboard and everything in it that looks like the path of a storyboard, a picture or a sound
/// (with the word times that may lie beside it), and the same for those. Found by looking at the text, so that it works while the storyboard
/// is broken; one too many does no harm.
/// </summary>
internal static partial class SourceFiles
{
    private const int MostFiles = 1000;
    private const int MostBytes = 4 << 20;
    private static readonly string[] SoundExtensions = [".wav", ".mp3", ".ogg", ".opus", ".flac", ".m4a"];
    private static readonly string[] WordTimesExtensions = [".vtt", ".json"];

    /// <summary>Full paths, the storyboard first; files that are not there yet are among them, those that it may not name are not.</summary>
    /// <param name="storyboard">The storyboard's path.</param>
    /// <param name="gate">Which files it may name.</param>
    public static IReadOnlyList<string> Of(string storyboard, FileGate gate)
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
                var full = Path.GetFullPath(StandardLibrary.Locate(folder, text.Substring(match.Index, match.Length)));
                foreach (var file in IsSound(full) ? WordTimesExtensions.Select(e => Path.ChangeExtension(full, e)).Prepend(full) : [full])
                {
                    if (gate.Look(file).Answer is GateAnswer.Open or GateAnswer.Obstacle && known.Add(file))
                    {
                        files.Add(file);
                    }
                }
            }
        }

        return files;
    }

    private static bool IsSound(string path) => SoundExtensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);

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

    [GeneratedRegex(@"[^\s""'\[\]{},:#|<>*?]+\.(?:ya?ml|png|jpe?g|svg|wav|mp3|ogg|opus|flac|m4a)\b", RegexOptions.IgnoreCase)]
    private static partial Regex PathLike();
}
