using Explainer.Core.Diagnostics;
using Explainer.Video.Output;

namespace Explainer.Pipeline.Files;

/// <summary>Writes files that appear under their names when they are complete, and only then.</summary>
public static class CompleteFile
{
    /// <summary>Writes one.</summary>
    /// <param name="path">Its path; its folder is made when only that is missing.</param>
    /// <param name="write">Writes the content.</param>
    /// <param name="cancellation">Keeps the file from appearing.</param>
    /// <returns>The folder that was made for it; null when it was there.</returns>
    /// <exception cref="ExplainerException">It cannot be written there.</exception>
    public static string? Write(string path, Action<Stream> write, CancellationToken cancellation)
    {
        using var file = OutputFile.Create(path);
        file.Write(write);
        cancellation.ThrowIfCancellationRequested();
        file.Commit();
        return file.MadeFolder;
    }

    /// <summary>Finds out, before the work, whether something can be written; what is there stays as it is.</summary>
    /// <param name="path">Its path; its folder is made when only that is missing.</param>
    /// <param name="isFolder">Whether it is a folder of pictures.</param>
    /// <returns>The folder that was made for it; null when it was there.</returns>
    /// <exception cref="ExplainerException">It cannot be written there.</exception>
    public static string? Check(string path, bool isFolder = false)
    {
        using var file = OutputFile.Create(path, isFolder);
        return file.MadeFolder;
    }
}
