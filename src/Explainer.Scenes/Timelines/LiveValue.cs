using System.Collections.Immutable;
using Explainer.Core.Diagnostics;
using Explainer.Scenes.Definitions;

namespace Explainer.Scenes.Timelines;

/// <summary>A value that is computed in each frame from what other elements are then: a function of the time and nothing else.</summary>
public sealed class LiveValue
{
    private readonly Func<double, PropValue> compute;

    /// <summary>Makes one.</summary>
    /// <param name="reads">All that it reads.</param>
    /// <param name="compute">The value at a time in seconds of the film.</param>
    /// <param name="isFinite">Whether all numbers in it are finite at a time.</param>
    /// <param name="origin">Where it stands in the storyboard.</param>
    public LiveValue(ImmutableArray<LiveReference> reads, Func<double, PropValue> compute, Func<double, bool> isFinite, SourceSpan origin)
    {
        Reads = reads;
        Origin = origin;
        IsFiniteAt = isFinite;
        this.compute = compute;
    }

    /// <summary>All that it reads.</summary>
    public ImmutableArray<LiveReference> Reads { get; }

    /// <summary>Where it stands in the storyboard.</summary>
    public SourceSpan Origin { get; }

    /// <summary>Whether all numbers in it are finite at a time.</summary>
    public Func<double, bool> IsFiniteAt { get; }

    /// <summary>What it is when no moment is meant: the value that takes the most room.</summary>
    public PropValue Typical { get; internal set; }

    /// <summary>The value at a time in seconds of the film.</summary>
    public PropValue At(double time) => compute(time);
}
