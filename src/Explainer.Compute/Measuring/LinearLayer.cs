using Explainer.Compute.Kernels;
using Explainer.Compute.OpenCL;
using Explainer.Compute.Results;
using Explainer.Compute.Twins;

namespace Explainer.Compute.Measuring;

/// <summary>The measured linear layer: activations of some tokens times the weights of the pool's next matrix.</summary>
internal sealed class LinearLayer
{
    // fp32 sums of a few thousand products, against double precision, relative to the sum of the products' magnitudes: a few 1e-7 are
    // normal, and one product left out is about 1e-4.
    private const double Tolerance = 1e-5;

    private readonly KernelCache kernels;
    private readonly WeightPool pool;
    private readonly float[] activations;
    private readonly float[] scales;
    private readonly ComputeBuffer x;
    private readonly ComputeBuffer y;
    private readonly ComputeBuffer scale;
    private readonly Random random;

    public LinearLayer(KernelCache kernels, WeightPool pool, int mostTokens, int seed)
    {
        this.kernels = kernels;
        this.pool = pool;
        random = new Random(seed);
        activations = FillRandom.Values(WeightFormat.Fp32, (uint)seed, mostTokens * pool.Layout.Inputs);
        scales = FillRandom.Values(WeightFormat.Fp32, (uint)seed + 1, pool.Layout.PaddedOutputs);
        x = kernels.Session.Upload<float>(activations);
        scale = kernels.Session.Upload<float>(scales);
        y = kernels.Session.Allocate(4L * mostTokens * pool.Layout.PaddedOutputs);
    }

    private PanelLayout Layout => pool.Layout;

    /// <summary>Runs a tile once on the pool's next matrix.</summary>
    public KernelTime Run(MatrixTile tile, int tokens) => Run(tile, tokens, pool.Next(Layout.Elements));

    /// <summary>The layer with a tile chosen.</summary>
    public Job Job(MatrixTile tile, int tokens)
    {
        var weights = pool.Format;
        return new(
            SeriesKey.Linear(weights, tokens),
            tile.Label,
            2.0 * tokens * Layout.Outputs * Layout.Inputs,
            ((double)Layout.Outputs * Layout.Inputs * weights.Bytes()) + (4.0 * tokens * (Layout.Outputs + Layout.Inputs)),
            () => Run(tile, tokens),
            () => Verify(tile, tokens));
    }

    /// <summary>
    /// Runs a tile on fresh outputs and compares panels from both ends and from between with the twin, for several tokens.
    /// </summary>
    public Verification Verify(MatrixTile tile, int tokens)
    {
        var first = pool.Next(Layout.Elements);
        var unwritten = new float[tokens * Layout.PaddedOutputs];
        Array.Fill(unwritten, float.NaN);
        kernels.Session.Write<float>(y, unwritten);
        Run(tile, tokens, first);
        var computed = kernels.Session.Read<float>(y, unwritten.Length);
        var comparison = new Comparison($"the linear layer ({tile.Label}, {pool.Format.Label()} weights, {tokens} tokens)", Tolerance);
        comparison.CheckFinite(computed);

        var onePanel = Layout with { Outputs = Layout.Width };
        foreach (var panel in Some(Layout.Panels, 4))
        {
            var weights = pool.Read(first + ((long)panel * Layout.PanelElements), Layout.PanelElements);
            var factors = pool.Format == WeightFormat.Int8 ? scales.AsSpan(panel * Layout.Width, Layout.Width) : [];
            foreach (var token in Some(tokens, 4))
            {
                var expected = Gemv.Compute(weights, onePanel, factors, activations.AsSpan(token * Layout.Inputs, Layout.Inputs));
                for (var i = 0; i < expected.Length; i++)
                {
                    comparison.Check(computed[(token * Layout.PaddedOutputs) + (panel * Layout.Width) + i], expected[i]);
                }
            }
        }

        return comparison.Verification;
    }

    private KernelTime Run(MatrixTile tile, int tokens, long first)
    {
        List<KernelArgument> arguments = [pool.Buffer, (ulong)first, scale, x, y, Layout.Inputs];
        arguments.AddRange(tile.FurtherArguments(Layout, tokens).Select(a => (KernelArgument)a));
        return kernels.Session.Run(kernels.Get(tile, pool.Format).With([.. arguments]), tile.Work(Layout, tokens));
    }

    private IEnumerable<int> Some(int count, int most) =>
        Enumerable.Range(0, Math.Max(0, most - 2)).Select(_ => random.Next(count)).Concat([0, count - 1]).Distinct();
}
