using Explainer.Pipeline.Films;
using Explainer.Pipeline.Sounding;

namespace Explainer.Studio.Sessions;

/// <summary>Keeps the sounds of the films that were heard last; the oldest goes first.</summary>
internal sealed class SoundShelf : IDisposable
{
    private const int Most = 6;
    private const string Extension = ".wav";
    private readonly Lock gate = new();
    private readonly List<SoundFile> sounds = [];

    /// <summary>A sound by its key, with or without <c>.wav</c> behind it; null when it is not kept.</summary>
    public SoundFile? Find(string name)
    {
        var key = name.EndsWith(Extension, StringComparison.Ordinal) ? name[..^Extension.Length] : name;
        lock (gate)
        {
            return sounds.Find(s => s.Key == key);
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

        if (Find(key) is { } kept)
        {
            return kept;
        }

        var made = SoundFile.Of(film, cancellation);
        lock (gate)
        {
            sounds.Add(made);
            if (sounds.Count > Most)
            {
                sounds[0].Dispose();
                sounds.RemoveAt(0);
            }
        }

        return made;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (gate)
        {
            sounds.ForEach(s => s.Dispose());
            sounds.Clear();
        }
    }
}
