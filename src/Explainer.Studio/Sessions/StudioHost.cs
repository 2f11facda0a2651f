using Explainer.Pipeline;
using Explainer.Studio.Folders;

namespace Explainer.Studio.Sessions;

/// <summary>What all sessions of a studio share.</summary>
/// <param name="service">Makes films.</param>
/// <param name="folder">The folder of the studio.</param>
/// <param name="options">What it was opened for.</param>
internal sealed class StudioHost(FilmService service, StudioFolder folder, StudioOptions options) : IDisposable
{
    /// <summary>How many pages may be open at a time.</summary>
    public const int MostSessions = 16;

    private int sessions;

    /// <summary>Makes films.</summary>
    public FilmService Service => service;

    /// <summary>The clock, for pauses and measures.</summary>
    public TimeProvider Time => options.Time;

    /// <summary>The folder of the studio.</summary>
    public StudioFolder Folder => folder;

    /// <summary>What it was opened for.</summary>
    public StudioOptions Options => options;

    /// <summary>The sounds of the films that are open.</summary>
    public SoundShelf Sounds { get; } = new();

    /// <summary>One film is rendered at a time, whoever asks; the others wait.</summary>
    public SemaphoreSlim Rendering { get; } = new(1);

    /// <summary>Takes a place for a session; false when all are taken.</summary>
    public bool TryEnter()
    {
        if (Interlocked.Increment(ref sessions) <= MostSessions)
        {
            return true;
        }

        Leave();
        return false;
    }

    /// <summary>Gives the place back.</summary>
    public void Leave() => Interlocked.Decrement(ref sessions);

    /// <inheritdoc/>
    public void Dispose()
    {
        Sounds.Dispose();
        Rendering.Dispose();
    }
}
