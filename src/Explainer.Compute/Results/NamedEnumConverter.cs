using System.Text.Json;
using System.Text.Json.Serialization;

namespace Explainer.Compute.Results;

/// <summary>Names in kebab-case, and names alone: a number in their place is a mistake.</summary>
internal sealed class NamedEnumConverter<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false)
    where T : struct, Enum;
