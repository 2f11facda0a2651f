using System.Collections.Concurrent;
using Explainer.Core.Diagnostics;

namespace Explainer.Video.Files;

/// <summary>
/// A folder for what is needed for a while, among the system's temporary files. It is removed when it is disposed, when the process ends in
/// the middle of its work and, should that be killed, by the next one that makes such a folder.
/// </summary>
public sealed class ScratchFolder : IDisposable
{
    // Once for each process and folder: looking through all temporary files takes longer than making one.
    private static readonly ConcurrentDictionary<string, bool> Tidied = new(StringComparer.Ordinal);

    /// <summary>Makes one.</summary>
    /// <param name="purpose">What it is for, part of its name.</param>
    /// <exception cref="ExplainerException">Nothing can be written among the temporary files.</exception>
    public ScratchFolder(string purpose)
    {
        var parent = System.IO.Path.GetTempPath();
        if (Tidied.TryAdd(parent, true))
        {
            TemporaryFiles.RemoveAbandoned(parent, null, TimeProvider.System);
        }

        Path = TemporaryFiles.NewPath(parent, "explainer-" + purpose);
        try
        {
            if (!Directory.Exists(parent))
            {
                throw new DirectoryNotFoundException("the folder does not exist");
            }

            if (OperatingSystem.IsWindows())
            {
                Directory.CreateDirectory(Path);
            }
            else
            {
                Directory.CreateDirectory(Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            }
        }
        catch (Exception failure) when (StorageFailure.Concerns(failure))
        {
            throw StorageRules.TemporaryNotWritable.With(parent, TemporaryFiles.WithFinalNames(failure.Message.TrimEnd('.'))).Failure(failure);
        }
    }

    /// <summary>Where it is.</summary>
    public string Path { get; }

    /// <summary>Removes everything that this process has not finished, such folders included: for a process that ends in the middle of its work.</summary>
    public static void RemoveUnfinished() => TemporaryFiles.RemoveOwn();

    /// <summary>Removes it with what is in it.</summary>
    public void Dispose() => TemporaryFiles.Remove(Path);
}
