namespace Explainer.Core.Files;

/// <summary>A file that a storyboard names, as <see cref="FileGate"/> sees it.</summary>
/// <param name="Path">The full path; of a file that is open without any link in it.</param>
/// <param name="Answer">Whether it may be opened.</param>
/// <param name="Obstacle">What keeps it from being read, as the end of a sentence; null unless the answer is <see cref="GateAnswer.Obstacle"/>.</param>
public readonly record struct GatedFile(string Path, GateAnswer Answer, string? Obstacle);
