using Explainer.Core.Diagnostics;
using Explainer.Pipeline;
using Explainer.Pipeline.Films;
using Explainer.Studio.Folders;
using Explainer.Studio.Protocol;

namespace Explainer.Studio.Sessions;

/// <summary>What all sessions of a studio share.</summary>
/// <param name="service">Makes films.</param>
/// <param name="folder">The folder of the studio.</param>
/// <param name="options">What it was opened for.</param>
internal sealed class StudioHost(FilmService service, StudioFolder folder, StudioOptions options) : IDisposable
{
    /// <summary>How many pages may be open at a time: each holds a connection, of which a browser opens six to one address.</summary>
    public const int MostSessions = 4;

    // Three hours of stereo at 48 kHz.
    private const long MostSoundBytes = 2L << 30;

    private readonly Lock gate = new();
    private readonly List<StudioSession> sessions = [];

    /// <summary>Makes films.</summary>
    public FilmService Service => service;

    /// <summary>The clock, for pauses and measures.</summary>
    public TimeProvider Time => options.Time;

    /// <summary>The folder of the studio.</summary>
    public StudioFolder Folder => folder;

    /// <summary>What it was opened for.</summary>
    public StudioOptions Options => options;

    /// <summary>The sounds of the films that are open.</summary>
    public SoundShelf Sounds { get; } = new(MostSoundBytes);

    /// <summary>Pictures of the components.</summary>
    public ComponentPictures Components { get; } = new(service);

    /// <summary>Held while a file of notes is read, changed and written, whoever asks.</summary>
    public Lock Notes { get; } = new();

    /// <summary>One film is rendered at a time, whoever asks; the others wait.</summary>
    public SemaphoreSlim Rendering { get; } = new(1);

    /// <summary>Loads films in a language; in the storyboard's first where it has no such one, as another state of it may.</summary>
    /// <param name="options">How, the language included.</param>
    /// <param name="load">Loads them.</param>
    public static LoadedFilms InLanguage(FilmOptions options, Func<FilmOptions, LoadedFilms> load)
    {
        try
        {
            return load(options);
        }
        catch (ExplainerException e) when (options.Language is not null && e.Finding.Rule == CallRules.UnknownLanguage)
        {
            return load(options with { Language = null });
        }
    }

    /// <summary>The first message to a page.</summary>
    /// <param name="pictures">Names the stream of its pictures.</param>
    public HelloMessage Hello(string pictures)
    {
        var files = Folder.List();
        return new HelloMessage(
            "hello", pictures, Folder.Name, Options.File ?? (files.Count > 0 ? files[0] : null), files, FilmNames.Formats, FilmNames.Qualities,
            [.. Service.Components.All.Select(c => new ToldComponent(c.Definition.Name, c.Definition.Summary))], StoryboardValues.EasingNames);
    }

    /// <summary>Takes a session in; false when there are too many.</summary>
    public bool TryEnter(StudioSession session)
    {
        lock (gate)
        {
            if (sessions.Count >= MostSessions)
            {
                return false;
            }

            sessions.Add(session);
            return true;
        }
    }

    /// <summary>A session has ended.</summary>
    public void Leave(StudioSession session)
    {
        lock (gate)
        {
            sessions.Remove(session);
        }
    }

    /// <summary>The pictures of a session by their key; null when there is none.</summary>
    public PictureStream? FindPictures(string key)
    {
        lock (gate)
        {
            return sessions.Find(s => s.Stream.Key == key)?.Stream;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Sounds.Dispose();
        Rendering.Dispose();
    }
}
