using Explainer.Core.Diagnostics;
using Explainer.Core.Time;

namespace Explainer.Storyboards.Model;

/// <summary>A sound effect at its time.</summary>
/// <param name="Kind">What sounds.</param>
/// <param name="Start">When, in seconds of the film.</param>
/// <param name="Length">How long; zero for as long as it is by itself.</param>
/// <param name="Gain">How much louder, in dB.</param>
/// <param name="Pan">-1 left, 0 middle, 1 right.</param>
/// <param name="Pitch">In Hz; a sweep's end. Zero where the kind has none.</param>
/// <param name="From">A sweep's pitch at its start, in Hz; else zero.</param>
/// <param name="Speed">Keys or drops a second; else zero.</param>
/// <param name="File">The sound file's full path; null for other kinds.</param>
/// <param name="Span">Where it is written.</param>
public sealed record PlannedSound(
    SoundKind Kind, Seconds Start, Seconds Length, double Gain, double Pan, double Pitch, double From, double Speed, string? File, SourceSpan Span)
{
    /// <summary>What an author calls it: an effect's name, or the name of the file.</summary>
    public string Name => File is null ? SoundCatalog.All.First(s => s.Kind == Kind).Name : Path.GetFileName(File);
}
