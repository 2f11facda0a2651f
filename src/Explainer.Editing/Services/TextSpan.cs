namespace Explainer.Editing.Services;

/// <summary>A stretch of a text.</summary>
/// <param name="Start">Where it starts, in UTF-16 characters.</param>
/// <param name="Length">How long it is.</param>
public readonly record struct TextSpan(int Start, int Length)
{
    /// <summary>Behind its last character.</summary>
    public int End => Start + Length;

    /// <summary>The stretch between two positions.</summary>
    public static TextSpan Between(int start, int end) => new(start, end - start);
}
