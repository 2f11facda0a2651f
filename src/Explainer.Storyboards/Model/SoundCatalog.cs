using System.Collections.Immutable;
using Explainer.Scenes.Definitions;

namespace Explainer.Storyboards.Model;

/// <summary>All sound effects.</summary>
internal static class SoundCatalog
{
    public const string PitchName = "pitch";
    public const string FromName = "from";
    public const string SpeedName = "speed";

    public static readonly NumberProp Gain = new("gain", "Gain, in dB.", 0, -60, 24) { Animatable = false };
    public static readonly NumberProp Pan = new("pan", "Stereo position: -1 left, 0 centre, 1 right.", 0, -1, 1) { Animatable = false };

    /// <summary>What every sound takes.</summary>
    public static readonly ImmutableArray<PropDefinition> Common = [Gain, Pan];

    /// <summary>A file's definition; its name is any path with a dot in it.</summary>
    public static readonly SoundDefinition File = new(SoundKind.File, "file.wav", "A sound file (WAV, FLAC, MP3, Opus), relative to the storyboard's folder.", false, []);

    /// <summary>All effects that are made, in the order of the guide.</summary>
    public static readonly ImmutableArray<SoundDefinition> All =
    [
        new(SoundKind.Tick, "tick", "A soft wooden tick, for a token that appears; with stagger one for each.", false, [Pitch(1600, 100, 8000)]),
        new(SoundKind.Click, "click", "A short sharp click, for a switch.", false, []),
        new(SoundKind.Sweep, "sweep", "A breath of noise that rises or falls, for a wipe or a change of scene.", true, [Hertz(FromName, "The pitch at its start, in Hz.", 300), Hertz(PitchName, "The pitch at its end, in Hz.", 3200)]),
        new(SoundKind.Impact, "impact", "A low thud with a short crack, for a stamp or the key moment.", false, [Pitch(52, 20, 400)]),
        new(SoundKind.Keyboard, "keyboard", "Typing, as long as its action takes.", true, [Speed("Keys a second.", 8, 30)]),
        new(SoundKind.Hum, "hum", "The steady hum of a machine, as long as its action takes.", true, [Pitch(98, 20, 1000)]),
        new(SoundKind.CodeRain, "code-rain", "A rain of soft high blips, as long as its action takes.", true, [Speed("Drops a second.", 14, 100)]),
        new(SoundKind.Whoosh, "whoosh", "Something rushes by, for what flies in or out, as long as its action takes.", true, [Pitch(1800, 100, 8000)]),
        new(SoundKind.Pop, "pop", "A round pop, for something that appears.", false, [Pitch(420, 100, 4000)]),
        new(SoundKind.Rise, "rise", "A chord that climbs and swells before a reveal, as long as its action takes.", true, [Pitch(196, 50, 2000)]),
        new(SoundKind.Success, "success", "Two bells, for what is right.", false, [Pitch(659, 100, 4000)]),
        new(SoundKind.Failure, "error", "Two low hollow tones, for what is wrong.", false, [Pitch(233, 50, 2000)]),
        new(SoundKind.Paper, "paper", "A sheet of paper is turned, as long as its action takes.", true, []),
        new(SoundKind.Pen, "pen", "A pen writes, as long as its action takes.", true, [Speed("Strokes a second.", 6, 30)]),
        new(SoundKind.Engine, "engine", "An engine runs, as long as its action takes.", true, [Pitch(42, 20, 200)]),
        new(SoundKind.Stamp, "stamp", "A stamp comes down on paper.", false, [Pitch(110, 40, 400)]),
        new(SoundKind.RoomTone, "room", "The quiet of a room, as long as its action takes.", true, []),
    ];

    private static NumberProp Pitch(double usual, double least, double most) => new(PitchName, "In Hz.", usual, least, most) { Animatable = false };

    private static NumberProp Hertz(string name, string summary, double usual) => new(name, summary, usual, 50, 15000) { Animatable = false };

    private static NumberProp Speed(string summary, double usual, double most) => new(SpeedName, summary, usual, 0.5, most) { Animatable = false };
}
