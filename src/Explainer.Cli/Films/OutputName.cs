using Explainer.Core.Diagnostics;
using Explainer.Video.Clips;

namespace Explainer.Cli.Films;

/// <summary>Where a film goes and as what: an extension tells the format, and a format gives the extension where no name is given.</summary>
/// <param name="Path">The file, or the folder of a PNG sequence.</param>
/// <param name="Format">The kind of film.</param>
internal sealed record OutputName(string Path, FilmFormat Format)
{
    private const string FramePattern = "%05d.png";

    private static readonly (string Extension, FilmFormat Format)[] Formats =
    [
        (".mp4", FilmFormat.Mp4), (".m4v", FilmFormat.Mp4), (".webm", FilmFormat.WebM), (".mov", FilmFormat.Mov), (".gif", FilmFormat.Gif),
    ];

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
            return new OutputName(name + Extension(format ?? FilmFormat.Mp4), format ?? FilmFormat.Mp4);
        }

        if (output.EndsWith(".png", StringComparison.OrdinalIgnoreCase))
        {
            return Frames(output);
        }

        if (format == FilmFormat.PngSequence)
        {
            return new OutputName(output, FilmFormat.PngSequence);
        }

        var extension = System.IO.Path.GetExtension(output);
        var said = Array.Find(Formats, f => string.Equals(f.Extension, extension, StringComparison.OrdinalIgnoreCase));
        return format is { } wanted
            ? new OutputName(output, wanted)
            : said.Extension is not null
                ? new OutputName(output, said.Format)
                : throw new ExplainerException(
                    Fault.Call, "unknown-format", $"The name {output} does not say what kind of film it is",
                    $"End it in .mp4, .webm, .mov, .gif or /{FramePattern}, or give --format.");
    }

    /// <summary>The same place for one of several languages: <c>film.zh.mp4</c>.</summary>
    public OutputName ForLanguage(string language) =>
        this with { Path = Format == FilmFormat.PngSequence ? $"{Path}.{language}" : Tagged(Path, language) };

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

    private static string Extension(FilmFormat format) => format switch
    {
        FilmFormat.WebM => ".webm",
        FilmFormat.Mov => ".mov",
        FilmFormat.Gif => ".gif",
        FilmFormat.PngSequence => "-frames",
        _ => ".mp4",
    };
}
