using System.Collections.Immutable;
using Explainer.Video.Speech.Neural;

namespace Explainer.Video.Speech;

/// <summary>A way to turn text into sound, with all that the program must know to use it. A new one is a class and its line here.</summary>
public sealed class SpeechEngine
{
    /// <summary>All engines.</summary>
    public static readonly ImmutableArray<SpeechEngine> All =
    [
        AutoEngine.Define(), PiperEngine.Define(), KokoroEngine.Define(), FestivalEngine.Define(), EspeakEngine.Define(), RecordedEngine.Define(), CommandEngine.Define(),
    ];

    internal SpeechEngine()
    {
    }

    /// <summary>What storyboards call it.</summary>
    public required string Name { get; init; }

    /// <summary>What must be installed for it, as its makers call it; null when nothing must, or only what a storyboard brings.</summary>
    public string? Part { get; init; }

    /// <summary>Whether several narrations may be spoken at the same time: each is a small program of its own then, which uses one processor.</summary>
    public bool SpeaksSeveral { get; init; }

    /// <summary>Makes it ready to speak.</summary>
    public required Func<SpeechSetup, ISpeechEngine> Make { get; init; }

    /// <summary>The engine that storyboards call so.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static SpeechEngine Named(string name) =>
        All.FirstOrDefault(engine => engine.Name == name) ?? throw new ArgumentException($"There is no speech engine {name}.", nameof(name));
}
