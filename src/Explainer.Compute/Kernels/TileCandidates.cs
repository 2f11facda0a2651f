using Explainer.Compute.OpenCL;

namespace Explainer.Compute.Kernels;

/// <summary>
/// The tiles that a search tries on a device. A CPU wants one work-item with full vectors; a GPU wants many lanes side by side.
/// </summary>
internal sealed class TileCandidates
{
    private readonly DeviceDescription device;
    private readonly bool quick;
    private readonly int vec;

    /// <param name="device">What the tiles are for.</param>
    /// <param name="quick">Only those that usually win.</param>
    public TileCandidates(DeviceDescription device, bool quick)
    {
        this.device = device;
        this.quick = quick;
        vec = IsCpu ? Math.Clamp(device.VectorWidth, 4, 16) : 4;

        // The accumulators of a register tile and one line of weights must fit a CPU's registers: 32 of them with 16 floats, else 16.
        Panel = !IsCpu ? 32 : vec == 16 ? 64 : 16;
    }

    /// <summary>Outputs per panel on this device.</summary>
    public int Panel { get; }

    private bool IsCpu => device.Kind == DeviceKind.Cpu;

    private int[] Ahead => !IsCpu ? [0] : quick ? [1024] : [0, 1024, 2048];

    /// <summary>Tiles for peak_fma.</summary>
    public IEnumerable<PeakTile> Peak() => IsCpu
        ? from chains in (int[])(quick ? [12] : [8, 12, 16]) select new PeakTile(vec, chains, 1)
        : from v in (int[])[1, 4] from chains in (int[])[8, 16] select new PeakTile(v, chains, 256);

    /// <summary>Tiles for stream_read.</summary>
    public IEnumerable<StreamTile> Stream() => IsCpu
        ? from unroll in (int[])(quick ? [4] : [4, 8]) from ahead in Ahead select new StreamTile(vec, unroll, 1, ahead)
        : from v in (int[])[1, 4] from unroll in (int[])[4, 8] select new StreamTile(v, unroll, 256, 0);

    /// <summary>Tiles for the linear layer with some tokens.</summary>
    public IEnumerable<MatrixTile> Linear(WeightFormat weights, int tokens)
    {
        var all = IsCpu ? CpuLinear(weights, tokens) : GpuLinear(tokens);
        return all.Where(t => t.LocalBytes <= device.LocalMemoryBytes);
    }

    /// <summary>Tiles for decode attention over some positions.</summary>
    public IEnumerable<AttentionTile> Decode(int head, int queriesPerKey, int positions)
    {
        int[] splits = IsCpu ? [1, 4] : [1, 4, 8, 32, 128];
        int[] ahead = IsCpu && !quick ? [0, 4096] : [IsCpu ? 4096 : 0];
        return from split in splits
               where split <= Math.Max(1, positions / 32)
               from bytes in ahead
               select new AttentionTile(head, Fit(vec, head), AttentionLanes(head), queriesPerKey, AttentionBlock, split, false, bytes);
    }

    /// <summary>Tiles for prefill attention.</summary>
    public IEnumerable<AttentionTile> Prefill(int head)
    {
        int[] rows = quick ? [8] : [4, 8];
        return from r in rows
               select new AttentionTile(head, Fit(vec, head), AttentionLanes(head), r, AttentionBlock, 1, true, 0);
    }

    private int AttentionBlock => IsCpu ? 2 * vec : 64;

    private int AttentionLanes(int head) => IsCpu ? 1 : Math.Max(1, head / Fit(vec, head));

    private static int Fit(int vec, int head) => head % vec == 0 ? vec : head % 4 == 0 ? 4 : 1;

    private IEnumerable<MatrixTile> CpuLinear(WeightFormat weights, int tokens)
    {
        var vectors = Panel / vec;

        // What wins with fp32 weights is near enough to the best with others, and compiling is what a search spends its time on.
        var few = quick || weights != WeightFormat.Fp32;

        // The same way ahead in time is fewer bytes when weights are smaller.
        int Scaled(int ahead) => ahead * weights.Bytes() / 4;
        if (tokens <= 8)
        {
            (int Streams, int Ahead)[] ways = few || tokens > 1 ? [(4, 1024)] : [(1, 1024), (2, 1024), (4, 512), (4, 1024)];
            foreach (var (streams, ahead) in ways)
            {
                yield return new GemvTile(Panel, vec, vectors, 1, streams, tokens, Scaled(ahead));
            }
        }

        if (tokens == 1 || (few && tokens <= 8))
        {
            yield break;
        }

        // Up to two register tiles their height should divide the batch; above that it is the registers that decide.
        var heights = few ? [tokens > 16 ? 6 : 8] : tokens > 16 ? [5, 6, 7] : (int[])[4, 6, 8];
        // A layer has some dozens of panels: many cores share one.
        var stripes = tokens >= 64 ? Math.Clamp(device.ComputeUnits / 16, 1, 8) : 1;
        foreach (var rows in heights.Where(r => r <= tokens))
        {
            yield return new GemmTile(Panel, vec, vectors, rows, 1024, stripes, Scaled(tokens > 16 && rows != 6 ? 0 : 1024));
        }
    }

    private IEnumerable<MatrixTile> GpuLinear(int tokens)
    {
        // Up to as many tokens as a work-item's registers hold results; a single token leaves so many free that more of its weights can be under way.
        if (tokens <= 32)
        {
            foreach (var slices in (int[])(tokens <= 8 ? [16, 32, 64] : [8, 16]))
            {
                foreach (var streams in (int[])(tokens == 1 ? [1, 2, 4] : [1]))
                {
                    if (Panel / vec * slices <= device.LargestWorkGroup)
                    {
                        yield return new GemvTile(Panel, vec, 1, slices, streams, tokens, 0);
                    }
                }
            }
        }

        if (tokens == 1)
        {
            yield break;
        }

        foreach (var vectors in (int[])[1, 2])
        {
            foreach (var rows in (int[])[1, 4, 8])
            {
                if (256 <= device.LargestWorkGroup)
                {
                    yield return new GemmLocalTile(Panel, vec, vectors, rows, 16, 16, 16);
                }
            }
        }
    }
}
