namespace Explainer.Compute.Kernels;

/// <summary>A tile of peak_fma.</summary>
/// <param name="Vec">Values per vector.</param>
/// <param name="Chains">Independent chains per work-item.</param>
/// <param name="Lanes">Work-items per group.</param>
internal sealed record PeakTile(int Vec, int Chains, int Lanes) : Tile
{
    public override string Kernel => "peak_fma";

    public override string Options => Define($"-DVEC={Vec} -DCHAINS={Chains} -DWEIGHTS=32 -DAHEAD=0 -DLANES={Lanes}");
}
