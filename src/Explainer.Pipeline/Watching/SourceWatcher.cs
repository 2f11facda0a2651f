using System.Collections.Immutable;
using System.Diagnostics;
using Explainer.Core;
using Explainer.Core.Files;

namespace Explainer.Pipeline.Watching;

/// <summary>
/// Waits until a storyboard or a file that it depends on changes. Change notices make it quick; looking at the files every second makes
/// it sure, where the file system sends none (network drives) or an editor replaces files by renaming; then only those are read whose size or
/// time differs. What counts is the content: a file that was written without a difference is no change.
/// </summary>
public sealed class SourceWatcher : IDisposable
{
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(1);

    // Editors write in several steps; a save is over when nothing more comes for so long.
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(60);

    // Something else in the folder may be written without a pause.
    private static readonly TimeSpan LongestSave = TimeSpan.FromSeconds(1);
    private readonly string storyboard;
    private readonly FileGate files;
    private readonly ImmutableArray<string> besides;
    private readonly AutoResetEvent noticed = new(false);
    private readonly Dictionary<string, FileSystemWatcher> watchers = new(StringComparer.Ordinal);
    private readonly Lock gate = new();
    private Dictionary<string, ContentHash> seen;
    private Dictionary<string, (long Length, DateTime Written)> stamps = [];
    private long? missingSince;
    private bool isDisposed;

    /// <summary>Begins; what the files hold now is the state that changes are counted from.</summary>
    /// <param name="storyboard">The storyboard's path.</param>
    /// <param name="otherFolders">Folders besides its own below which it may name files.</param>
    /// <param name="besides">Other files whose changes are told, too, such as its notes; they need not be there.</param>
    public SourceWatcher(string storyboard, IEnumerable<string>? otherFolders = null, IEnumerable<string>? besides = null)
    {
        this.besides = [.. besides ?? []];
        files = new FileGate(storyboard, otherFolders ?? []);
        this.storyboard = Path.GetFullPath(storyboard);
        seen = Look();
    }

    /// <summary>Waits for a change, and until the save is over. That there is no storyboard any more is a change when it lasts for a second.</summary>
    /// <returns>The files that changed, by full path; empty when the waiting was cancelled.</returns>
    public IReadOnlyList<string> Wait(CancellationToken cancellation)
    {
        WaitHandle[] handles = [noticed, cancellation.WaitHandle];
        while (!cancellation.IsCancellationRequested)
        {
            var isNoticed = WaitHandle.WaitAny(handles, Poll) == 0;
            var begun = Stopwatch.GetTimestamp();
            while (isNoticed && Stopwatch.GetElapsedTime(begun) < LongestSave && WaitHandle.WaitAny(handles, Quiet) == 0)
            {
                // Another notice: the save goes on.
            }

            if (!isNoticed && stamps.All(s => Stamp(s.Key) == s.Value))
            {
                continue;
            }

            if (cancellation.IsCancellationRequested || IsBeingReplaced())
            {
                continue;
            }

            var now = Look();
            var changed = now.Where(n => !seen.TryGetValue(n.Key, out var was) || was != n.Value).Select(n => n.Key).ToList();
            if (changed.Count > 0 || now.Count != seen.Count)
            {
                seen = now;
                return changed.Count > 0 ? changed : [storyboard];
            }
        }

        return [];
    }

    /// <summary>Waits no more.</summary>
    public void Dispose()
    {
        foreach (var watcher in watchers.Values)
        {
            watcher.Dispose();
        }

        lock (gate)
        {
            isDisposed = true;
            noticed.Dispose();
        }
    }

    // In the middle of a save by renaming there is no storyboard for a moment.
    private bool IsBeingReplaced()
    {
        missingSince = File.Exists(storyboard) ? null : missingSince ?? Stopwatch.GetTimestamp();
        return missingSince is { } since && Stopwatch.GetElapsedTime(since) < Poll;
    }

    // A notice may still be on its way when nobody waits any more.
    private void Notice()
    {
        lock (gate)
        {
            if (!isDisposed)
            {
                noticed.Set();
            }
        }
    }

    private Dictionary<string, ContentHash> Look()
    {
        var named = SourceFiles.Of(storyboard, files).Union(besides, StringComparer.Ordinal).ToList();
        foreach (var folder in named.Select(f => Path.GetDirectoryName(f)!).Distinct(StringComparer.Ordinal))
        {
            Watch(folder);
        }

        // Before the content: what is written meanwhile is looked at again.
        stamps = named.ToDictionary(f => f, Stamp, StringComparer.Ordinal);
        return named.ToDictionary(f => f, Content, StringComparer.Ordinal);
    }

    private void Watch(string folder)
    {
        if (watchers.ContainsKey(folder) || !Directory.Exists(folder))
        {
            return;
        }

        try
        {
            var watcher = new FileSystemWatcher(folder);
            watcher.Changed += (_, _) => Notice();
            watcher.Created += (_, _) => Notice();
            watcher.Renamed += (_, _) => Notice();
            watcher.EnableRaisingEvents = true;
            watchers.Add(folder, watcher);
        }
        catch (IOException)
        {
            // No more notices to be had from this system (inotify's limit): looking every second still finds the change.
            return;
        }
    }

    private static (long Length, DateTime Written) Stamp(string path)
    {
        try
        {
            var file = new FileInfo(path);
            return file.Exists ? (file.Length, file.LastWriteTimeUtc) : default;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return default;
        }
    }

    private static ContentHash Content(string path)
    {
        try
        {
            return InputFile.Obstacle(path) is null ? ContentHash.Of(File.ReadAllBytes(path)) : default;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return default;
        }
    }
}
