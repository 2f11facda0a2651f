using Explainer.Compute.Kernels;
using Explainer.Compute.Measuring;
using Explainer.Compute.Twins;

namespace Explainer.Compute.Tests.Kernels;

[Collection("device")]
public sealed class CeilingKernelTests(PoclFixture pocl)
{
    [Theory]
    [InlineData(WeightFormat.Fp32)]
    [InlineData(WeightFormat.Fp16)]
    [InlineData(WeightFormat.Int8)]
    public void Random_weights_are_the_twin_s_bit_for_bit_and_never_zero(WeightFormat weights) => Properties.ForAll(
        [(1, 5000), (int.MinValue, int.MaxValue)],
        v =>
        {
            var (count, seed) = (v[0], v[1]);
            var buffer = pocl.Session.Allocate(count * weights.Bytes());
            var kernel = pocl.Kernels.Get("fill_random", "fill_random", $"-DVEC=1 -DAHEAD=0 -DSTRIDE=16 -DWEIGHTS={weights.Bits()}");
            var groups = (count + 255) / 256;
            pocl.Session.Run(kernel.With(buffer, (ulong)count, seed), new(groups * 16, 16));
            var filled = weights.Widen(pocl.Session.Read<byte>(buffer, count * weights.Bytes()));
            pocl.Session.Release(buffer);
            Assert.Equal(FillRandom.Values(weights, (uint)seed, count), filled);
            Assert.DoesNotContain(0f, filled);
        });

    [Fact]
    public void Random_weights_fill_their_range_evenly()
    {
        var values = FillRandom.Values(WeightFormat.Fp32, 12345, 100_000);
        Assert.InRange(values.Average(), -0.02, 0.02);
        Assert.InRange(values.Select(v => (double)v * v).Average(), 0.32, 0.345);
        Assert.True(values.Distinct().Count() > 99_000);
    }

    [Fact]
    public void Peak_fma_computes_what_its_twin_does() => Properties.ForAll(
        [(1, 12), (1, 300), (0, int.MaxValue)],
        v =>
        {
            var tile = new PeakTile(16, 4, 1);
            var seeds = FillRandom.Values(WeightFormat.Fp32, (uint)v[2], v[0] * 64);
            var input = pocl.Session.Upload<float>(seeds);
            var output = pocl.Session.Allocate(4L * seeds.Length);
            pocl.Session.Run(pocl.Kernels.Get(tile).With(input, output, 0.999f, 0.001f, v[1]), new(v[0], 1));
            var computed = pocl.Session.Read<float>(output, seeds.Length);
            pocl.Session.Release(input);
            pocl.Session.Release(output);
            Assert.Equal(PeakFma.Compute(seeds, 0.999f, 0.001f, v[1]), computed);
        });

    [Theory]
    [InlineData(16, 4, 1)]
    [InlineData(4, 2, 8)]
    [InlineData(1, 4, 16)]
    public void Stream_read_computes_what_its_twin_does(int vec, int unroll, int lanes) => Properties.ForAll(
        [(1, 9), (1, 40), (0, int.MaxValue)],
        v =>
        {
            var tile = new StreamTile(vec, unroll, lanes, 0);
            var row = lanes * vec;
            var stretch = v[1] * unroll * row;
            var weights = FillRandom.Values(WeightFormat.Fp32, (uint)v[2], 3 + (v[0] * stretch));
            var pool = pocl.Session.Upload<float>(weights);
            var sums = pocl.Session.Allocate(4L * v[0] * row);
            pocl.Session.Run(pocl.Kernels.Get(tile).With(pool, 3ul, sums, v[1]), new(v[0] * lanes, lanes));
            var computed = pocl.Session.Read<float>(sums, v[0] * row);
            pocl.Session.Release(pool);
            pocl.Session.Release(sums);
            var comparison = new Comparison("a stream", 1e-5);
            for (var i = 0; i < computed.Length; i++)
            {
                var group = i / row;
                comparison.Check(computed[i], StreamRead.Compute(weights.AsSpan(3 + (group * stretch), stretch), lanes, vec)[i % row]);
            }
        });
}
