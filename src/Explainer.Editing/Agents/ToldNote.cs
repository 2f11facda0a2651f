namespace Explainer.Editing.Agents;

/// <summary>A note as an agent reads it: its time in seconds of the film, its place from 0 to 1 across and down.</summary>
internal sealed record ToldNote(string Id, double Time, string? Beat, double? X, double? Y, string Author, string Text, bool Resolved);
