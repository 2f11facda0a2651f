using Explainer.Core.Diagnostics;
using Explainer.Core.Geometry;
using Explainer.Scenes.Timelines;

namespace Explainer.Pipeline.Lint;

/// <summary>
/// Collects where a fault is seen, moment by moment, so that what only passes by is not told. What the storyboard allows is left out.
/// </summary>
/// <typeparam name="TKey">What the fault is of.</typeparam>
/// <param name="film">The film.</param>
/// <param name="rule">The rule.</param>
/// <param name="least">How long it must be seen to be told, in seconds.</param>
internal sealed class Sightings<TKey>(LintFilm film, DiagnosticRule rule, double least)
    where TKey : notnull
{
    private readonly Dictionary<TKey, Sighting> found = [];

    /// <summary>Notes that the fault is seen at a moment.</summary>
    /// <param name="key">What it is of.</param>
    /// <param name="moment">When.</param>
    /// <param name="place">Where in the frame.</param>
    /// <param name="amount">How much; the greatest is kept.</param>
    /// <param name="elements">The elements that it concerns.</param>
    public void Add(TKey key, LintMoment moment, Rect place, double amount, params ReadOnlySpan<Element> elements)
    {
        if (film.Allows(rule, moment.Time, elements))
        {
            return;
        }

        if (!found.TryGetValue(key, out var sighting))
        {
            found.Add(key, new Sighting(moment, moment.Lasts, place, amount));
        }
        else if (sighting.Last != moment)
        {
            found[key] = sighting with { Last = moment, Lasts = sighting.Lasts + moment.Lasts, Amount = Math.Max(sighting.Amount, amount) };
        }
        else if (amount > sighting.Amount)
        {
            found[key] = sighting with { Amount = amount, Place = sighting.Moment == moment ? place : sighting.Place };
        }
    }

    /// <summary>What is seen long enough.</summary>
    public IEnumerable<(TKey Key, Sighting Seen)> Lasting => found.Where(f => f.Value.Lasts >= least - 1e-6).Select(f => (f.Key, f.Value));

    /// <summary>One fault, seen.</summary>
    /// <param name="Moment">When first.</param>
    /// <param name="Lasts">For how long in all, in seconds.</param>
    /// <param name="Place">Where in the frame.</param>
    /// <param name="Amount">How much at the most.</param>
    internal sealed record Sighting(LintMoment Moment, double Lasts, Rect Place, double Amount)
    {
        /// <summary>When it was seen last.</summary>
        public LintMoment Last { get; init; } = Moment;
    }
}
