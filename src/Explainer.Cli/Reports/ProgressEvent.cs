using System.Text.Json.Serialization;

namespace Explainer.Cli.Reports;

/// <summary>How far a render has come.</summary>
/// <param name="Stage">What is going on.</param>
/// <param name="Beat">The beat that was worked on last.</param>
/// <param name="FramesDone">Frames drawn and handed over.</param>
/// <param name="FramesTotal">Frames of the film.</param>
/// <param name="ClipsDone">Clips finished.</param>
/// <param name="ClipsReused">Clips that were there.</param>
/// <param name="ClipsTotal">Clips of the film.</param>
/// <param name="FramesPerSecond">Over the last seconds.</param>
/// <param name="SecondsLeft">At that speed; left out before it is known.</param>
internal sealed record ProgressEvent(
    string Stage, string Beat, int FramesDone, int FramesTotal, int ClipsDone, int ClipsReused, int ClipsTotal, double FramesPerSecond,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? SecondsLeft) : JsonEvent("progress");
