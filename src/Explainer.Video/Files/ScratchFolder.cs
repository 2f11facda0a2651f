namespace Explainer.Video.Files;

/// <summary>
/// A folder for what is needed for a while, among the system's temporary files. It is removed when it is disposed, when the process ends in
/// the middle of its work and, should that be killed, by the next one that makes such a folder.
/// </summary>
public sealed class ScratchFolder : IDisposable
{
    /// <summary>Makes one.</summary>
    /// <param name="purpose">What it is for, part of its name.</param>
    public ScratchFolder(string purpose)
    {
        var name = "explainer-" + purpose;
        var parent = System.IO.Path.GetTempPath();
        TemporaryFiles.RemoveAbandoned(parent, name, TimeProvider.System);
        Path = TemporaryFiles.NewPath(parent, name);
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(Path);
        }
        else
        {
            Directory.CreateDirectory(Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    /// <summary>Where it is.</summary>
    public string Path { get; }

    /// <summary>Removes everything that this process has not finished, such folders included: for a process that ends in the middle of its work.</summary>
    public static void RemoveUnfinished() => TemporaryFiles.RemoveOwn();

    /// <summary>Removes it with what is in it.</summary>
    public void Dispose() => TemporaryFiles.Remove(Path);
}
