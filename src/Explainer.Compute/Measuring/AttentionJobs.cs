using Explainer.Compute.Kernels;
using Explainer.Compute.OpenCL;
using Explainer.Compute.Results;
using Explainer.Compute.Twins;

namespace Explainer.Compute.Measuring;

/// <summary>
/// Attention of one layer: one token over a KV cache, or a whole prompt over itself. Keys and values are the pool's next stretches.
/// </summary>
internal sealed class AttentionJobs
{
    // Exponentials of both sides differ by a few units in the last place; relative to a weighted mean of values below one.
    private const double Tolerance = 1e-4;

    private readonly KernelCache kernels;
    private readonly WeightPool pool;
    private readonly MeasurementSettings settings;
    private readonly float[] queries;
    private readonly ComputeBuffer query;
    private readonly ComputeBuffer result;
    private readonly ComputeBuffer parts;
    private readonly ComputeBuffer peaks;
    private readonly ComputeBuffer totals;
    private readonly Random random;

    public AttentionJobs(KernelCache kernels, WeightPool pool, MeasurementSettings settings, int seed)
    {
        this.kernels = kernels;
        this.pool = pool;
        this.settings = settings;
        random = new Random(seed);
        queries = FillRandom.Values(WeightFormat.Fp32, (uint)seed, Math.Max(1,
            settings.PrefillTokens) * settings.Heads * settings.HeadSize);
        query = kernels.Session.Upload<float>(queries);
        result = kernels.Session.Allocate(4L * queries.Length);
        const int MostSplits = 128;
        parts = kernels.Session.Allocate(4L * MostSplits * settings.Heads * settings.HeadSize);
        peaks = kernels.Session.Allocate(4L * MostSplits * settings.Heads);
        totals = kernels.Session.Allocate(4L * MostSplits * settings.Heads);
    }

    private int Head => settings.HeadSize;

    private int Group => settings.Heads / settings.KvHeads;

    /// <summary>Runs decode attention once.</summary>
    public KernelTime RunDecode(AttentionTile tile, int positions) => RunDecode(tile, positions, Next(positions), Next(positions));

    /// <summary>Runs prefill attention once.</summary>
    public KernelTime RunPrefill(AttentionTile tile, int tokens) => RunPrefill(tile, tokens, Next(tokens), Next(tokens));

    /// <summary>
    /// Decode attention with a tile chosen: four operations per query head, position and element; every key and value is read once.
    /// </summary>
    public Job Decode(AttentionTile tile, int positions) => new(
        new(Workload.DecodeAttention, WeightFormat.Fp32, 1, positions), tile.Label,
        4.0 * settings.Heads * positions * Head, 8.0 * settings.KvHeads * positions * Head,
        () => RunDecode(tile, positions), () => VerifyDecode(tile, positions));

    /// <summary>Prefill attention with a tile chosen: only the pairs that the causal mask lets through are counted.</summary>
    public Job Prefill(AttentionTile tile, int tokens) => new(
        new(Workload.PrefillAttention, WeightFormat.Fp32, tokens, tokens), tile.Label,
        4.0 * settings.Heads * Head * tokens * (tokens + 1.0) / 2, 8.0 * tokens * Head * (settings.KvHeads + settings.Heads),
        () => RunPrefill(tile, tokens), () => VerifyPrefill(tile, tokens));

    private long Next(int positions) => pool.Next((long)settings.KvHeads * positions * Head);

    private KernelTime RunDecode(AttentionTile tile, int positions, long key, long value)
    {
        var kernel = kernels.Get(tile).With(
            query, pool.Buffer, (ulong)key, (ulong)value, parts, peaks, totals, positions, settings.Heads, settings.KvHeads);
        var time = kernels.Session.Run(kernel, new(tile.Lanes * settings.KvHeads, tile.Lanes, tile.Splits));
        var merge = kernels.Get(tile, "merge_attention").With(parts, peaks, totals, result);
        return time + kernels.Session.Run(merge, new(settings.Heads * Head, Head));
    }

    private KernelTime RunPrefill(AttentionTile tile, int tokens, long key, long value)
    {
        var kernel = kernels.Get(tile).With(
            query, pool.Buffer, (ulong)key, (ulong)value, result, peaks, totals, tokens, settings.Heads, settings.KvHeads);
        return kernels.Session.Run(kernel, new(tile.Lanes * settings.Heads, tile.Lanes, (tokens + tile.Rows - 1) / tile.Rows));
    }

    private Verification VerifyDecode(AttentionTile tile, int positions)
    {
        var (key, value) = (Next(positions), Next(positions));
        var computed = Fresh(settings.Heads * Head, () => RunDecode(tile, positions, key, value));
        var comparison = new Comparison(FormattableString.Invariant($"decode attention over {positions} positions ({tile.Label})"),
            Tolerance);
        comparison.CheckFinite(computed);
        foreach (var head in Some(settings.Heads))
        {
            Compare(comparison, computed, head * Head, key, value, head, positions, positions);
        }

        return comparison.Verification;
    }

    private Verification VerifyPrefill(AttentionTile tile, int tokens)
    {
        var (key, value) = (Next(tokens), Next(tokens));
        var computed = Fresh(tokens * settings.Heads * Head, () => RunPrefill(tile, tokens, key, value));
        var comparison = new Comparison(FormattableString.Invariant($"prefill attention of {tokens} tokens ({tile.Label})"), Tolerance);
        comparison.CheckFinite(computed);
        foreach (var head in Some(settings.Heads))
        {
            foreach (var token in Some(tokens))
            {
                Compare(comparison, computed, ((token * settings.Heads) + head) * Head, key, value, head, tokens, token + 1);
            }
        }

        return comparison.Verification;
    }

    private float[] Fresh(int count, Action run)
    {
        var unwritten = new float[count];
        Array.Fill(unwritten, float.NaN);
        kernels.Session.Write<float>(result, unwritten);
        run();
        return kernels.Session.Read<float>(result, count);
    }

    private void Compare(Comparison comparison, float[] computed, int at, long key, long value, int head, int positions, int seen)
    {
        var start = (long)(head / Group) * positions * Head;
        var expected = Attention.Compute(
            queries.AsSpan(at, Head), pool.Read(key + start, seen * Head), pool.Read(value + start, seen * Head), seen);
        for (var i = 0; i < Head; i++)
        {
            comparison.Check(computed[at + i], expected[i]);
        }
    }

    private IEnumerable<int> Some(int count) => new[] { 0, count - 1, random.Next(count) }.Distinct();
}
