using System.Collections.Immutable;
using Explainer.Core;
using Explainer.Core.Easing;
using Explainer.Pipeline.Films;

namespace Explainer.Studio.Protocol;

/// <summary>The easings of a film, each once: actions name them by number.</summary>
internal sealed class ToldEases
{
    private const int Samples = 32;
    private readonly Dictionary<(EasingFunction Ease, double Duration), int> known = [];
    private readonly ImmutableArray<ToldEase>.Builder all = ImmutableArray.CreateBuilder<ToldEase>();

    /// <summary>All of them so far.</summary>
    public ImmutableArray<ToldEase> All => all.ToImmutable();

    /// <summary>The number of an easing.</summary>
    /// <param name="ease">The easing.</param>
    /// <param name="duration">How long the action takes in seconds, which springs depend on.</param>
    public int NumberOf(EasingFunction ease, double duration)
    {
        var key = (ease, ease is Spring ? Rounding.ToDecimals(duration, 2) : 0);
        if (!known.TryGetValue(key, out var number))
        {
            known.Add(key, number = all.Count);
            all.Add(new ToldEase(StoryboardValues.Text(ease), [.. Enumerable.Range(0, Samples + 1).Select(i => Rounding.ToDecimals(ease.Evaluate((double)i / Samples, duration), 3))]));
        }

        return number;
    }
}
