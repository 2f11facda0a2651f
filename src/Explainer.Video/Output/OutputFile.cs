using System.Text.RegularExpressions;
using Explainer.Core.Diagnostics;
using Explainer.Video.Files;

namespace Explainer.Video.Output;

/// <summary>
/// A file, or a folder of numbered PNG files, that appears under its name when it is complete. Until then it lies beside that name under
/// a hidden temporary one, which is removed if the work fails and, should the process be killed, by the next work on the same name.
/// </summary>
public sealed partial class OutputFile : IDisposable
{
    private readonly bool isFolder;
    private bool committed;

    private OutputFile(string path, string temporaryPath, bool isFolder, string? madeFolder)
    {
        MadeFolder = madeFolder;
        Path = path;
        TemporaryPath = temporaryPath;
        this.isFolder = isFolder;
    }

    /// <summary>The final path.</summary>
    public string Path { get; }

    /// <summary>Where to write. A folder exists already, a file exists and is empty.</summary>
    public string TemporaryPath { get; }

    /// <summary>The folder that had to be made for it; null when it was there.</summary>
    public string? MadeFolder { get; }

    /// <summary>Begins; also a cheap way to find out before the work whether the output can be written.</summary>
    /// <param name="path">The final path; its folder is made when only that is missing.</param>
    /// <param name="isFolder">Whether it is a folder of numbered PNG files.</param>
    /// <exception cref="ExplainerException">It cannot be written there, or something else would be overwritten.</exception>
    public static OutputFile Create(string path, bool isFolder = false)
    {
        var full = System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(path));
        var name = System.IO.Path.GetFileName(full);
        var folder = System.IO.Path.GetDirectoryName(full);
        if (name.Length == 0 || folder is null)
        {
            throw StorageRules.OutputOccupiedName.With(full).Failure();
        }

        if (isFolder ? File.Exists(full) : Directory.Exists(full))
        {
            throw (isFolder ? StorageRules.OutputOccupiedFile.With(full) : StorageRules.OutputOccupiedFolder.With(full)).Failure();
        }

        if (isFolder && Directory.Exists(full) && Directory.EnumerateFileSystemEntries(full).FirstOrDefault(entry => !IsFrame(entry)) is { } foreign)
        {
            throw StorageRules.OutputOccupiedForeign.With(full, System.IO.Path.GetFileName(foreign)).Failure();
        }

        if (File.Exists(folder))
        {
            throw StorageRules.OutputOccupiedParent.With(folder, name).Failure();
        }

        var isNew = !Directory.Exists(folder);
        if (isNew && !Directory.Exists(System.IO.Path.GetDirectoryName(folder)))
        {
            throw StorageRules.NoSuchFolderOutput.With(folder).Failure();
        }

        try
        {
            Directory.CreateDirectory(folder);
            TemporaryFiles.RemoveAbandoned(folder, name, TimeProvider.System);
            var temporary = TemporaryFiles.NewPath(folder, name);
            if (isFolder)
            {
                Directory.CreateDirectory(temporary);
            }
            else
            {
                File.Create(temporary).Dispose();
            }

            return new(full, temporary, isFolder, isNew ? folder : null);
        }
        catch (Exception failure) when (failure is FileNotFoundException or DirectoryNotFoundException or UnauthorizedAccessException)
        {
            throw StorageRules.OutputNotWritableFolder.With(name, folder).Failure(failure);
        }
        catch (Exception failure) when (StorageFailure.Concerns(failure))
        {
            throw StorageFailure.Describe("writing", full, failure);
        }
    }

    /// <summary>Writes the content of a file.</summary>
    /// <exception cref="ExplainerException">It cannot be written there.</exception>
    public void Write(Action<Stream> write)
    {
        try
        {
            using var stream = new FileStream(TemporaryPath, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16);
            write(stream);
        }
        catch (Exception failure) when (StorageFailure.Concerns(failure))
        {
            throw StorageFailure.Describe("writing", Path, failure);
        }
    }

    /// <summary>Gives the finished work its name, replacing what bore it.</summary>
    /// <exception cref="ExplainerException">It cannot be written there.</exception>
    public void Commit()
    {
        try
        {
            if (isFolder)
            {
                ReplaceFolder();
            }
            else
            {
                // A disk may find out only now that it has no room for what it took.
                using (var file = new FileStream(TemporaryPath, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite, bufferSize: 0))
                {
                    file.Flush(flushToDisk: true);
                }

                File.Move(TemporaryPath, Path, overwrite: true);
            }

            committed = true;
        }
        catch (Exception failure) when (StorageFailure.Concerns(failure))
        {
            throw StorageFailure.Describe("writing", Path, failure);
        }
    }

    /// <summary>Removes the temporary file or folder unless the work was committed.</summary>
    public void Dispose()
    {
        if (!committed)
        {
            TemporaryFiles.Remove(TemporaryPath);
        }
    }

    private static bool IsFrame(string path) => FrameName().IsMatch(System.IO.Path.GetFileName(path));

    // A folder cannot be replaced in one step: the old one steps aside first and comes back if the new one cannot take its place.
    private void ReplaceFolder()
    {
        if (!Directory.Exists(Path))
        {
            Directory.Move(TemporaryPath, Path);
            return;
        }

        var aside = TemporaryFiles.NewPath(System.IO.Path.GetDirectoryName(Path)!, System.IO.Path.GetFileName(Path));
        Directory.Move(Path, aside);
        try
        {
            Directory.Move(TemporaryPath, Path);
        }
        catch (Exception failure) when (StorageFailure.Concerns(failure))
        {
            Directory.Move(aside, Path);
            throw;
        }

        TemporaryFiles.Remove(aside);
    }

    [GeneratedRegex(@"\A[0-9]{5,}\.png\z")]
    private static partial Regex FrameName();
}
