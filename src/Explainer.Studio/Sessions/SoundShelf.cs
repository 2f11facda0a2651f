using Explainer.Pipeline.Films;
using Explainer.Pipeline.Sounding;

namespace Explainer.Studio.Sessions;

/// <summary>Keeps the sounds of the films that were heard last; the one that nobody asked for the longest goes first.</summary>
/// <param name="mostBytes">What they may have together; the newest is kept however large it is.</param>
internal sealed class SoundShelf(long mostBytes) : IDisposable
{
    private const int Most = 6;
    private const string Extension = ".wav";
    private readonly Lock gate = new();

    // Those that were asked for last stand last.
    private readonly List<(SoundFile File, long Bytes)> sounds = [];
    private bool isDisposed;

    /// <summary>A sound by its key, with or without <c>.wav</c> behind it; null when it is not kept.</summary>
    public SoundFile? Find(string name)
    {
        var key = name.EndsWith(Extension, StringComparison.Ordinal) ? name[..^Extension.Length] : name;
        lock (gate)
        {
            if (sounds.FindIndex(s => s.File.Key == key) is var at and >= 0)
            {
                var found = sounds[at];
                sounds.RemoveAt(at);
                sounds.Add(found);
                return found.File;
            }

            return null;
        }
    }

    /// <summary>The sound of a film, made if it is not kept; null where nothing is heard.</summary>
    /// <param name="film">The film.</param>
    /// <param name="cancellation">Ends the work.</param>
    public SoundFile? Of(Film film, CancellationToken cancellation)
    {
        if (SoundFile.KeyOf(film, cancellation) is not { } key)
        {
            return null;
        }

        return Find(key) ?? Keep(SoundFile.Of(film, cancellation));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (gate)
        {
            isDisposed = true;
            sounds.ForEach(s => s.File.Dispose());
            sounds.Clear();
        }
    }

    private SoundFile Keep(SoundFile made)
    {
        lock (gate)
        {
            // Another page may have made the same meanwhile, and the studio may have ended.
            if (Find(made.Key) is { } same)
            {
                made.Dispose();
                return same;
            }

            if (isDisposed)
            {
                made.Dispose();
                throw new OperationCanceledException();
            }

            sounds.Add((made, new FileInfo(made.Path).Length));
            while (sounds.Count > Most || (sounds.Count > 1 && sounds.Sum(s => s.Bytes) > mostBytes))
            {
                sounds[0].File.Dispose();
                sounds.RemoveAt(0);
            }

            return made;
        }
    }
}
