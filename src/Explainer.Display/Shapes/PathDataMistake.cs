namespace Explainer.Display.Shapes;

/// <summary>Where and why a text is no path data.</summary>
/// <param name="Position">The index of the character that is wrong, 0 to the text's length.</param>
/// <param name="What">What is wrong there, as a phrase such as <c>a number is missing</c>.</param>
public sealed record PathDataMistake(int Position, string What);
