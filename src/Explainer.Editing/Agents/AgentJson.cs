using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Explainer.Editing.Protocol;

namespace Explainer.Editing.Agents;

/// <summary>How messages are read and written as JSON: worked out when the program is compiled.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(HelloParams))]
[JsonSerializable(typeof(HelloResult))]
[JsonSerializable(typeof(CallParams))]
[JsonSerializable(typeof(CallResult))]
[JsonSerializable(typeof(ReadParams))]
[JsonSerializable(typeof(ProgressParams))]
[JsonSerializable(typeof(ResourceList))]
[JsonSerializable(typeof(ResourceTemplateList))]
[JsonSerializable(typeof(ReadResult))]
[JsonSerializable(typeof(ResponseError))]
[JsonSerializable(typeof(ToldCheck))]
[JsonSerializable(typeof(ToldEdit))]
[JsonSerializable(typeof(ToldOutline))]
[JsonSerializable(typeof(ToldRender))]
[JsonSerializable(typeof(ToldNotes))]
[JsonSerializable(typeof(ImmutableArray<string>))]
internal sealed partial class AgentJson : JsonSerializerContext
{
    /// <summary>How it is written: quotes and signs of other alphabets stand as they are, because a model reads it.</summary>
    public static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>What an agent is told, as JSON.</summary>
    public static string Text<T>(T told, JsonTypeInfo<T> type) => Encoding.UTF8.GetString(Bytes(told, type));

    /// <summary>The same in UTF-8.</summary>
    public static byte[] Bytes<T>(T told, JsonTypeInfo<T> type)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Plain))
        {
            JsonSerializer.Serialize(json, told, type);
        }

        return buffer.ToArray();
    }
}
