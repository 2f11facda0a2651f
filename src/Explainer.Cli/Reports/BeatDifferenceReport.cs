using System.Text.Json.Serialization;

namespace Explainer.Cli.Reports;

/// <summary>How a beat differs.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Change">What became of it.</param>
/// <param name="OldId">Its old name when it was renamed.</param>
/// <param name="FramesDiffering">Frames that differ.</param>
/// <param name="Frames">Frames of the longer one.</param>
/// <param name="SecondsBefore">How long it was.</param>
/// <param name="SecondsAfter">How long it is.</param>
/// <param name="NarrationBefore">What was said, where that differs.</param>
/// <param name="NarrationAfter">What is said now.</param>
/// <param name="SoundsGone">Sounds that it had.</param>
/// <param name="SoundsNew">Sounds that it has now.</param>
/// <param name="Moments">Where it differs most.</param>
internal sealed record BeatDifferenceReport(
    string Id, string Change, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? OldId, int FramesDiffering,
    int Frames, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] double? SecondsBefore,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] double? SecondsAfter,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? NarrationBefore,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? NarrationAfter, IReadOnlyList<string> SoundsGone,
    IReadOnlyList<string> SoundsNew, IReadOnlyList<MomentReport> Moments);
