using System.Text.Json.Serialization;

namespace Explainer.Cli.Reports;

/// <summary>A clip is missing.</summary>
/// <param name="Beat">The beat's id.</param>
/// <param name="FirstFrame">Its first frame.</param>
/// <param name="Frames">How many frames.</param>
/// <param name="Key">What it would be known by.</param>
/// <param name="Damaged">Whether its file is there, but damaged.</param>
/// <param name="Shard">The share that should have made it, when that is known.</param>
internal sealed record MissingClipEvent(
    string Beat, int FirstFrame, int Frames, string Key, bool Damaged,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Shard) : JsonEvent("missing");
