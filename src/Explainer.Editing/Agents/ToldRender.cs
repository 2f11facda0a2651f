namespace Explainer.Editing.Agents;

/// <summary>A film, or a page of one, that was made.</summary>
internal sealed record ToldRender(string Output, string Language, int Width, int Height, int Frames, double Seconds, long Bytes);
