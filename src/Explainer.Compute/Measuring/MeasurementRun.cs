using System.Collections.Immutable;
using System.Globalization;
using Explainer.Compute.Kernels;
using Explainer.Compute.OpenCL;
using Explainer.Compute.Results;
using Explainer.Core.Diagnostics;

namespace Explainer.Compute.Measuring;

/// <summary>One run of the micro-benchmark, step by step.</summary>
internal sealed class MeasurementRun
{
    private readonly MeasurementSettings settings;
    private readonly IProgress<MeasurementProgress> progress;
    private readonly int seed;
    private readonly TileCandidates candidates;
    private readonly TileSearch search;
    private readonly Sampler sampler;
    private readonly WeightPool pool;
    private readonly LinearLayer layer;
    private readonly CeilingJobs ceilings;
    private readonly AttentionJobs attention;
    private readonly ComputeSession session;
    private readonly KernelCache kernels;
    private readonly string shape;
    private int step;
    private string result = "";

    public MeasurementRun(
        ComputeSession session,
        MeasurementSettings settings,
        TileCache cache,
        IProgress<MeasurementProgress> progress,
        TimeProvider time,
        int seed,
        CancellationToken cancellation)
    {
        this.settings = settings;
        this.progress = progress;
        this.seed = seed;
        candidates = new TileCandidates(session.Description, settings.Quick);
        search = new TileSearch(cache, cancellation);
        sampler = new Sampler(settings, time, cancellation);
        this.session = session;
        kernels = new KernelCache(session);
        var layout = new PanelLayout(settings.Outputs, settings.Inputs, candidates.Panel);
        shape = string.Create(CultureInfo.InvariantCulture, $"{settings.Outputs}x{settings.Inputs}");
        Report("fresh random weights");
        var longestCache = 4L * settings.KvHeads * settings.HeadSize * Math.Max(settings.Contexts.Max(), settings.PrefillTokens);
        pool = new WeightPool(kernels, layout, settings, 3 * longestCache);
        pool.Fill(WeightFormat.Fp32, (uint)seed);
        layer = new LinearLayer(kernels, pool, Tokens.Max(), seed + 1);
        ceilings = new CeilingJobs(kernels, pool, seed + 2);
        attention = new AttentionJobs(kernels, pool, settings, seed + 3);
    }

    public List<Series> Series { get; } = [];

    public List<Capability> Capabilities { get; } = [];

    public long PoolBytes => pool.Bytes;

    private IEnumerable<int> Tokens => settings.Batches.Append(settings.PrefillTokens).Distinct().Order();

    // Each workload is prepared once, and each weight format sampled in rounds.
    private int Steps => 1 + 2 + Tokens.Count() + settings.Contexts.Length + 1 + settings.Samples
        + (settings.OtherWeights ? 2 * (Tokens.Count() + settings.Samples) : 0);

    /// <summary>
    /// Measures everything. All workloads of a weight format take turns, round by round: a clock that drifts or a machine that is busy for
    /// a while meets all of them alike, and shows in their spread.
    /// </summary>
    public void Measure()
    {
        var jobs = new List<Job>();
        Report("preparing the streaming read");
        jobs.Add(ceilings.Stream(search.Find($"stream_read {shape}", candidates.Stream(), ceilings.Try)));
        Report("preparing the peak arithmetic");
        jobs.Add(ceilings.Peak(search.Find("peak_fma", candidates.Peak(), ceilings.Try)));
        jobs.AddRange(Tokens.Select(Linear));
        jobs.AddRange(settings.Contexts.Select(Decode));
        jobs.Add(Prefill());
        Series.AddRange(Sample(jobs));
        if (settings.OtherWeights)
        {
            MeasureOtherWeights(WeightFormat.Fp16);
            MeasureTensorCores();
            MeasureOtherWeights(WeightFormat.Int8);
        }
    }

    private Job Decode(int positions)
    {
        Report(string.Create(CultureInfo.InvariantCulture, $"preparing decode attention over {positions} positions"));
        var tile = search.Find(
            string.Create(CultureInfo.InvariantCulture, $"decode_attention {settings.Heads}/{settings.KvHeads}x{settings.HeadSize} {positions}"),
            candidates.Decode(settings.HeadSize, settings.Heads / settings.KvHeads, positions),
            t => attention.RunDecode(t, positions).DeviceSeconds);
        return attention.Decode(tile, positions);
    }

