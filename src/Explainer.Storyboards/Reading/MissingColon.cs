namespace Explainer.Storyboards.Reading;

/// <summary>A key that is not known for one, because its colon or the space behind that is missing.</summary>
/// <param name="Start">Where the key starts.</param>
/// <param name="End">Where it ends.</param>
/// <param name="At">Where something is missing.</param>
/// <param name="Sign">What is missing: a colon or a space.</param>
/// <param name="Written">How the key and, unless it is long, its value are to be written.</param>
internal readonly record struct MissingColon(int Start, int End, int At, char Sign, string Written);
