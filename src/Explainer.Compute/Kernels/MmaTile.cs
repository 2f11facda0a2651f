using Explainer.Compute.OpenCL;

namespace Explainer.Compute.Kernels;

/// <summary>A tile of gemm_mma: a warp makes 64 tokens x 64 outputs.</summary>
/// <param name="WarpsX">Warps side by side over outputs.</param>
/// <param name="WarpsY">Warps side by side over tokens.</param>
/// <param name="Emulated">Fragments go through local memory instead of the tensor core: for tests on any device.</param>
internal sealed record MmaTile(int WarpsX, int WarpsY, bool Emulated = false) : Tile
{
    /// <summary>Outputs per panel.</summary>
    public const int Panel = 64;

    private const int Warp = 32;
    private const int TokensPerWarp = 64;

    public override string Kernel => "gemm_mma";

    public override string Options => Define(
        $"-DPANEL={Panel} -DWARPS_X={WarpsX} -DWARPS_Y={WarpsY} -DEMULATED={(Emulated ? 1 : 0)} -DVEC=1 -DWEIGHTS=16 -DAHEAD=0");

    /// <summary>Work-items per group.</summary>
    public int Lanes => Warp * WarpsX * WarpsY;

    public WorkSize Work(PanelLayout layout, int tokens) => new(
        Warp * WarpsX * ((layout.Panels + WarpsX - 1) / WarpsX), Warp * WarpsX,
        WarpsY * ((tokens + (TokensPerWarp * WarpsY) - 1) / (TokensPerWarp * WarpsY)), WarpsY);
}
