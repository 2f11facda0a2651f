using Explainer.Compute.OpenCL;

namespace Explainer.Compute.Kernels;

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
