using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Explainer.Cli.Terminals;

/// <summary>Writes JSON piece by piece: no types are looked into at run time, so that it starts at once.</summary>
internal static class JsonText
{
    /// <summary>Writes one object, over several lines and followed by a line break.</summary>
    public static void WriteObject(TextWriter writer, Action<Utf8JsonWriter> members) => Write(writer, members, indented: true);

    /// <summary>Writes one object on a line of its own, at once: an event in a stream of them.</summary>
    public static void WriteEvent(TextWriter writer, string name, Action<Utf8JsonWriter> members)
    {
        Write(
            writer,
            json =>
            {
                json.WriteString("event", name);
                members(json);
            },
            indented: false);
        writer.Flush();
    }

    private static void Write(TextWriter writer, Action<Utf8JsonWriter> members, bool indented)
    {
        using var stream = new MemoryStream();
        var options = new JsonWriterOptions { Indented = indented, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using (var json = new Utf8JsonWriter(stream, options))
        {
            json.WriteStartObject();
            members(json);
            json.WriteEndObject();
        }

        writer.Write(Encoding.UTF8.GetString(stream.GetBuffer().AsSpan(0, (int)stream.Length)));
        writer.Write('\n');
    }
}
