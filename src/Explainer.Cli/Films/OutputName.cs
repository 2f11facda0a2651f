using Explainer.Core.Diagnostics;
using Explainer.Video.Clips;

namespace Explainer.Cli.Films;

/// <summary>Where a film goes and as what: an extension tells the format, and a format gives the extension where no name is given.</summary>
/// <param name="Path">The file, or the folder of a PNG sequence.</param>
/// <param name="Format">The kind of film.</param>
internal sealed record OutputName(string Path, FilmFormat Format)
{
    private const string FramePattern = "%05d.png";

    /// <summary>Finds path and format.</summary>
    /// <param name="storyboard">The storyboard's path, which names the film by default.</param>
    /// <param name="output">The name given, or null.</param>
    /// <param name="format">The format given, or null.</param>
    /// <exception cref="ExplainerException">The name says nothing of the format, or something else.</exception>
    public static OutputName For(string storyboard, string? output, FilmFormat? format)
    {
        if (output is null)
        {
            var name = System.IO.Path.GetFileNameWithoutExtension(storyboard);
            var chosen = format ?? FilmFormat.All[0];
            return new OutputName(name + chosen.Suffix, chosen);
        }

        if (output.EndsWith(".png", StringComparison.OrdinalIgnoreCase))
        {
            return Frames(output);
        }

        var extension = System.IO.Path.GetExtension(output);
        var said = format ?? FilmFormat.All.FirstOrDefault(f => f.Extensions.Contains(extension, StringComparer.OrdinalIgnoreCase));
        return said is not null
            ? new OutputName(output, said)
            : throw new ExplainerException(
                Fault.Call, "unknown-format", $"The name {output} does not say what kind of film it is",
                $"End it in {string.Join(", ", FilmFormat.All.Where(f => !f.IsFolder).Select(f => f.Suffix))} or /{FramePattern}, or give --format.");
    }

    /// <summary>The same place for one of several languages: <c>film.zh.mp4</c>.</summary>
    public OutputName ForLanguage(string language) =>
        this with { Path = Format.IsFolder ? $"{Path}.{language}" : Tagged(Path, language) };

    /// <summary>A file's name with a language's tag before its extension.</summary>
    public static string Tagged(string path, string language)
    {
        var extension = System.IO.Path.GetExtension(path);
        return $"{path[..^extension.Length]}.{language}{extension}";
    }

    private static OutputName Frames(string output) =>
        System.IO.Path.GetFileName(output) == FramePattern && System.IO.Path.GetDirectoryName(output) is { Length: > 0 } folder
            ? new OutputName(folder, FilmFormat.PngSequence)
            : throw new ExplainerException(
                Fault.Call, "unknown-format",
                output.Contains('%') ? $"{output} does not name the frames as they are named" : $"{output} is one picture, but a film has many",
                $"Write FOLDER/{FramePattern}: all frames, numbered with five digits, in a folder of their own; `explainer still` draws a single one.");
}
