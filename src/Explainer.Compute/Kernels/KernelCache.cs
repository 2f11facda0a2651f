using Explainer.Compute.OpenCL;

namespace Explainer.Compute.Kernels;

/// <summary>Compiles each kernel once per session and tile.</summary>
internal sealed class KernelCache(ComputeSession session)
{
    private readonly Dictionary<string, ComputeKernel> built = new(StringComparer.Ordinal);

    public ComputeSession Session => session;

    /// <summary>A tile's kernel.</summary>
    public ComputeKernel Get(Tile tile, string? function = null) => Get(tile.Kernel, function ?? tile.Kernel, tile.Options);

    /// <summary>A matrix tile's kernel for a weight format.</summary>
    public ComputeKernel Get(MatrixTile tile, WeightFormat weights) =>
        Get(tile.Kernel, tile.Kernel, FormattableString.Invariant($"{tile.Options} -DWEIGHTS={weights.Bits()}"));

    /// <summary>A kernel by file, function and options.</summary>
    public ComputeKernel Get(string file, string function, string options)
    {
        var key = $"{function} {options}";
        if (!built.TryGetValue(key, out var kernel))
        {
            kernel = session.Build(function, KernelSource.Compose(file), options);
            built.Add(key, kernel);
        }

        return kernel;
    }
}
