using System.Buffers;
using System.Text.Json;

namespace Explainer.Editing.Protocol;

/// <summary>Messages of JSON-RPC 2.0, in UTF-8.</summary>
internal static class RpcMessage
{
    /// <summary>What answers a call.</summary>
    /// <param name="id">The call's; null when it could not be read.</param>
    /// <param name="name">Either <c>result</c> or <c>error</c>.</param>
    /// <param name="content">What that is, valid JSON.</param>
    /// <param name="options">How texts are written.</param>
    public static ReadOnlySpan<byte> Answer(JsonElement? id, string name, ReadOnlySpan<byte> content, JsonWriterOptions options = default)
    {
        var buffer = new ArrayBufferWriter<byte>(content.Length + 64);
        using var json = Begin(buffer, options);
        json.WritePropertyName("id");
        if (id is { } known)
        {
            known.WriteTo(json);
        }
        else
        {
            json.WriteNullValue();
        }

        return End(buffer, json, name, content);
    }

    /// <summary>What is told without being asked.</summary>
    /// <param name="method">What it is.</param>
    /// <param name="given">Its parameters, valid JSON.</param>
    /// <param name="options">How texts are written.</param>
    public static ReadOnlySpan<byte> Notification(string method, ReadOnlySpan<byte> given, JsonWriterOptions options = default)
    {
        var buffer = new ArrayBufferWriter<byte>(given.Length + 64);
        using var json = Begin(buffer, options);
        json.WriteString("method", method);
        return End(buffer, json, "params", given);
    }

    private static Utf8JsonWriter Begin(ArrayBufferWriter<byte> buffer, JsonWriterOptions options)
    {
        var json = new Utf8JsonWriter(buffer, options);
        json.WriteStartObject();
        json.WriteString("jsonrpc", "2.0");
        return json;
    }

    private static ReadOnlySpan<byte> End(ArrayBufferWriter<byte> buffer, Utf8JsonWriter json, string name, ReadOnlySpan<byte> content)
    {
        json.WritePropertyName(name);
        json.WriteRawValue(content, skipInputValidation: true);
        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenSpan;
    }
}
