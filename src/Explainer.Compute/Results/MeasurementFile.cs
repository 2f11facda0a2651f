using System.Text.Json;
using System.Text.Json.Nodes;
using Explainer.Core.Diagnostics;
using Explainer.Core.Files;

namespace Explainer.Compute.Results;

/// <summary>Reads and writes measurement files (assets/measurements/measurement.schema.json describes them).</summary>
public static class MeasurementFile
{
    private const int MostMegabytes = 64;

    /// <summary>Reads a file strictly: every field must be there and be of its type, and nothing else may be.</summary>
    /// <exception cref="ExplainerException">
    /// It cannot be read (<c>measurement-unreadable</c>) or is not a measurement (<c>measurement-invalid</c>); the message names the file
    /// and the place in it.
    /// </exception>
    public static Measurement Load(string path)
    {
        string text;
        try
        {
            text = InputFile.ReadText(path, MostMegabytes);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw MeasuringRules.MeasurementUnreadable.With(path, e.Message).Failure(e);
        }

        return Parse(path, text);
    }

    /// <summary>Reads a text that came from a file.</summary>
    /// <exception cref="ExplainerException">As for <see cref="Load"/>.</exception>
    public static Measurement Parse(string path, string text)
    {
        RequireJson(path, text);
        Measurement measurement;
        try
        {
            measurement = JsonSerializer.Deserialize(text, MeasurementJson.Default.Measurement) ?? throw Invalid(path, "$", "it is null");
        }
        catch (JsonException e)
        {
            // The serialiser appends "Path: ... | LineNumber: ..." to its sentence; the place is said once, before it.
            var cause = e.Message.Split(" Path: ", 2)[0].TrimEnd('.');
            throw Invalid(path, Place(e), cause, e);
        }

        ExactFields.Check(path, JsonNode.Parse(text), Written(path, measurement));
        MeasurementCheck.Check(path, measurement);
        return measurement;
    }

    // A number beyond all others, such as 1e999, is read as infinite and cannot be written.
    private static JsonNode? Written(string path, Measurement measurement)
    {
        try
        {
            return JsonSerializer.SerializeToNode(measurement, MeasurementJson.Default.Measurement);
        }
        catch (ArgumentException e)
        {
            throw Invalid(path, "$", "one of its numbers is too large", e);
        }
    }

    /// <summary>Writes a file; never a half one under the final name.</summary>
    /// <exception cref="ExplainerException">It cannot be written (<c>measurement-unwritable</c>).</exception>
    public static void Save(string path, Measurement measurement)
    {
        var beside = $"{path}.{Path.GetRandomFileName()}";
        try
        {
            File.WriteAllText(beside, ToJson(measurement));
            File.Move(beside, path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw MeasuringRules.MeasurementUnwritable.With(path, e.Message).Failure(e);
        }
    }

    /// <summary>The text of a measurement file, ended by a line break.</summary>
    public static string ToJson(Measurement measurement) => JsonSerializer.Serialize(measurement,
        MeasurementJson.Default.Measurement) + "\n";

    internal static ExplainerException Invalid(string path, string place, string cause, Exception? inner = null) => MeasuringRules.MeasurementInvalidValue.With(path, place, cause).Failure(inner);

    // The parser's sentence quotes all that it could not read, which may be a whole file of another kind.
    private static void RequireJson(string path, string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
        }
        catch (JsonException e)
        {
            // Of another kind of file the first letters may still be those of a JSON word: then nothing of it is JSON.
            var (line, column) = text.TrimStart() is ['{', ..] ? (e.LineNumber + 1, e.BytePositionInLine + 1) : (1, 1);
            throw MeasuringRules.MeasurementInvalidJson.With(path, line, column).Failure(e);
        }
    }

    private static string Place(JsonException e) => e.LineNumber is { } line
        ? FormattableString.Invariant($"{e.Path ?? "$"} (line {line + 1})")
        : e.Path ?? "$";
}
