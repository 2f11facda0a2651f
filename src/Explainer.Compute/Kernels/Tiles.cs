using System.Globalization;
using Explainer.Compute.OpenCL;

namespace Explainer.Compute.Kernels;

/// <summary>
/// How a kernel is cut to a device; its text is both the compiler's options and the name under which a search's winner is kept.
/// </summary>
internal abstract record Tile
{
    /// <summary>The file (without .cl) and function of the kernel.</summary>
    public abstract string Kernel { get; }

    /// <summary>The definitions for the compiler, without the weight format.</summary>
    public abstract string Options { get; }

    /// <summary>The tile as it is recorded.</summary>
    public string Label => $"{Kernel} {Options}";

    protected static string Define(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

/// <summary>A tile of peak_fma.</summary>
/// <param name="Vec">Values per vector.</param>
/// <param name="Chains">Independent chains per work-item.</param>
/// <param name="Lanes">Work-items per group.</param>
internal sealed record PeakTile(int Vec, int Chains, int Lanes) : Tile
{
    public override string Kernel => "peak_fma";

    public override string Options => Define($"-DVEC={Vec} -DCHAINS={Chains} -DWEIGHTS=32 -DAHEAD=0 -DLANES={Lanes}");
}

/// <summary>A tile of stream_read.</summary>
/// <param name="Vec">Values per vector.</param>
/// <param name="Unroll">Vectors in flight per work-item.</param>
/// <param name="Lanes">Work-items per group.</param>
/// <param name="Ahead">Bytes to prefetch ahead; 0 for none.</param>
internal sealed record StreamTile(int Vec, int Unroll, int Lanes, int Ahead) : Tile
{
    public override string Kernel => "stream_read";

    public override string Options => Define($"-DVEC={Vec} -DUNROLL={Unroll} -DLANES={Lanes} -DAHEAD={Ahead} -DWEIGHTS=32");
}

/// <summary>A tile of one of the matrix kernels.</summary>
internal abstract record MatrixTile : Tile
{
    /// <summary>The most tokens it takes; int.MaxValue for any number.</summary>
    public virtual int LargestBatch => int.MaxValue;

    /// <summary>The local memory it needs, in bytes.</summary>
    public virtual long LocalBytes => 0;

    /// <summary>The work for a layout and a number of tokens.</summary>
    public abstract WorkSize Work(PanelLayout layout, int tokens);

    /// <summary>The arguments after pool, first, scale, x, y and inputs.</summary>
    public abstract int[] FurtherArguments(PanelLayout layout, int tokens);
}

/// <summary>A tile of gemv, for exactly <paramref name="Tokens"/> tokens.</summary>
/// <param name="Panel">Outputs per panel.</param>
/// <param name="Vec">Values per vector.</param>
/// <param name="Vectors">Vectors per work-item.</param>
/// <param name="Slices">Stretches of the inputs that a group takes side by side.</param>
/// <param name="Streams">Places in its stretch that a work-item walks at once.</param>
/// <param name="Tokens">Tokens decoded side by side.</param>
/// <param name="Ahead">Bytes to prefetch ahead; 0 for none.</param>
internal sealed record GemvTile(int Panel, int Vec, int Vectors, int Slices, int Streams, int Tokens, int Ahead) : MatrixTile
{
    public override string Kernel => "gemv";

    public override int LargestBatch => Tokens;

    public override long LocalBytes => Slices > 1 ? 4L * Slices * Tokens * Panel : 0;

    public override string Options =>
        Define($"-DPANEL={Panel} -DVEC={Vec} -DVECTORS={Vectors} -DSLICES={Slices} -DSTREAMS={Streams} -DTOKENS={Tokens} -DAHEAD={Ahead}");

    private int Lanes => Panel / (Vec * Vectors);

    public override WorkSize Work(PanelLayout layout, int tokens) => new(Lanes * layout.Panels, Lanes, Slices, Slices);

    public override int[] FurtherArguments(PanelLayout layout, int tokens) => [];
}

/// <summary>A tile of gemm, which lives from the caches.</summary>
/// <param name="Panel">Outputs per panel.</param>
/// <param name="Vec">Values per vector.</param>
/// <param name="Vectors">Vectors per work-item.</param>
/// <param name="Rows">Tokens per register tile.</param>
/// <param name="Depth">Inputs per pass.</param>
/// <param name="Stripes">Groups that share a panel's tokens.</param>
/// <param name="Ahead">Bytes to prefetch ahead; 0 for none.</param>
internal sealed record GemmTile(int Panel, int Vec, int Vectors, int Rows, int Depth, int Stripes, int Ahead) : MatrixTile
{
    public override string Kernel => "gemm";

    public override string Options =>
        Define($"-DPANEL={Panel} -DVEC={Vec} -DVECTORS={Vectors} -DROWS={Rows} -DDEPTH={Depth} -DAHEAD={Ahead} -DSTRIPES={Stripes}");

    private int Lanes => Panel / (Vec * Vectors);

    public override WorkSize Work(PanelLayout layout, int tokens) => new(Lanes * layout.Panels, Lanes, Stripes);

    public override int[] FurtherArguments(PanelLayout layout, int tokens) => [tokens];
}

/// <summary>A tile of gemm_local, which stages its operands in local memory.</summary>
/// <param name="Panel">Outputs per panel.</param>
/// <param name="Vec">Values per vector.</param>
/// <param name="Vectors">Vectors per work-item.</param>
/// <param name="Rows">Tokens per work-item.</param>
/// <param name="LanesX">Work-items side by side over outputs.</param>
/// <param name="LanesY">Work-items side by side over tokens.</param>
/// <param name="Depth">Inputs per pass.</param>
internal sealed record GemmLocalTile(int Panel, int Vec, int Vectors, int Rows, int LanesX, int LanesY, int Depth) : MatrixTile
{
    public override string Kernel => "gemm_local";

    public override long LocalBytes => 4L * Depth * ((Span * Panel) + (LanesY * Rows) + 1);

    public override string Options => Define(
        $"-DPANEL={Panel} -DVEC={Vec} -DVECTORS={Vectors} -DROWS={Rows} ")
        + Define($"-DLANES_X={LanesX} -DLANES_Y={LanesY} -DSPAN={Span} -DDEPTH={Depth} -DAHEAD=0");

    private int Span => LanesX * Vectors * Vec / Panel;

    public override WorkSize Work(PanelLayout layout, int tokens) => new(
        LanesX * ((layout.Panels + Span - 1) / Span), LanesX, LanesY * ((tokens + (LanesY * Rows) - 1) / (LanesY * Rows)), LanesY);

    public override int[] FurtherArguments(PanelLayout layout, int tokens) => [tokens, layout.Panels];
}

/// <summary>A tile of attention.</summary>
/// <param name="Head">Elements per head.</param>
/// <param name="Vec">Values per vector.</param>
/// <param name="Lanes">Work-items per group.</param>
/// <param name="Rows">Queries per group.</param>
/// <param name="Block">Positions per step.</param>
/// <param name="Splits">Stretches of the positions taken side by side; 1 for prefill.</param>
/// <param name="Causal">Prefill: a token sees itself and those before it.</param>
/// <param name="Ahead">Bytes to prefetch ahead; 0 for none.</param>
internal sealed record AttentionTile(int Head, int Vec, int Lanes, int Rows, int Block, int Splits, bool Causal, int Ahead) : Tile
{
    public override string Kernel => "attention";

    // 1 / sqrt(head): Vaswani et al. 2017, scaled dot-product attention.
    public override string Options => Define(
        $"-DHEAD={Head} -DVEC={Vec} -DLANES={Lanes} -DDIMS={Head / (Vec * Lanes)} -DROWS={Rows} -DBLOCK={Block} ")
        + Define($"-DSPLITS={Splits} -DCAUSAL={(Causal ? 1 : 0)} -DSCALE={1 / Math.Sqrt(Head):0.000000000}f -DWEIGHTS=32 -DAHEAD={Ahead}");
}
