using Explainer.Compute.Kernels;
using Explainer.Compute.Measuring;
using Explainer.Compute.Twins;

namespace Explainer.Compute.Tests.Kernels;

/// <summary>
/// gemm_mma: everything but the instruction itself on any device, where the fragments go through local memory, and with the instruction on an NVIDIA GPU.
/// </summary>
[Collection("device")]
public sealed class TensorKernelTests(PoclFixture pocl)
{
    [Theory]
    [InlineData(2, 2, 130, 64, 70, true)]
    [InlineData(2, 2, 64, 32, 129, true)]
    [InlineData(2, 2, 50, 96, 1, true)]
    [InlineData(2, 2, 130, 64, 70, false)]
    [InlineData(4, 1, 64, 32, 129, false)]
    [InlineData(1, 4, 50, 96, 1, false)]
    public void Gemm_mma_computes_what_its_twin_does(int warpsX, int warpsY, int outputs, int inputs, int tokens, bool emulated)
    {
        RequireTensorCoresUnless(emulated);
        var tile = new MmaTile(warpsX, warpsY, emulated);
        var layout = new PanelLayout(outputs, inputs, MmaTile.Panel);
        var weights = FillRandom.Values(WeightFormat.Fp16, 11, (int)layout.Elements);
        var x = FillRandom.Values(WeightFormat.Fp16, 12, tokens * inputs).Select(v => (Half)v).ToArray();
        var session = pocl.Session;
        var pool = session.Upload<Half>(weights.Select(v => (Half)v).Prepend((Half)3f).Prepend((Half)5f).ToArray());
        var activations = session.Upload<Half>(x);
        var result = session.Upload<float>(Enumerable.Repeat(float.NaN, tokens * layout.PaddedOutputs).ToArray());
        session.Run(pocl.Kernels.Get(tile).With(pool, 1ul, activations, result, inputs, tokens, layout.Panels), tile.Work(layout, tokens));
        var computed = session.Read<float>(result, tokens * layout.PaddedOutputs);
        Array.ForEach([pool, activations, result], session.Release);
        var comparison = new Comparison(tile.Label, 1e-5);
        for (var token = 0; token < tokens; token++)
        {
            var expected = GemmMma.Compute(weights, layout, x.AsSpan(token * inputs, inputs));
            for (var i = 0; i < expected.Length; i++)
            {
                comparison.Check(computed[(token * layout.PaddedOutputs) + i], expected[i]);
            }
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Peak_mma_computes_what_its_twin_does(bool emulated)
    {
        RequireTensorCoresUnless(emulated);
        var tile = new MmaTile(2, 2, emulated);
        const int Groups = 3;
        var items = Groups * tile.Lanes;
        var a = FillRandom.Values(WeightFormat.Fp16, 21, items * 8).Select(v => (Half)v).ToArray();
        var b = FillRandom.Values(WeightFormat.Fp16, 22, items * 4).Select(v => (Half)v).ToArray();
        var session = pocl.Session;
        var left = session.Upload<Half>(a);
        var right = session.Upload<Half>(b);
        var result = session.Allocate(16L * items);
        session.Run(pocl.Kernels.Get(tile, "peak_mma").With(left, right, result, 5), new(items / 2, 64, 2, 2));
        var computed = session.Read<float>(result, items * 4);
        Array.ForEach([left, right, result], session.Release);
        var comparison = new Comparison(tile.Label, 1e-5);
        for (var warp = 0; warp < items / 32; warp++)
        {
            var expected = GemmMma.Peak(a.AsSpan(warp * 256, 256), b.AsSpan(warp * 128, 128), 5);
            for (var i = 0; i < expected.Length; i++)
            {
                comparison.Check(computed[(warp * 128) + i], new(expected[i], 8 * 5 * 16));
            }
        }
    }

    // Other vendors' compilers may end the program when they meet another machine's assembly.
    private void RequireTensorCoresUnless(bool emulated) =>
        Assert.SkipUnless(emulated || pocl.Session.Description.Vendor.Contains("NVIDIA", StringComparison.OrdinalIgnoreCase), "The device is not NVIDIA's: it has no mma.sync.");
}