    private Job Prefill()
    {
        var tokens = settings.PrefillTokens;
        Report("preparing prefill attention");
        var tile = search.Find(
            string.Create(CultureInfo.InvariantCulture, $"prefill_attention {settings.Heads}/{settings.KvHeads}x{settings.HeadSize} {tokens}"),
            candidates.Prefill(settings.HeadSize),
            t => attention.RunPrefill(t, tokens).DeviceSeconds);
        return attention.Prefill(tile, tokens);
    }

    // Found out by doing it: what does not compile, does not run or computes wrongly is not available, and the reason is kept.
    private void MeasureOtherWeights(WeightFormat weights)
    {
        var name = $"{weights.Label()}-weights";
        var measured = new List<Series>();
        try
        {
            pool.Fill(weights, (uint)seed);
            measured.AddRange(Sample([.. Tokens.Select(Linear)]));
        }
        catch (ExplainerException e) when (ConcernsOneKernel(e.Rule))
        {
            Capabilities.Add(new(name, false, e.Message));
            return;
        }

        Capabilities.Add(new(name, true, ""));
        Series.AddRange(measured);
    }

    private void MeasureTensorCores()
    {
        const string Name = "nvidia-tensor-cores";
        const int PeakSteps = 2000;
        if (!session.Description.Vendor.Contains("NVIDIA", StringComparison.OrdinalIgnoreCase))
        {
            // Other vendors' compilers are not asked: some end the program when they meet another machine's assembly.
            Capabilities.Add(new(Name, false, "the device is not NVIDIA's"));
            return;
        }

        var tensor = new TensorJobs(kernels, pool, settings.PrefillTokens, seed + 4);
        try
        {
            if (!tensor.Fits || pool.Format != WeightFormat.Fp16)
            {
                Capabilities.Add(new(Name, false, "the layer's inputs are no multiple of 32, or fp16 weights are not available"));
                return;
            }

            var tile = search.Find(
                $"gemm_mma {shape}", new MmaTile[] { new(2, 2), new(4, 1), new(1, 4) }, t => tensor.Run(t).DeviceSeconds);
            Series.AddRange(sampler.Measure([tensor.Peak(tile, PeakSteps), tensor.Layer(tile)]));
            Capabilities.Add(new(Name, true, ""));
        }
        catch (ExplainerException e) when (ConcernsOneKernel(e.Rule))
        {
            Capabilities.Add(new(Name, false, e.Message));
        }
    }

    private static bool ConcernsOneKernel(DiagnosticRule rule) =>
        rule == MeasuringRules.KernelBuild.Rule || rule == MeasuringRules.DeviceFailed || rule == MeasuringRules.WrongResult.Rule;

    private Job Linear(int tokens)
    {
        Report(string.Create(
            CultureInfo.InvariantCulture, $"preparing {pool.Format.Label()} weights, {tokens} token{(tokens == 1 ? "" : "s")} at a time"));
        var key = string.Create(CultureInfo.InvariantCulture, $"linear {shape} {pool.Format.Label()} {tokens}");
        var tile = search.Find(key, candidates.Linear(pool.Format, tokens), t => layer.Run(t, tokens).DeviceSeconds);
        return layer.Job(tile, tokens);
    }

    private ImmutableArray<Series> Sample(IReadOnlyList<Job> jobs)
    {
        var first = step;
        return sampler.Measure(jobs, (round, done, latest) =>
        {
            // How many rounds there will be follows from how long they take: what is told is the share that is done, when it has grown.
            var reached = first + Math.Max(1, (int)(done * settings.Samples));
            if (reached <= step)
            {
                return;
            }

            step = reached - 1;
            result = string.Join(", ", jobs.Zip(latest).Where(p => IsPhase(p.First.Key)).Select(p => Describe(p.First, p.Second)));
            Report(string.Create(CultureInfo.InvariantCulture, $"sampling {pool.Format.Label()} weights, round {round}"));
        });
    }

    private bool IsPhase(SeriesKey key) =>
        key.Workload == Workload.Linear && (key.Tokens == 1 || key.Tokens == settings.PrefillTokens);

    private void Report(string doing) => progress.Report(new(Math.Min(++step, Steps), Steps, doing, result));

    private static string Describe(Job job, Sample sample) => string.Create(
        CultureInfo.InvariantCulture, $"{(job.Key.Tokens == 1 ? "decode" : "prefill")} {job.Key.Tokens / sample.Device:0} tokens/s");
}
