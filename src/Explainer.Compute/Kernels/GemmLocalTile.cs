using Explainer.Compute.OpenCL;

namespace Explainer.Compute.Kernels;

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
