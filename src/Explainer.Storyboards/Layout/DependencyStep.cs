using Explainer.Core.Diagnostics;

namespace Explainer.Storyboards.Layout;

/// <summary>From what follows to what it follows from.</summary>
/// <param name="From">What follows.</param>
/// <param name="To">What it follows from.</param>
/// <param name="Reason">The key or prop that says so; empty where nothing of the storyboard does.</param>
internal readonly record struct DependencyStep(DependencyNode From, DependencyNode To, string Reason)
{
    /// <summary>What can be left out of the storyboard so that it does not follow any more; null for what cannot, such as being inside of something.</summary>
    public object? Reference { get; init; }

    /// <summary>Where that stands; null where nothing can be left out.</summary>
    public SourceSpan? Span { get; init; }

    /// <summary>Whether both lie at different depths and the one goes where the other is seen.</summary>
    public bool IsApart { get; init; }
}
