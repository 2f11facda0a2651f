namespace Explainer.Compute.Kernels;

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
