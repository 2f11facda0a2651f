namespace Explainer.Editing.Agents;

/// <summary>A beat as an agent reads it: its name, its chapter's, when it starts, how long it lasts, when its key moment is, what is said.</summary>
internal sealed record ToldBeat(string Id, string Title, double Start, double Length, double Key, string Voiceover);
