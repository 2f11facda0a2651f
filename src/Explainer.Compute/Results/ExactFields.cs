using System.Text.Json.Nodes;
using Explainer.Core.Diagnostics;

namespace Explainer.Compute.Results;

/// <summary>
/// Compares the fields of a text with those that writing it again gives. The serialiser alone lets computed members pass as input and
/// fields of structures be missing.
/// </summary>
internal static class ExactFields
{
    /// <exception cref="ExplainerException">A field is missing or does not belong (<c>measurement-invalid</c>).</exception>
    public static void Check(string path, JsonNode? read, JsonNode? written, string place = "$")
    {
        if (read is JsonObject from && written is JsonObject to)
        {
            foreach (var (name, value) in from)
            {
                Check(path, value, to.TryGetPropertyValue(name, out var same) ? same : throw MeasurementFile.Invalid(path,
                    $"{place}.{name}", "it does not belong there"), $"{place}.{name}");
            }

            if (to.FirstOrDefault(f => !from.ContainsKey(f.Key)).Key is { } missing)
            {
                throw MeasurementFile.Invalid(path, $"{place}.{missing}", "it is missing");
            }
        }
        else if (read is JsonArray items && written is JsonArray others)
        {
            for (var i = 0; i < Math.Min(items.Count, others.Count); i++)
            {
                Check(path, items[i], others[i], FormattableString.Invariant($"{place}[{i}]"));
            }
        }
    }
}
