namespace Explainer.Studio.Protocol;

/// <summary>What is done with a review note. Which of the rest is there depends on it.</summary>
/// <param name="What"><c>add</c>, <c>change</c>, <c>resolve</c>, <c>reopen</c> or <c>remove</c>.</param>
internal sealed record PageNote(string What)
{
    /// <summary>The note, to all but <c>add</c>.</summary>
    public string? Id { get; init; }

    /// <summary>What it says, to <c>add</c> and <c>change</c>; null to <c>change</c> for what it says already.</summary>
    public string? Text { get; init; }

    /// <summary>Where on the picture, from 0 at the left to 1 at the right, to <c>add</c> and <c>change</c>; null for all of it.</summary>
    public double? X { get; init; }

    /// <summary>Where on the picture, from 0 at the top to 1 at the bottom.</summary>
    public double? Y { get; init; }

    /// <summary>Whether <c>change</c> leaves it where it is on the picture.</summary>
    public bool KeepsPlace { get; init; }
}
