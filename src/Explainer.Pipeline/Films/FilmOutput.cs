using Explainer.Core.Diagnostics;
using Explainer.Video.Clips;

namespace Explainer.Pipeline.Films;

/// <summary>Where a film goes and as what: an extension tells the format, and a format gives the extension where no name is given.</summary>
public sealed record FilmOutput
{
    private const string FramePattern = "%05d.png";

    internal FilmOutput(string path, FilmFormat format)
    {
        Path = path;
        Format = format;
    }

    /// <summary>The file, or the folder of a PNG sequence.</summary>
    public string Path { get; private init; }

    /// <summary>Whether it is a folder of pictures.</summary>
    public bool IsFolder => Format.IsFolder;

    internal FilmFormat Format { get; }

    /// <summary>Finds path and format.</summary>
    /// <param name="storyboard">The storyboard's path, which names the film by default.</param>
    /// <param name="output">The name given, or null.</param>
    /// <param name="format">The format given, one of <see cref="FilmNames.Formats"/>, or null.</param>
    /// <exception cref="ExplainerException">The name says nothing of the format, or something else.</exception>
    public static FilmOutput For(string storyboard, string? output, string? format) =>
        For(storyboard, output, format is null ? null : FilmNames.FormatTable[format]);

    /// <summary>The same place for one of several languages: <c>film.zh.mp4</c>.</summary>
    /// <param name="language">The language's tag.</param>
    public FilmOutput ForLanguage(string language) => this with { Path = IsFolder ? $"{Path}.{language}" : Tagged(Path, language) };

    /// <summary>A file's name with a language's tag before its extension.</summary>
    /// <param name="path">The file.</param>
    /// <param name="language">The language's tag.</param>
    public static string Tagged(string path, string language)
    {
        var extension = System.IO.Path.GetExtension(path);
        return $"{path[..^extension.Length]}.{language}{extension}";
    }

    internal static FilmOutput For(string storyboard, string? output, FilmFormat? format)
    {
        if (output is null)
        {
            var name = System.IO.Path.GetFileNameWithoutExtension(storyboard);
            var chosen = format ?? FilmFormat.All[0];
            return new FilmOutput(name + chosen.Suffix, chosen);
        }

        if (output.EndsWith(".png", StringComparison.OrdinalIgnoreCase))
        {
            return Frames(output);
        }

        var extension = System.IO.Path.GetExtension(output);
        var said = format ?? FilmFormat.All.FirstOrDefault(f => f.Extensions.Contains(extension, StringComparer.OrdinalIgnoreCase));
        return said is not null
            ? new FilmOutput(output, said)
            : throw CallRules.UnknownFormatFilm.With(output, string.Join(", ", FilmFormat.All.Where(f => !f.IsFolder).Select(f => f.Suffix)), FramePattern).Failure();
    }

    private static FilmOutput Frames(string output) =>
        System.IO.Path.GetFileName(output) == FramePattern && System.IO.Path.GetDirectoryName(output) is { Length: > 0 } folder
            ? new FilmOutput(folder, FilmFormat.PngSequence)
            : throw (output.Contains('%') ? CallRules.UnknownFormatFrames.With(output, FramePattern) : CallRules.UnknownFormatPicture.With(output, FramePattern)).Failure();
}
