using System.Text.Json.Serialization;

namespace Explainer.Cli.Reports;

/// <summary>What the caches hold, or what was removed.</summary>
/// <param name="Folder">Where clips lie.</param>
/// <param name="Does">Holds or removed.</param>
/// <param name="Clips">How many.</param>
/// <param name="Bytes">Their bytes.</param>
/// <param name="BytesOverLimit">Bytes that stay above the limit.</param>
/// <param name="Records">Records of films.</param>
/// <param name="OldestUse">When the clip was used that was not used for longest.</param>
/// <param name="SpeechFolder">Where speech lies.</param>
/// <param name="Utterances">How many.</param>
/// <param name="SpeechBytes">Their bytes.</param>
internal sealed record CacheSummary(
    string Folder, string Does, int Clips, long Bytes, long BytesOverLimit, int Records,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] DateTime? OldestUse, string SpeechFolder, int Utterances,
    long SpeechBytes);
