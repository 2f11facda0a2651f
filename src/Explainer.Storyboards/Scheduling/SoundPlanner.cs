using System.Collections.Immutable;
using Explainer.Core.Time;
using Explainer.Scenes.Timelines;
using Explainer.Storyboards.Binding;
using Explainer.Storyboards.Model;

namespace Explainer.Storyboards.Scheduling;

/// <summary>Decides when the sounds of actions sound: once, or with stagger once for each item or target.</summary>
internal sealed class SoundPlanner
{
    // What a sustained sound lasts when nothing says how long.
    private const double UsualLength = 0.6;
    private readonly ImmutableArray<PlannedSound>.Builder sounds = ImmutableArray.CreateBuilder<PlannedSound>();

    /// <summary>All sounds so far, in the order of their times.</summary>
    public ImmutableArray<PlannedSound> Sounds => [.. sounds.OrderBy(s => s.Start.Value)];

    /// <summary>Adds the sound of an action.</summary>
    /// <param name="action">The action.</param>
    /// <param name="start">When it starts, in seconds of the film.</param>
    /// <param name="changes">What it changes.</param>
    /// <param name="end">When it ends, in seconds of the film.</param>
    /// <returns>When its sounds end, as far as the storyboard says how long they are.</returns>
    public double Add(BoundAction action, double start, List<PropChange> changes, double end)
    {
        if (action.Sound is not { } bound)
        {
            return end;
        }

        var taken = action.IsSoundOnly ? action.Over ?? 0 : end - start;
        var length = bound.Over ?? (bound.Definition.IsSustained ? taken > 0 ? taken : UsualLength : 0);
        var starts = bound.Definition.IsSustained ? [start] : Starts(action, start, changes);
        foreach (var at in starts)
        {
            sounds.Add(bound.Sound with { Start = new Seconds(at), Length = new Seconds(length) });
        }

        return action.IsSoundOnly ? start + length : end;
    }

    private static IEnumerable<double> Starts(BoundAction action, double start, List<PropChange> changes)
    {
        if (action.Stagger <= 0)
        {
            return [start];
        }

        if (action.Targets.Length > 1)
        {
            return Enumerable.Range(0, action.Targets.Length).Select(i => start + (action.Stagger * i));
        }

        var items = changes.Where(c => c.Item >= 0).Select(c => c.Start.Value).Distinct().ToList();
        var children = action.Targets.IsEmpty ? 0 : action.Targets[0].Element.Children.Length;
        return items.Count > 0 ? items : Enumerable.Range(0, Math.Max(1, children)).Select(i => start + (action.Stagger * i));
    }
}
