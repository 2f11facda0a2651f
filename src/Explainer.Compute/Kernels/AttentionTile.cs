namespace Explainer.Compute.Kernels;

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
