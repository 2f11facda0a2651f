using System.Text;
using Explainer.Core.Text;

namespace Explainer.Cli.Terminals;

/// <summary>
/// What all text passes on its way to the output and the error stream: whatever it came from, no character in it is one that a terminal obeys, and no line one that a log obeys.
/// Our own colours go through <see cref="WriteStyled"/>. May be used from several threads; each write comes out in one piece.
/// </summary>
/// <param name="inner">Where to.</param>
internal sealed class CleanWriter(TextWriter inner) : TextWriter
{
    private readonly TextWriter inner = Synchronized(inner);

    /// <inheritdoc/>
    public override Encoding Encoding => inner.Encoding;

    /// <inheritdoc/>
    public override void Write(char value) => Write(value.ToString());

    /// <inheritdoc/>
    public override void Write(char[] buffer, int index, int count) => Write(new string(buffer, index, count));

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<char> buffer) => Write(buffer.ToString());

    /// <inheritdoc/>
    public override void Write(string? value) => inner.Write(NoWorkflowCommand(PlainText.Lines(value ?? "")));

    /// <summary>Writes text as it is: our own control sequences, around text that was made plain before.</summary>
    public void WriteStyled(string text) => inner.Write(text);

    // A line of a log that begins so is a command to GitHub's runner.
    private static string NoWorkflowCommand(string text)
    {
        text = text.StartsWith("::", StringComparison.Ordinal) ? " " + text : text;
        return text.Contains("\n::", StringComparison.Ordinal) ? text.Replace("\n::", "\n ::", StringComparison.Ordinal) : text;
    }

    /// <inheritdoc/>
    public override void Flush() => inner.Flush();
}
