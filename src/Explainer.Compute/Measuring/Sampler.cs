using System.Collections.Immutable;
using Explainer.Compute.OpenCL;
using Explainer.Compute.Results;

namespace Explainer.Compute.Measuring;

/// <summary>
/// Times jobs: warm-up until the times settle, then samples, several jobs taking turns so that a drift of the clock meets all alike.
/// </summary>
internal sealed class Sampler(MeasurementSettings settings, TimeProvider time, CancellationToken cancellation)
{
    // Settled: the last three times lie within 5 % of each other. A machine that does not settle in the time that a series may take is
    // measured all the same, and that is recorded.
    private const int SettledRuns = 3;
    private const double SettledShare = 0.05;
    private const int MostWarmUps = 12;
    private const int MostSamples = 200;

    /// <summary>Times jobs and verifies their results.</summary>
    /// <param name="jobs">What takes turns; at least one.</param>
    /// <param name="told">Told of each round: its number from 1, the share of the sampling that is done, and what each job's latest run took.</param>
    public ImmutableArray<Series> Measure(IReadOnlyList<Job> jobs, Action<int, double, IReadOnlyList<Sample>>? told = null)
    {
        var warmUps = jobs.Select(WarmUp).ToArray();
        var samples = jobs.Select(_ => new List<Sample>()).ToArray();
        var started = time.GetTimestamp();
        var limit = settings.SecondsPerSeries * jobs.Count;
        var done = 0.0;
        for (var round = 1; done < 1; round++)
        {
            for (var j = 0; j < jobs.Count; j++)
            {
                samples[j].Add(ToSample(Run(jobs[j])));
            }

            // It ends when it has both its least number of rounds and its time, or the greatest number.
            var spent = time.GetElapsedTime(started).TotalSeconds;
            var most = Math.Max(spent >= limit ? 1 : spent / limit, (double)round / MostSamples);
            done = Math.Min(1, Math.Min((double)round / settings.Samples, most));
            told?.Invoke(round, done, [.. samples.Select(s => s[^1])]);
        }

        var series = ImmutableArray.CreateBuilder<Series>(jobs.Count);
        for (var j = 0; j < jobs.Count; j++)
        {
            cancellation.ThrowIfCancellationRequested();
            var job = jobs[j];
            series.Add(new(
                job.Key, job.Tile, job.Operations, job.Bytes, warmUps[j].Runs, warmUps[j].Settled, job.Verify(), [.. samples[j]]));
        }

        return series.MoveToImmutable();
    }

    private (int Runs, bool Settled) WarmUp(Job job)
    {
        var times = new List<double>();
        var started = time.GetTimestamp();
        while (times.Count < SettledRuns
            || (times.Count < MostWarmUps && time.GetElapsedTime(started).TotalSeconds < settings.SecondsPerSeries))
        {
            times.Add(Run(job).DeviceSeconds);
            if (times.Count >= SettledRuns)
            {
                var last = times.TakeLast(SettledRuns).ToArray();
                if (last.Max() - last.Min() <= SettledShare * last.Min())
                {
                    return (times.Count, true);
                }
            }
        }

        return (times.Count, false);
    }

    private KernelTime Run(Job job)
    {
        cancellation.ThrowIfCancellationRequested();
        return job.Run();
    }

    private static Sample ToSample(KernelTime time) => new(time.DeviceSeconds, time.HostSeconds);
}
