using Explainer.Compute.OpenCL;

namespace Explainer.Compute.Kernels;

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
