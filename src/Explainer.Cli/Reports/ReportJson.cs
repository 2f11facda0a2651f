using System.Text.Json.Serialization;

namespace Explainer.Cli.Reports;

/// <summary>How everything that programs read is written as JSON: worked out when the program is compiled, so that nothing is looked into at run time.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(AssembledEvent))]
[JsonSerializable(typeof(CacheSummary))]
[JsonSerializable(typeof(CaptionsEvent))]
[JsonSerializable(typeof(CheckSummary))]
[JsonSerializable(typeof(ClipEvent))]
[JsonSerializable(typeof(DeviceSummary))]
[JsonSerializable(typeof(VoiceSummary))]
[JsonSerializable(typeof(DiagnosticEvent))]
[JsonSerializable(typeof(DifferenceSummary))]
[JsonSerializable(typeof(DoctorSummary))]
[JsonSerializable(typeof(DumpEvent))]
[JsonSerializable(typeof(ErrorEvent))]
[JsonSerializable(typeof(MeasuredEvent))]
[JsonSerializable(typeof(MeasuringEvent))]
[JsonSerializable(typeof(MissingClipEvent))]
[JsonSerializable(typeof(NotesReport))]
[JsonSerializable(typeof(ProgressEvent))]
[JsonSerializable(typeof(RenderedEvent))]
[JsonSerializable(typeof(SarifLog))]
[JsonSerializable(typeof(ServingEvent))]
[JsonSerializable(typeof(ShardEvent))]
[JsonSerializable(typeof(SheetEvent))]
[JsonSerializable(typeof(SoundEvent))]
[JsonSerializable(typeof(StillEvent))]
[JsonSerializable(typeof(TranscriptReport))]
[JsonSerializable(typeof(UpdatedEvent))]
[JsonSerializable(typeof(WrittenEvent))]
internal sealed partial class ReportJson : JsonSerializerContext;
