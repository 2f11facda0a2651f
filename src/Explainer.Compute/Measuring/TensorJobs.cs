using Explainer.Compute.Kernels;
using Explainer.Compute.OpenCL;
using Explainer.Compute.Results;
using Explainer.Compute.Twins;

namespace Explainer.Compute.Measuring;

/// <summary>The linear layer on tensor cores, and their ceiling. The pool must hold fp16 weights.</summary>
internal sealed class TensorJobs
{
    // fp32 sums inside the tensor core may be rounded differently from those outside; relative to the sum of magnitudes.
    private const double Tolerance = 1e-4;
    private const int Fragments = 12;

    private readonly KernelCache kernels;
    private readonly WeightPool pool;
    private readonly PanelLayout layout;
    private readonly int tokens;
    private readonly Half[] activations;
    private readonly ComputeBuffer x;
    private readonly ComputeBuffer y;
    private readonly Random random;

    public TensorJobs(KernelCache kernels, WeightPool pool, int tokens, int seed)
    {
        this.kernels = kernels;
        this.pool = pool;
        this.tokens = tokens;
        random = new Random(seed);
        layout = pool.Layout with { Width = MmaTile.Panel };
        activations = [.. FillRandom.Values(WeightFormat.Fp32, (uint)seed, tokens * layout.Inputs).Select(v => (Half)v)];
        x = kernels.Session.Upload<Half>(activations);
        y = kernels.Session.Allocate(4L * tokens * layout.PaddedOutputs);
    }

    /// <summary>Whether the layer's shape suits the kernel.</summary>
    public bool Fits => layout.Inputs % 32 == 0;

    /// <summary>Runs a tile once on the pool's next matrix.</summary>
    public KernelTime Run(MmaTile tile) => Run(tile, pool.Next(layout.Elements));

    /// <summary>The layer with a tile chosen.</summary>
    public Job Layer(MmaTile tile) => new(
        new(Workload.TensorLinear, WeightFormat.Fp16, tokens, 0), tile.Label,
        2.0 * tokens * layout.Outputs * layout.Inputs,
        (2.0 * layout.Outputs * layout.Inputs) + (tokens * ((4.0 * layout.Outputs) + (2.0 * layout.Inputs))),
        () => Run(tile), () => VerifyLayer(tile));

    /// <summary>The ceiling: products from registers, 16 x 8 x 16 multiplications and additions per warp and instruction.</summary>
    public Job Peak(MmaTile tile, int steps)
    {
        var groups = kernels.Session.Description.ComputeUnits * 4;
        var items = groups * tile.Lanes;
        // Plus and minus one: every sum is exact, so that any wrong step shows.
        var signs = Enumerable.Range(0, items * Fragments).Select(_ => random.Next(2) == 0 ? (Half)1f : (Half)(-1f)).ToArray();
        var a = kernels.Session.Upload<Half>(signs.AsSpan(0, items * 8));
        var b = kernels.Session.Upload<Half>(signs.AsSpan(items * 8));
        var result = kernels.Session.Allocate(16L * items);
        KernelTime RunPeak() => kernels.Session.Run(
            kernels.Get(tile, "peak_mma").With(a, b, result, steps), new(items / tile.WarpsY, 32 * tile.WarpsX, tile.WarpsY, tile.WarpsY));
        return new(
            new(Workload.PeakMma, WeightFormat.Fp16, 0, 0), tile.Label, 2.0 * 16 * 8 * 16 * 8 * steps * (items / 32), items * 40.0, RunPeak,
            () =>
            {
                RunPeak();
                var computed = kernels.Session.Read<float>(result, items * 4);
                var comparison = new Comparison("products of a tensor core", 1e-6);
                foreach (var warp in (int[])[0, (items / 32) - 1])
                {
                    var expected = GemmMma.Peak(signs.AsSpan(warp * 32 * 8, 32 * 8), signs.AsSpan((items * 8) + (warp * 32 * 4), 32 * 4),
                        steps);
                    for (var i = 0; i < expected.Length; i++)
                    {
                        comparison.Check(computed[(warp * 128) + i], new(expected[i], 128.0 * steps));
                    }
                }

                return comparison.Verification;
            });
    }

    private KernelTime Run(MmaTile tile, long first)
    {
        // The kernel reads pairs.
        var kernel = kernels.Get(tile).With(pool.Buffer, (ulong)(first / 2), x, y, layout.Inputs, tokens, layout.Panels);
        return kernels.Session.Run(kernel, tile.Work(layout, tokens));
    }

    private Verification VerifyLayer(MmaTile tile)
    {
        var first = pool.Next(layout.Elements);
        var unwritten = new float[tokens * layout.PaddedOutputs];
        Array.Fill(unwritten, float.NaN);
        kernels.Session.Write<float>(y, unwritten);
        Run(tile, first);
        var computed = kernels.Session.Read<float>(y, unwritten.Length);
        var comparison = new Comparison("the linear layer on tensor cores", Tolerance);
        comparison.CheckFinite(computed);
        var onePanel = layout with { Outputs = layout.Width };
        foreach (var panel in new[] { 0, layout.Panels - 1, random.Next(layout.Panels) }.Distinct())
        {
            var weights = pool.Read(first + ((long)panel * layout.PanelElements), layout.PanelElements);
            foreach (var token in new[] { 0, tokens - 1, random.Next(tokens) }.Distinct())
            {
                var expected = GemmMma.Compute(weights, onePanel, activations.AsSpan(token * layout.Inputs, layout.Inputs));
                for (var i = 0; i < expected.Length; i++)
                {
                    comparison.Check(computed[(token * layout.PaddedOutputs) + (panel * layout.Width) + i], expected[i]);
                }
            }
        }

        return comparison.Verification;
    }
}
