using System.Runtime.InteropServices;
using Explainer.Compute.Kernels;
using Explainer.Compute.Measuring;
using Explainer.Compute.OpenCL;
using Explainer.Compute.Twins;

namespace Explainer.Compute.Tests.Kernels;

[Collection("device")]
public sealed class LinearKernelTests(PoclFixture pocl)
{
    public static TheoryData<WeightFormat> Formats => [WeightFormat.Fp32, WeightFormat.Fp16, WeightFormat.Int8];

    private static readonly (int Low, int High)[] Shapes = [(1, 200), (1, 300), (1, 40), (0, int.MaxValue)];

    [Theory]
    [MemberData(nameof(Formats))]
    public void Gemv_computes_what_its_twin_does_with_one_work_item_per_panel(WeightFormat weights) => Check(
        weights, _ => new GemvTile(64, 16, 4, 1, 2, 1, 1024), 1);

    [Theory]
    [MemberData(nameof(Formats))]
    public void Gemv_computes_what_its_twin_does_with_lanes_and_slices(WeightFormat weights) => Check(
        weights, tokens => new GemvTile(32, 4, 1, 8, 3, tokens, 0), 3);

    [Theory]
    [MemberData(nameof(Formats))]
    public void Gemm_computes_what_its_twin_does(WeightFormat weights) => Check(weights, _ => new GemmTile(64, 16, 4, 6, 1024, 1, 0));

    [Fact]
    public void Gemm_computes_what_its_twin_does_in_passes_and_stripes() => Check(
        WeightFormat.Fp32, _ => new GemmTile(16, 4, 2, 3, 37, 3, 0));

    [Fact]
    public void Gemm_scales_integers_once_however_many_passes_there_are() => Check(
        WeightFormat.Int8, _ => new GemmTile(16, 4, 2, 3, 37, 1, 0));

    [Theory]
    [MemberData(nameof(Formats))]
    public void Gemm_local_computes_what_its_twin_does(WeightFormat weights) => Check(
        weights, _ => new GemmLocalTile(32, 4, 2, 2, 8, 4, 16));

    [Fact]
    public void A_result_that_is_off_is_noticed()
    {
        var wrong = Assert.Throws<Core.Diagnostics.ExplainerException>(
            () => Compare(WeightFormat.Fp32, new GemvTile(64, 16, 4, 1, 1, 1, 0), 70, 90, 1, 5, disturb: 1.01f));
        Assert.Equal("wrong-result", wrong.Code);
    }

    private void Check(WeightFormat weights, Func<int, MatrixTile> tile, int? tokens = null) => Properties.ForAll(
        Shapes, v => Compare(weights, tile(tokens ?? v[2]), v[0], v[1], tokens ?? v[2], (uint)v[3]));

    private void Compare(WeightFormat weights, MatrixTile tile, int outputs, int inputs, int tokens, uint seed, float disturb = 1)
    {
        var panel = tile switch { GemvTile t => t.Panel, GemmTile t => t.Panel, GemmLocalTile t => t.Panel, _ => 0 };
        var layout = new PanelLayout(outputs, inputs, panel);
        const int Before = 7;
        var stored = Store(weights, FillRandom.Values(weights, seed, Before + (int)layout.Elements));
        var x = FillRandom.Values(WeightFormat.Fp32, seed + 1, tokens * inputs);
        var scale = FillRandom.Values(WeightFormat.Fp32, seed + 2, layout.PaddedOutputs);
        var session = pocl.Session;
        var buffers = new[]
        {
            session.Upload<byte>(stored), session.Upload<float>(scale), session.Upload<float>(x),
            session.Upload<float>(Enumerable.Repeat(float.NaN, tokens * layout.PaddedOutputs).ToArray()),
        };
        List<KernelArgument> arguments = [buffers[0], (ulong)Before, buffers[1], buffers[2], buffers[3], inputs];
        arguments.AddRange(tile.FurtherArguments(layout, tokens).Select(a => (KernelArgument)a));
        session.Run(pocl.Kernels.Get(tile, weights).With([.. arguments]), tile.Work(layout, tokens));
        var computed = session.Read<float>(buffers[3], tokens * layout.PaddedOutputs);
        Array.ForEach(buffers, session.Release);

        x[0] *= disturb;
        var widened = weights.Widen(stored)[Before..];
        var factors = weights == WeightFormat.Int8 ? scale : [];
        var expected = tile is GemvTile { Tokens: 1 }
            ? Gemv.Compute(widened, layout, factors, x)
            : Gemm.Compute(widened, layout, factors, x, tokens);
        var comparison = new Comparison($"{tile.Label} on {outputs} x {inputs} x {tokens}", 1e-5);
        for (var i = 0; i < computed.Length; i++)
        {
            comparison.Check(computed[i], expected[i]);
        }
    }

    private static byte[] Store(WeightFormat format, float[] values) => format switch
    {
        WeightFormat.Fp32 => MemoryMarshal.AsBytes(values.AsSpan()).ToArray(),
        WeightFormat.Fp16 => MemoryMarshal.AsBytes(values.Select(v => (Half)v).ToArray().AsSpan()).ToArray(),
        _ => MemoryMarshal.AsBytes(values.Select(v => (sbyte)v).ToArray().AsSpan()).ToArray(),
    };
}
