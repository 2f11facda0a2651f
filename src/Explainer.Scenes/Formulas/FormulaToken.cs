namespace Explainer.Scenes.Formulas;

/// <summary>A piece of a formula's text: a command with its backslash, or one character with its marks.</summary>
/// <param name="Text">The piece; empty at the end of the text.</param>
/// <param name="Offset">Where it begins, in UTF-16 characters.</param>
/// <param name="IsSpaced">Whether white space stands before it.</param>
internal readonly record struct FormulaToken(string Text, int Offset, bool IsSpaced)
{
    /// <summary>Whether it is a command.</summary>
    public bool IsCommand => Text.StartsWith('\\');

    /// <summary>A command's name without its backslash.</summary>
    public string Name => Text[1..];
}
