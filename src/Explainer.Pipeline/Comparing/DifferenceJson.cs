using System.Collections.Immutable;
using System.Text.Json;
using Explainer.Core;

namespace Explainer.Pipeline.Comparing;

/// <summary>Writes a difference as members of a JSON object; pictures are left out.</summary>
public static class DifferenceJson
{
    /// <summary>Writes the members.</summary>
    public static void Write(Utf8JsonWriter json, FilmDifference difference)
    {
        json.WriteBoolean("same", difference.IsSame);
        json.WriteStartArray("facts");
        foreach (var fact in difference.Facts)
        {
            json.WriteStartObject();
            json.WriteString("name", fact.Name);
            json.WriteString("before", fact.Before);
            json.WriteString("after", fact.After);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("beats");
        foreach (var beat in difference.Beats)
        {
            Write(json, beat);
        }

        json.WriteEndArray();
        json.WriteStartArray("props");
        foreach (var prop in difference.Props)
        {
            json.WriteStartObject();
            json.WriteString("element", prop.Element);
            json.WriteString("prop", prop.Prop);
            json.WriteString("before", prop.Before);
            json.WriteString("after", prop.After);
            json.WriteBoolean("figure", prop.IsFigure);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, BeatDifference beat)
    {
        json.WriteStartObject();
        json.WriteString("id", beat.Id);
        json.WriteString("change", beat.Change.ToString().ToLowerInvariant());
        if (beat.OldId is not null)
        {
            json.WriteString("oldId", beat.OldId);
        }

        json.WriteNumber("framesDiffering", beat.FramesDiffering);
        json.WriteNumber("frames", beat.FrameCount);
        if (beat.DurationBefore is { } before)
        {
            json.WriteNumber("secondsBefore", before.Value);
        }

        if (beat.DurationAfter is { } after)
        {
            json.WriteNumber("secondsAfter", after.Value);
        }

        if (DifferenceText.Narration(beat) is var (said, says))
        {
            json.WriteString("narrationBefore", said);
            json.WriteString("narrationAfter", says);
        }

        Write(json, "soundsGone", beat.SoundsGone);
        Write(json, "soundsNew", beat.SoundsNew);
        json.WriteStartArray("moments");
        foreach (var moment in beat.Moments)
        {
            json.WriteStartObject();
            json.WriteNumber("seconds", moment.Time.Value);
            json.WriteNumber("area", Rounding.ToDecimals(moment.Area, 6));
            json.WriteNumber("strength", Rounding.ToDecimals(moment.Strength, 6));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, ImmutableArray<string> lines)
    {
        json.WriteStartArray(name);
        foreach (var line in lines)
        {
            json.WriteStringValue(line);
        }

        json.WriteEndArray();
    }
}
