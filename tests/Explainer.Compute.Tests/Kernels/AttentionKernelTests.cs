using Explainer.Compute.Kernels;
using Explainer.Compute.Measuring;
using Explainer.Compute.Twins;

namespace Explainer.Compute.Tests.Kernels;

[Collection("device")]
public sealed class AttentionKernelTests(PoclFixture pocl)
{
    private const int Head = 32;
    private const int KvHeads = 2;

    [Theory]
    [InlineData(16, 1, 32, 1)]
    [InlineData(16, 1, 16, 5)]
    [InlineData(4, 8, 16, 3)]
    [InlineData(1, 32, 8, 2)]
    public void Decode_attention_computes_what_its_twin_does(int vec, int lanes, int block, int splits) => Properties.ForAll(
        [(1, 150), (0, int.MaxValue)], v => Compare(new AttentionTile(Head, vec, lanes, 3, block, splits, false, vec == 16 ? 4096 : 0),
            v[0], (uint)v[1]));

    [Theory]
    [InlineData(16, 1, 32, 8)]
    [InlineData(16, 1, 16, 3)]
    [InlineData(4, 8, 16, 4)]
    public void Prefill_attention_computes_what_its_twin_does(int vec, int lanes, int block, int rows) => Properties.ForAll(
        [(1, 70), (0, int.MaxValue)], v => Compare(new AttentionTile(Head, vec, lanes, rows, block, 1, true, 0), v[0], (uint)v[1]));

    private void Compare(AttentionTile tile, int positions, uint seed)
    {
        const int Group = 3;
        const int Heads = KvHeads * Group;
        var queryTokens = tile.Causal ? positions : 1;
        var cache = KvHeads * positions * Head;
        var queries = FillRandom.Values(WeightFormat.Fp32, seed, queryTokens * Heads * Head);
        var pool = FillRandom.Values(WeightFormat.Fp32, seed + 1, 2 * cache);
        var session = pocl.Session;
        var query = session.Upload<float>(queries);
        var cached = session.Upload<float>(pool);
        var result = session.Upload<float>(Enumerable.Repeat(float.NaN, queries.Length).ToArray());
        var parts = session.Allocate(4L * tile.Splits * Heads * Head);
        var peaks = session.Allocate(4L * tile.Splits * Heads);
        var totals = session.Allocate(4L * tile.Splits * Heads);
        var kernel = pocl.Kernels.Get(tile).With(
            query, cached, 0ul, (ulong)cache, tile.Causal ? result : parts, peaks, totals, positions, Heads, KvHeads);
        if (tile.Causal)
        {
            session.Run(kernel, new(tile.Lanes * Heads, tile.Lanes, (positions + tile.Rows - 1) / tile.Rows));
        }
        else
        {
            session.Run(kernel, new(tile.Lanes * KvHeads, tile.Lanes, tile.Splits));
            session.Run(pocl.Kernels.Get(tile, "merge_attention").With(parts, peaks, totals, result), new(Heads * Head, Head));
        }

        var computed = session.Read<float>(result, queries.Length);
        Array.ForEach([query, cached, result, parts, peaks, totals], session.Release);

        var comparison = new Comparison($"{tile.Label} on {positions} positions", 1e-4);
        for (var token = 0; token < queryTokens; token++)
        {
            for (var head = 0; head < Heads; head++)
            {
                var at = ((token * Heads) + head) * Head;
                var kv = head / Group * positions * Head;
                var expected = Attention.Compute(
                    queries.AsSpan(at, Head), pool.AsSpan(kv), pool.AsSpan(cache + kv), tile.Causal ? token + 1 : positions);
                for (var i = 0; i < Head; i++)
                {
                    comparison.Check(computed[at + i], expected[i]);
                }
            }
        }
    }
}
