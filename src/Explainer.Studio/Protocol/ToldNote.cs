namespace Explainer.Studio.Protocol;

/// <summary>A review note: its time in seconds of the film as that is now, its place as shares of the picture, if it has one.</summary>
internal sealed record ToldNote(string Id, double Time, double? X, double? Y, string Author, string Text, bool IsResolved);
