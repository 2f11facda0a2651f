using System.Globalization;
using System.Text;
using Explainer.Core.Time;

namespace Explainer.Pipeline.Comparing;

/// <summary>Writes a difference as plain text, for terminals.</summary>
public static class DifferenceText
{
    /// <summary>The whole difference; one line when there is none.</summary>
    public static string Write(FilmDifference difference)
    {
        if (difference.IsSame)
        {
            return "The films are the same.\n";
        }

        var text = new StringBuilder();
        foreach (var fact in difference.Facts)
        {
            text.Append(CultureInfo.InvariantCulture, $"{fact.Name}: {Shown(fact.Before)} -> {Shown(fact.After)}\n");
        }

        var width = difference.Beats.Max(b => b.Id.Length);
        foreach (var beat in difference.Beats)
        {
            text.Append(CultureInfo.InvariantCulture, $"{Sign(beat.Change)} {beat.Id.PadRight(width)}  {Summary(beat)}\n");
            if (Narration(beat) is var (before, after))
            {
                text.Append(CultureInfo.InvariantCulture, $"    said before: {before}\n    said now:    {after}\n");
            }

            text.Append(string.Concat(beat.SoundsGone.Select(s => $"    sound gone: {s}\n")));
            text.Append(string.Concat(beat.SoundsNew.Select(s => $"    sound new:  {s}\n")));
        }

        foreach (var prop in difference.Props)
        {
            text.Append(CultureInfo.InvariantCulture, $"{(prop.IsFigure ? "figure" : "prop")} {prop.Element}.{prop.Prop}: {prop.Before} -> {prop.After}\n");
        }

        return text.ToString();
    }

    /// <summary>What became of a beat, in words on one line.</summary>
    internal static string Summary(BeatDifference beat)
    {
        var parts = new List<string>
        {
            beat.Change switch
            {
                BeatChange.Same => "same",
                BeatChange.Added => $"added, {Length(beat.DurationAfter)}",
                BeatChange.Removed => $"removed, {Length(beat.DurationBefore)}",
                BeatChange.Renamed => $"was called {beat.OldId}",
                _ => "changed",
            },
        };
        if (beat.DurationBefore is { } before && beat.DurationAfter is { } after)
        {
            if (before != after)
            {
                parts.Add($"lasts {Length(before)} -> {Length(after)}");
            }

            if (beat.FramesDiffering > 0)
            {
                parts.Add(string.Create(
                    CultureInfo.InvariantCulture, $"{beat.FramesDiffering} of {beat.FrameCount} frames differ ({Percent(beat.ShareDiffering)})"));
            }

            if (beat.Moments.Length > 0)
            {
                var most = beat.Moments[0];
                parts.Add($"most at {Length(most.Time)}: {Percent(most.Area)} of the picture");
            }
        }

        if (Narration(beat) is not null)
        {
            parts.Add("narration differs");
        }

        if (beat.Change is not (BeatChange.Added or BeatChange.Removed) && !(beat.SoundsGone.IsEmpty && beat.SoundsNew.IsEmpty))
        {
            parts.Add("sound differs");
        }

        return string.Join(", ", parts);
    }

    /// <summary>What was and is said, where both are there and differ.</summary>
    internal static (string Before, string After)? Narration(BeatDifference beat) =>
        beat.NarrationDiffers ? (beat.NarrationBefore, beat.NarrationAfter) : null;

    /// <summary>A fact's value, where an empty place would not be understood.</summary>
    internal static string Shown(string value) => value.Length == 0 ? "none" : value;

    /// <summary>A length such as 2.5s; empty for none.</summary>
    internal static string Length(Seconds? seconds) =>
        seconds is { } s ? s.Value.ToString("0.##", CultureInfo.InvariantCulture) + "s" : "";

    /// <summary>A share as a percentage; what is above zero never reads as zero.</summary>
    internal static string Percent(double share) => share is > 0 and < 0.001
        ? "under 0.1 %"
        : string.Create(CultureInfo.InvariantCulture, $"{share * 100:0.#} %");

    private static char Sign(BeatChange change) => change switch
    {
        BeatChange.Same => ' ',
        BeatChange.Added => '+',
        BeatChange.Removed => '-',
        _ => '~',
    };
}
