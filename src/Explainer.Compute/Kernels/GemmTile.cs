using Explainer.Compute.OpenCL;

namespace Explainer.Compute.Kernels;

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
