using Explainer.Compute.Kernels;
using Explainer.Core.Diagnostics;

namespace Explainer.Compute.Measuring;

/// <summary>Finds the fastest of some tiles by running each a few times; the cache answers from the second run on.</summary>
internal sealed class TileSearch(TileCache cache, CancellationToken cancellation)
{
    // Rounds in which every tile runs once: enough to meet a quiet moment each, not so many that slow tiles take long.
    private const int LeastRounds = 2;
    private const int MostRounds = 12;
    private const double EnoughSeconds = 0.2;

    /// <summary>The winner of a search.</summary>
    /// <param name="search">The name under which the winner is remembered.</param>
    /// <param name="candidates">The tiles; at least one.</param>
    /// <param name="run">Builds and runs a tile once; gives device seconds, or seconds per unit of work.</param>
    /// <exception cref="ExplainerException">None of the tiles can be built and run; the last one's reason.</exception>
    public T Find<T>(string search, IEnumerable<T> candidates, Func<T, double> run)
        where T : Tile
    {
        var all = candidates.ToList();
        if (all.Count == 0)
        {
            throw MeasuringRules.DeviceFailedGroups.With(search).Failure();
        }

        if (cache.Winner(search) is { } label && all.Find(t => t.Label == label) is { } known)
        {
            return known;
        }

        // The tiles take turns and the fastest run of each counts: a search asks what a tile can do, the samples later say what it
        // usually does.
        var fastest = new Dictionary<T, double>();
        ExplainerException? failure = null;
        var spent = 0.0;
        for (var round = 0; round < LeastRounds || (round < MostRounds && spent < EnoughSeconds); round++)
        {
            foreach (var tile in all.ToList())
            {
                cancellation.ThrowIfCancellationRequested();
                try
                {
                    var seconds = run(tile);
                    spent += seconds;
                    fastest[tile] = Math.Min(seconds, fastest.GetValueOrDefault(tile, double.PositiveInfinity));
                }
                catch (ExplainerException e) when (e.Rule == MeasuringRules.KernelBuild.Rule || e.Rule == MeasuringRules.DeviceFailed)
                {
                    failure = e;
                    all.Remove(tile);
                }
            }
        }

        var best = all.MinBy(t => fastest[t]);
        if (best is null)
        {
            throw failure!;
        }

        cache.Remember(search, best.Label);
        return best;
    }
}
