namespace Explainer.Scenes.Timelines;

/// <summary>Where a figure that an element shows comes from, for the note line.</summary>
/// <param name="Text">Such as <c>reference: brief 1</c> or <c>measured: PoCL on Intel Xeon, 2026-11-21</c>.</param>
/// <param name="Measured">Whether it was measured.</param>
public sealed record FigureNote(string Text, bool Measured)
{
    /// <summary>What opens the note line for notes of its kind, such as <c>Sources: </c>: of references that follow one another the first alone has it, each measurement has its own.</summary>
    public string Opening { get; init; } = "";

    /// <summary>What is said behind the opening, such as <c>brief 1</c>.</summary>
    public string Source { get; init; } = Text;
}
