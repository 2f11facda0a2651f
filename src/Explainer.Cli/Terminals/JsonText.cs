using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Explainer.Cli.Reports;

namespace Explainer.Cli.Terminals;

/// <summary>Writes what programs read, as <see cref="ReportJson"/> says.</summary>
internal static class JsonText
{
    /// <summary>Writes one object, over several lines and followed by a line break.</summary>
    public static void Write<T>(TextWriter writer, T value, JsonTypeInfo<T> type) => Write(writer, value, type, indented: true);

    /// <summary>Writes one event on a line of its own, at once.</summary>
    public static void WriteEvent<T>(TextWriter writer, T value, JsonTypeInfo<T> type)
        where T : JsonEvent
    {
        Write(writer, value, type, indented: false);
        writer.Flush();
    }

    // One piece, so that events of several threads do not come between each other's letters.
    private static void Write<T>(TextWriter writer, T value, JsonTypeInfo<T> type, bool indented)
    {
        using var stream = new MemoryStream();
        var options = new JsonWriterOptions { Indented = indented, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using (var json = new Utf8JsonWriter(stream, options))
        {
            JsonSerializer.Serialize(json, value, type);
        }

        stream.WriteByte((byte)'\n');
        writer.Write(Encoding.UTF8.GetString(stream.GetBuffer().AsSpan(0, (int)stream.Length)));
    }
}
