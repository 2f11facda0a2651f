using Explainer.Compute.Kernels;
using Explainer.Compute.OpenCL;
using Explainer.Compute.Results;
using Explainer.Compute.Twins;

namespace Explainer.Compute.Measuring;

/// <summary>The two ceilings: how fast memory can be read, how fast the cores can multiply and add.</summary>
internal sealed class CeilingJobs(KernelCache kernels, WeightPool pool, int seed)
{
    private const float Factor = 0.999f;
    private const float Addend = 0.001f;

    // Long enough that starting the kernel does not count, short enough for many samples.
    private const double PeakSeconds = 0.01;

    // Sums of many thousand fp32 values, relative to the sum of their magnitudes.
    private const double SumTolerance = 1e-4;
    private const double ChainTolerance = 1e-6;

    private readonly Dictionary<StreamTile, ComputeBuffer> sums = [];
    private readonly Dictionary<PeakTile, (ComputeBuffer Seeds, ComputeBuffer Result)> chains = [];

    private DeviceDescription Device => kernels.Session.Description;

    /// <summary>Runs a streaming read once; gives device seconds per byte.</summary>
    public double Try(StreamTile tile) => RunStream(tile, pool.Next(StreamElements(tile))).DeviceSeconds / StreamBytes(tile);

    /// <summary>The streaming read with a tile chosen. About as many bytes as the layer's fp32 weights.</summary>
    public Job Stream(StreamTile tile) => new(
        SeriesKey.StreamRead, tile.Label, StreamBytes(tile) / 4, StreamBytes(tile),
        () => RunStream(tile, pool.Next(StreamElements(tile))), () => VerifyStream(tile));

    /// <summary>Runs the arithmetic once; gives device seconds per operation.</summary>
    public double Try(PeakTile tile)
    {
        const int Steps = 20000;
        return RunPeak(tile, Steps).DeviceSeconds / PeakOperations(tile, Steps);
    }

    /// <summary>The peak arithmetic with a tile chosen.</summary>
    public Job Peak(PeakTile tile)
    {
        var steps = (int)Math.Clamp(PeakSeconds / Try(tile) / PeakOperations(tile, 1), 1000, 100_000_000);
        return new(
            SeriesKey.PeakFma, tile.Label, PeakOperations(tile, steps), PeakItems(tile) * tile.Chains * tile.Vec * 8.0,
            () => RunPeak(tile, steps), () => VerifyPeak(tile, steps));
    }

    // As many groups as keep every core or multiprocessor busy to the end, but so few that each has some steps: the weights of a layer are few
    // for a large GPU, and whole steps are to be near their number.
    private int StreamGroups(StreamTile tile)
    {
        const int LeastSteps = 8;
        var busy = Device.Kind == DeviceKind.Cpu ? Math.Max(64, Device.ComputeUnits * 4) : Device.ComputeUnits * 16;
        return (int)Math.Clamp(pool.Layout.Elements / (LeastSteps * StepElements(tile)), 1, busy);
    }

    private int StreamSteps(StreamTile tile) => (int)Math.Max(1, pool.Layout.Elements / (StreamGroups(tile) * StepElements(tile)));

    private long StreamElements(StreamTile tile) => StreamGroups(tile) * StreamSteps(tile) * StepElements(tile);

    private double StreamBytes(StreamTile tile) => 4.0 * StreamElements(tile);

    private static long StepElements(StreamTile tile) => (long)tile.Unroll * tile.Lanes * tile.Vec;

    private KernelTime RunStream(StreamTile tile, long first)
    {
        if (!sums.TryGetValue(tile, out var target))
        {
            target = kernels.Session.Allocate(4L * StreamGroups(tile) * tile.Lanes * tile.Vec);
            sums.Add(tile, target);
        }

        var kernel = kernels.Get(tile).With(pool.Buffer, (ulong)first, target, StreamSteps(tile));
        return kernels.Session.Run(kernel, new(StreamGroups(tile) * tile.Lanes, tile.Lanes));
    }

    private Verification VerifyStream(StreamTile tile)
    {
        var first = pool.Next(StreamElements(tile));
        RunStream(tile, first);
        var groups = StreamGroups(tile);
        var row = tile.Lanes * tile.Vec;
        var computed = kernels.Session.Read<float>(sums[tile], groups * row);
        var comparison = new Comparison("a streaming read", SumTolerance);
        comparison.CheckFinite(computed);
        var stretch = StreamSteps(tile) * tile.Unroll * row;
        foreach (var group in (int[])[0, groups / 2, groups - 1])
        {
            var expected = StreamRead.Compute(pool.Read(first + ((long)group * stretch), stretch), tile.Lanes, tile.Vec);
            for (var i = 0; i < row; i++)
            {
                comparison.Check(computed[(group * row) + i], expected[i]);
            }
        }

        return comparison.Verification;
    }

    private int PeakItems(PeakTile tile) =>
        Device.Kind == DeviceKind.Cpu ? Device.ComputeUnits * 4 : Device.ComputeUnits * 16 * tile.Lanes;

    private double PeakOperations(PeakTile tile, int steps) => 2.0 * steps * PeakItems(tile) * tile.Chains * tile.Vec;

    private KernelTime RunPeak(PeakTile tile, int steps)
    {
        if (!chains.TryGetValue(tile, out var buffers))
        {
            var count = PeakItems(tile) * tile.Chains * tile.Vec;
            buffers = (kernels.Session.Upload<float>(FillRandom.Values(WeightFormat.Fp32, (uint)seed, count)),
                kernels.Session.Allocate(4L * count));
            chains.Add(tile, buffers);
        }

        var kernel = kernels.Get(tile).With(buffers.Seeds, buffers.Result, Factor, Addend, steps);
        return kernels.Session.Run(kernel, new(PeakItems(tile), tile.Lanes));
    }

    private Verification VerifyPeak(PeakTile tile, int steps)
    {
        RunPeak(tile, steps);
        var (seeds, result) = chains[tile];
        var count = PeakItems(tile) * tile.Chains * tile.Vec;
        var started = kernels.Session.Read<float>(seeds, count);
        var computed = kernels.Session.Read<float>(result, count);
        var comparison = new Comparison("chains of fused multiply-adds", ChainTolerance);
        comparison.CheckFinite(computed);
        foreach (var i in (int[])[0, count / 2, count - 1])
        {
            var expected = PeakFma.Compute(started.AsSpan(i, 1), Factor, Addend, steps)[0];
            comparison.Check(computed[i], new(expected, Math.Abs(expected)));
        }

        return comparison.Verification;
    }
}
