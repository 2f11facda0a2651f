using System.Text.Json;

namespace Explainer.Editing.Protocol;

/// <summary>What names a call, so that its answer can be told from others.</summary>
internal static class RequestId
{
    /// <summary>The number or text that was given; null for anything else. JSON can write half of a pair of characters, which cannot be written back.</summary>
    public static JsonElement? Of(JsonElement? given)
    {
        if (given is not { ValueKind: JsonValueKind.Number or JsonValueKind.String } id)
        {
            return null;
        }

        try
        {
            return id.ValueKind == JsonValueKind.Number || id.GetString() is not null ? id : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
