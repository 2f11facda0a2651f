using System.Collections.Immutable;
using Explainer.Core.Easing;
using Explainer.Core.Time;
using Explainer.Scenes.Definitions;

namespace Explainer.Storyboards.Verbs;

/// <summary>
/// A verb that works on every element: how it is called and what it does. All else (validation, suggestions, schema, documentation) is
/// made from this; a new one is a file beside this one and a line in <see cref="GenericVerbs"/>.
/// </summary>
/// <param name="Name">In kebab-case.</param>
/// <param name="Summary">What it does, one sentence.</param>
/// <param name="Duration">How long it takes when the storyboard does not say, in seconds.</param>
/// <param name="Ease">How it passes when the storyboard does not say.</param>
/// <param name="Parameters">What it takes besides time.</param>
/// <param name="Act">What one use of it does.</param>
/// <param name="Example">One line of YAML.</param>
internal sealed record GenericVerb(
    string Name, string Summary, Seconds Duration, EasingFunction Ease, ImmutableArray<PropDefinition> Parameters, Action<VerbCall> Act, string Example)
    : VerbDefinition(Name, Summary, Duration, Ease, Parameters, Example)
{
    /// <summary>Whether its target may be an element that is written in the action.</summary>
    public bool TakesNewElement { get; init; }

    /// <summary>The word that stands for the whole picture where its target is that; then it has one target at most. Null for a verb of elements alone.</summary>
    public string? Whole { get; init; }

    /// <summary>Whether its target may be an element.</summary>
    public bool TakesElements { get; init; } = true;

    /// <summary>Whether its target need not be on screen.</summary>
    public bool TakesAbsent { get; init; }

    /// <summary>Whether its target need not be on screen as long as it is shown later.</summary>
    public bool Prepares { get; init; }

    /// <summary>Whether it takes all props of its target that an author may change.</summary>
    public bool TakesProps { get; init; }

    /// <summary>The parameter that takes a place, by name or in percent too; null for none.</summary>
    public PointProp? To { get; init; }

    /// <summary>The parameter that takes a place or an element that it comes from; null for none.</summary>
    public PointProp? From { get; init; }

    /// <summary>A parameter that some others say something only beside of, and that others must not stand beside; null for none.</summary>
    public VerbBranch? Branch { get; init; }

    /// <summary>What it must be given; null when it does something without any parameter.</summary>
    public VerbNeed? Needs { get; init; }
}
