using System.Collections.Concurrent;
using Explainer.Core.Files;
using Explainer.Video.Files;

namespace Explainer.Video.Cache;

/// <summary>
/// The claim of a process to make a clip: a file that only one can create, renewed while the work goes on. It is written under another name and
/// then linked to its own, so that it is never seen half. It only saves work; clips are
/// right without it. A claim whose process is gone counts no more; nor does one that was not renewed for <see cref="StaleAfter"/>, which
/// is measured by watching it, because the clocks of machines on a network drive differ.
/// </summary>
internal sealed class ClipClaim : IDisposable
{
    /// <summary>Longer than network file systems keep an old time of change (NFS: a minute).</summary>
    public static readonly TimeSpan StaleAfter = TimeSpan.FromSeconds(90);

    private static readonly TimeSpan RenewEvery = TimeSpan.FromSeconds(10);

    private const int LongestOwner = 200;

    private readonly string path;
    private readonly string content;
    private readonly TimeProvider time;
    private readonly ITimer renewal;

    private ClipClaim(string path, string content, TimeProvider time)
    {
        this.path = path;
        this.content = content;
        this.time = time;
        renewal = time.CreateTimer(_ => Renew(), null, RenewEvery, RenewEvery);
    }

    /// <summary>The claim, or null when somebody else has it.</summary>
    /// <param name="path">The claim's file.</param>
    /// <param name="watched">Remembers since when other claims were not renewed.</param>
    /// <param name="time">The clock.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static ClipClaim? TryTake(string path, ConcurrentDictionary<string, WatchedClaim> watched, TimeProvider time)
    {
        for (var attempt = 0; attempt < 2; attempt++)
        {
            var content = $"{TemporaryFiles.Owner}-{Path.GetRandomFileName()}";
            if (TryWrite(path, content))
            {
                watched.TryRemove(path, out _);
                return new(path, content, time);
            }

            if (!IsStale(path, watched, time))
            {
                return null;
            }

            TemporaryFiles.Remove(path);
        }

        return null;
    }

    /// <summary>Who has a claim: empty when something else lies there (a folder, a pipe, a link that leads nowhere), null when nothing does.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static string? OwnerIn(string path)
    {
        if (InputFile.Obstacle(path) is not null)
        {
            return Path.Exists(path) || new FileInfo(path).LinkTarget is not null ? "" : null;
        }

        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        var start = new byte[LongestOwner];
        return System.Text.Encoding.ASCII.GetString(start, 0, file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false));
    }

    /// <summary>Gives the claim up; one that another process took over meanwhile is left alone.</summary>
    public void Dispose()
    {
        renewal.Dispose();
        try
        {
            if (OwnerIn(path) == content)
            {
                File.Delete(path);
            }
        }
        catch (Exception failure) when (StorageFailure.Concerns(failure))
        {
            // Already gone, or it goes stale by itself.
            return;
        }
    }

    // False when something bears the name.
    private static bool TryWrite(string path, string content)
    {
        var draft = TemporaryFiles.NewPath(Path.GetDirectoryName(path)!, Path.GetFileName(path));
        try
        {
            File.WriteAllText(draft, content);
            return HardLink.TryCreate(draft, path) ?? TryWriteInPlace(path, content);
        }
        finally
        {
            TemporaryFiles.Remove(draft);
        }
    }

    // On file systems without links, such as FAT.
    private static bool TryWriteInPlace(string path, string content)
    {
        try
        {
            using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.Read);
            file.Write(System.Text.Encoding.ASCII.GetBytes(content));
            return true;
        }
        catch (IOException failure) when (IsThere(failure))
        {
            return false;
        }
        catch (Exception failure) when (StorageFailure.Concerns(failure))
        {
            TemporaryFiles.Remove(path);
            throw;
        }
    }

    // The other's claim may be gone again by the time we look for it, so the error itself has to be asked: EEXIST, or Windows' file exists.
    private static bool IsThere(IOException failure) => failure.HResult is 17 or unchecked((int)0x80070050);

    private static bool IsStale(string path, ConcurrentDictionary<string, WatchedClaim> watched, TimeProvider time)
    {
        string? owner;
        DateTime renewed;
        try
        {
            owner = OwnerIn(path);
            renewed = File.GetLastWriteTimeUtc(path);
        }
        catch (Exception failure) when (StorageFailure.Concerns(failure))
        {
            return false;
        }

        if (owner is null || !TemporaryFiles.IsOwner(owner))
        {
            // Gone again; or no claim at all, which nobody will take back.
            return owner is not null;
        }

        if (owner.StartsWith(TemporaryFiles.Machine, StringComparison.Ordinal) && TemporaryFiles.IsAbandoned(owner, renewed, time))
        {
            return true;
        }

        var seen = watched.AddOrUpdate(
            path,
            _ => new(renewed, time.GetTimestamp()),
            (_, before) => before.Renewed == renewed ? before : new(renewed, time.GetTimestamp()));
        return time.GetElapsedTime(seen.Since) > StaleAfter;
    }

    private void Renew()
    {
        try
        {
            File.SetLastWriteTimeUtc(path, time.GetUtcNow().UtcDateTime);
        }
        catch (Exception failure) when (StorageFailure.Concerns(failure))
        {
            // Somebody took it over: then the clip is made twice, which is harmless.
            return;
        }
    }
}
