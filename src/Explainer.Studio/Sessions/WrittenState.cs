namespace Explainer.Studio.Sessions;

/// <summary>A state of the text that a page has said.</summary>
/// <param name="File">The storyboard's full path.</param>
/// <param name="Text">The text.</param>
/// <param name="Version">Which state.</param>
/// <param name="Stop">Cancelled when the next one comes.</param>
internal sealed record WrittenState(string File, string Text, int Version, CancellationTokenSource Stop)
{
    /// <summary>Whether it is being compiled, or is.</summary>
    public bool IsTaken { get; init; }

    /// <summary>Whether it is only shown, and the page's text is another.</summary>
    public bool IsTrial { get; init; }
}
