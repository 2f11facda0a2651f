using System.Text.Json.Serialization;

namespace Explainer.Cli.Reports;

/// <summary>A film was made.</summary>
/// <param name="Output">The file.</param>
/// <param name="Language">Its language.</param>
/// <param name="Frames">Its frames.</param>
/// <param name="FramesDrawn">Frames of which anything was drawn.</param>
/// <param name="FramesUnchanged">Frames like the one before.</param>
/// <param name="Seconds">How long it is.</param>
/// <param name="Clips">Its clips.</param>
/// <param name="ClipsReused">Clips that were there.</param>
/// <param name="TookSeconds">How long the making took.</param>
/// <param name="Bytes">The file's size; left out for a folder.</param>
/// <param name="Encoder">What encoded it, as ffmpeg calls it.</param>
/// <param name="WorkerSeconds">Where the time went.</param>
internal sealed record RenderedEvent(
    string Output, string Language, int Frames, int FramesDrawn, int FramesUnchanged, double Seconds, int Clips, int ClipsReused,
    double TookSeconds, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] long? Bytes, string Encoder, WorkerSeconds WorkerSeconds) : JsonEvent("done");
