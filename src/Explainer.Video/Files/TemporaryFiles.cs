using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Explainer.Core;

namespace Explainer.Video.Files;

/// <summary>
/// Names of files and folders that are still being written. A name tells its owner (machine, process and when that began), so that what a killed process
/// left behind is recognised and removed by the next one, and what a living one still writes is left alone, also on a shared drive.
/// </summary>
internal static partial class TemporaryFiles
{
    /// <summary>Stands in every temporary name before the owner.</summary>
    public const string Marker = ".partial-";

    // Where this process has temporary files; a few folders, however many files there were.
    private static readonly ConcurrentDictionary<string, bool> Folders = new(StringComparer.Ordinal);

    // On another machine nobody can be asked whether the owner lives: a day without a change counts as dead.
    private static readonly TimeSpan ForeignAge = TimeSpan.FromDays(1);

    // File systems keep times coarsely; a file may seem a little older than the process that made it.
    private static readonly TimeSpan ClockGrain = TimeSpan.FromSeconds(3);

    /// <summary>This machine, as eight hexadecimal digits.</summary>
    public static string Machine { get; } = ContentHash.Of(Encoding.UTF8.GetBytes(Environment.MachineName)).ToString()[..8];

    /// <summary>The owner in a temporary name: this machine, this process and its start.</summary>
    public static string Owner { get; } = string.Create(CultureInfo.InvariantCulture, $"{Machine}-{Environment.ProcessId}-{ProcessStart.Of(Environment.ProcessId)}");

    /// <summary>A new name beside or below a folder for something that will get another name when it is complete.</summary>
    /// <param name="folder">Where; the same file system as the final name.</param>
    /// <param name="name">The final name, which the temporary one begins with (after a dot that hides it).</param>
    public static string NewPath(string folder, string name)
    {
        Folders.TryAdd(Path.GetFullPath(folder), true);
        return Path.Combine(folder, $".{name}{Marker}{Owner}-{Path.GetFileNameWithoutExtension(Path.GetRandomFileName())}");
    }

    /// <summary>Removes all that this process has under temporary names: for a process that ends in the middle of its work.</summary>
    public static void RemoveOwn()
    {
        var options = new EnumerationOptions { AttributesToSkip = FileAttributes.None, IgnoreInaccessible = true };
        foreach (var folder in Folders.Keys)
        {
            try
            {
                foreach (var path in Directory.EnumerateFileSystemEntries(folder, $"*{Marker}{Owner}-*", options))
                {
                    Remove(path);
                }
            }
            catch (Exception failure) when (StorageFailure.Concerns(failure))
            {
                // The folder is gone, and what lay in it.
                continue;
            }
        }
    }

    /// <summary>A text for people, with final names in place of temporary ones.</summary>
    public static string WithFinalNames(string text) => TemporaryName().Replace(text, "$1");

    /// <summary>Removes what dead processes left in a folder under temporary names of this final name, or of any when it is null.</summary>
    /// <returns>How many files and folders were removed.</returns>
    public static int RemoveAbandoned(string folder, string? name, TimeProvider time)
    {
        try
        {
            var options = new EnumerationOptions { AttributesToSkip = FileAttributes.None, IgnoreInaccessible = true };
            var removed = 0;
            foreach (var path in Directory.EnumerateFileSystemEntries(folder, "*" + Marker + "*", options))
            {
                var found = Path.GetFileName(path);
                var marker = found.LastIndexOf(Marker, StringComparison.Ordinal);
                if ((name is null || found.AsSpan(0, marker).SequenceEqual("." + name))
                    && IsAbandoned(found[(marker + Marker.Length)..], File.GetLastWriteTimeUtc(path), time)
                    && Remove(path))
                {
                    removed++;
                }
            }

            return removed;
        }
        catch (Exception failure) when (StorageFailure.Concerns(failure))
        {
            // Tidying is a courtesy: whatever forbids it will be reported by the work itself.
            return 0;
        }
    }

    /// <summary>Whether the owner that a temporary name or a claim tells is gone.</summary>
    /// <param name="owner">Machine, process id, the start of the process and anything, with dashes between; names from before the start was told have none.</param>
    /// <param name="lastWrite">When the file was last written.</param>
    /// <param name="time">The clock.</param>
    public static bool IsAbandoned(string owner, DateTime lastWrite, TimeProvider time)
    {
        var parts = owner.Split('-');
        if (parts.Length < 2 || !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var process) || parts[0] != Machine)
        {
            return time.GetUtcNow().UtcDateTime - lastWrite > ForeignAge;
        }

        if (parts.Length > 3)
        {
            return ProcessStart.Of(process) is not { } start || (start.Length > 0 && start != parts[2]);
        }

        try
        {
            using var running = Process.GetProcessById(process);
            return running.StartTime.ToUniversalTime() > lastWrite + ClockGrain;
        }
        catch (Exception gone) when (gone is ArgumentException or InvalidOperationException)
        {
            return true;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            // It exists and is somebody else's.
            return false;
        }
    }

    /// <summary>Whether a text names an owner as <see cref="Owner"/> does, with anything behind it.</summary>
    public static bool IsOwner(string text) => OwnerName().IsMatch(text);

    /// <summary>Removes a file or folder if it is there; says whether it is gone.</summary>
    public static bool Remove(string path)
    {
        try
        {
            if (Directory.Exists(path))
            {
                Directory.Delete(path, recursive: true);
            }
            else
            {
                File.Delete(path);
            }

            return true;
        }
        catch (Exception failure) when (StorageFailure.Concerns(failure))
        {
            return false;
        }
    }

    [GeneratedRegex(@"\A[0-9a-f]{8}-[0-9]+-")]
    private static partial Regex OwnerName();

    [GeneratedRegex(@"\.([^/\\]+)\.partial-[0-9a-f]{8}-[0-9]+(?:-[0-9]*)?-[0-9a-z]+")]
    private static partial Regex TemporaryName();
}
