using System.Collections.Immutable;

namespace Explainer.Storyboards.Model;

/// <summary>
/// Who turns narration into speech, as a storyboard names it; whoever speaks knows an engine by its <see cref="Name"/>. What can be
/// written, the schema and the remedies are made from <see cref="All"/>.
/// </summary>
public sealed class VoiceEngine
{
    /// <summary>festival for English where it is installed, espeak-ng for all else.</summary>
    public static readonly VoiceEngine Auto = new("auto", "festival for English where it is installed and espeak-ng for the rest");

    /// <summary>A voice of Piper, in this process.</summary>
    public static readonly VoiceEngine Piper = new("piper", "a Piper model", "model");

    /// <summary>Kokoro, in this process.</summary>
    public static readonly VoiceEngine Kokoro = new("kokoro", "a Kokoro model", "model");

    /// <summary>The festival program.</summary>
    public static readonly VoiceEngine Festival = new("festival", "the festival program");

    /// <summary>The espeak-ng library.</summary>
    public static readonly VoiceEngine Espeak = new("espeak", "the espeak-ng library");

    /// <summary>Somebody's recordings, one file for each beat.</summary>
    public static readonly VoiceEngine Recorded = new("recorded", "recordings", "files");

    /// <summary>Any program: text in, WAV out.</summary>
    public static readonly VoiceEngine Command = new("command", "any program", "command");

    /// <summary>All engines; the first is the usual one.</summary>
    public static readonly ImmutableArray<VoiceEngine> All = [Auto, Piper, Kokoro, Festival, Espeak, Recorded, Command];

    private VoiceEngine(string name, string summary, string? neededKey = null)
    {
        Name = name;
        Summary = summary;
        NeededKey = neededKey;
    }

    /// <summary>What an author writes.</summary>
    public string Name { get; }

    /// <summary>What speaks, within a sentence.</summary>
    public string Summary { get; }

    /// <summary>The key of <c>voice</c> that it cannot do without; null for none.</summary>
    public string? NeededKey { get; }

    /// <summary>The keys of <c>voice</c> that are for it and not for all engines.</summary>
    public ImmutableArray<string> OwnKeys => NeededKey is null ? [] : this == Recorded ? [NeededKey, "align"] : [NeededKey];

    /// <summary>Its <see cref="Name"/>.</summary>
    public override string ToString() => Name;
}
