using System.Globalization;

namespace Explainer.Core.Files;

/// <summary>
/// Files that a user names. Only a regular file is opened: opening a pipe waits for a writer that may never come, with no way to
/// interrupt it, and a device may go on for ever.
/// </summary>
public static class InputFile
{
    /// <summary>What <see cref="Obstacle"/> says of a regular file without content.</summary>
    public const string Empty = "is empty";

    internal const string Missing = "does not exist";
    internal const string LinkToNothing = "is a link that leads to nothing";

    /// <summary>
    /// What keeps a path from being read, as the end of a sentence ("is a folder"); null when it names a regular file with content, or a
    /// link that leads to one. Nothing is opened.
    /// </summary>
    public static string? Obstacle(string path)
    {
        if (path.Length == 0 || path.Contains('\0') || !Path.Exists(path))
        {
            return Missing;
        }

        if (LeadsNowhere(path))
        {
            return LinkToNothing;
        }

        if (Directory.Exists(path))
        {
            return "is a folder";
        }

        try
        {
            // A link to what has no name, as /dev/stdin is to the pipe of a shell, leads to nothing that exists.
            return RealPath.Of(path) is not { } real ? "is a link that leads to itself"
                : new FileInfo(real) is not { Exists: true } file ? "is a pipe, not a regular file"
                : file.Length > 0 ? null
                : FileKind.IsRegular(real) switch
                {
                    true => Empty,
                    false => "is a pipe or a device, not a regular file",
                    null => "is empty, or not a regular file",
                };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return "cannot be looked up";
        }
    }

    /// <summary>Whether a path names a link, and what that leads to does not exist.</summary>
    public static bool LeadsNowhere(string path)
    {
        try
        {
            return path.Length > 0 && !path.Contains('\0') && new FileInfo(path).LinkTarget is not null && RealPath.Of(path) is { } real && !Path.Exists(real);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>A text file as a whole.</summary>
    /// <param name="path">The file.</param>
    /// <param name="mostMegabytes">What it may have at most.</param>
    /// <exception cref="IOException">It is no regular file with content, or larger; the message is a sentence without the path.</exception>
    public static string ReadText(string path, int mostMegabytes)
    {
        Require(path);
        return new FileInfo(RealPath.Of(path)!).Length <= (long)mostMegabytes << 20
            ? File.ReadAllText(path)
            : throw new IOException(string.Create(CultureInfo.InvariantCulture, $"it has more than {mostMegabytes} MB"));
    }

    /// <summary>Makes sure that a path names a regular file with content.</summary>
    /// <exception cref="IOException">It does not; the message is a sentence without the path.</exception>
    public static void Require(string path)
    {
        if (Obstacle(path) is { } obstacle)
        {
            throw new IOException("it " + obstacle);
        }
    }
}
