using System.Collections.Immutable;
using System.Text;
using Explainer.Core.Time;
using Explainer.Storyboards.Model;

namespace Explainer.Pipeline.Comparing;

/// <summary>Puts in words what sounds in each beat besides what the voice says.</summary>
internal static class BeatSounds
{
    /// <summary>By beat, one line for each recording and sound effect, in the order of their times.</summary>
    public static ImmutableDictionary<string, ImmutableArray<string>> Of(Storyboard storyboard) => storyboard.Beats.ToImmutableDictionary(
        b => b.Id,
        b => ImmutableArray.CreateRange(Recordings(storyboard, b.Id).Concat(
            storyboard.Sounds.Where(s => BeatOf(storyboard, s.Start) == b).Select(s => Text(s, s.Start - b.Start)))));

    /// <summary>What one list has and the other has not; lines that stand in a list twice count twice.</summary>
    public static ImmutableArray<string> Without(ImmutableArray<string> lines, ImmutableArray<string> others)
    {
        var left = others.ToList();
        return [.. lines.Where(line => !left.Remove(line))];
    }

    private static IEnumerable<string> Recordings(Storyboard storyboard, string beat) =>
        storyboard.Voice?.Files.GetValueOrDefault(beat) is not { } file ? []
        : file.WordTimesPath is { } times ? [$"recording {NamedSound.Of(file.Path)}, words by {NamedSound.Of(times)}"]
        : [$"recording {NamedSound.Of(file.Path)}"];

    private static StoryboardBeat BeatOf(Storyboard storyboard, Seconds time) => storyboard.Beats.LastOrDefault(b => b.Start <= time) ?? storyboard.Beats[0];

    private static string Text(PlannedSound sound, Seconds start)
    {
        var text = new StringBuilder(sound.File is { } file ? NamedSound.Of(file) : sound.Name);
        text.Append(" at ").Append(FilmFacts.Number(start.Value)).Append('s');
        Add(sound.Length.Value, "for ", "s");
        Add(sound.From, "from ", " Hz");
        Add(sound.Pitch, sound.From == 0 ? "" : "to ", " Hz");
        Add(sound.Speed, "", " a second");
        Add(sound.Gain, "", " dB");
        Add(sound.Pan, "pan ", "");
        return text.ToString();

        void Add(double value, string before, string after)
        {
            if (value != 0)
            {
                text.Append(", ").Append(before).Append(FilmFacts.Number(value)).Append(after);
            }
        }
    }
}
