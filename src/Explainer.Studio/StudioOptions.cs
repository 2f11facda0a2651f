using Explainer.Pipeline.Films;

namespace Explainer.Studio;

/// <summary>What a studio is opened for.</summary>
public sealed record StudioOptions
{
    /// <summary>The folder whose storyboards are edited; nothing outside of it is read or written.</summary>
    public required string Folder { get; init; }

    /// <summary>The storyboard that is opened first, relative to the folder; null for the first one in it.</summary>
    public string? File { get; init; }

    /// <summary>The port to listen on; 0 for a free one.</summary>
    public int Port { get; init; }

    /// <summary>What is wanted of films besides what storyboards say.</summary>
    public FilmOptions Films { get; init; } = new();

    /// <summary>Shows a folder to the person at the machine, and says whether that was possible; null where there is nobody.</summary>
    public Func<string, bool>? ShowFolder { get; init; }

    /// <summary>The clock, for pauses and measures.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
