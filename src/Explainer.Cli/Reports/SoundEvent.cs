using System.Text.Json.Serialization;

namespace Explainer.Cli.Reports;

/// <summary>A film's sound was written.</summary>
/// <param name="Output">The file.</param>
/// <param name="Samples">Samples a channel.</param>
/// <param name="Seconds">How long it is.</param>
/// <param name="Lufs">Its integrated loudness; left out when it is silent.</param>
/// <param name="TruePeakDb">Its true peak; left out when it is silent.</param>
internal sealed record SoundEvent(
    string Output, long Samples, double Seconds, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] double? Lufs,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] double? TruePeakDb) : JsonEvent("done");
