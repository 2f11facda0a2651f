using Explainer.Compute.Kernels;
using Explainer.Compute.OpenCL;
using Explainer.Compute.Results;
using Explainer.Core.Diagnostics;

namespace Explainer.Compute.Measuring;

/// <summary>
/// Device memory several times as large as the last-level cache, full of random weights. Each run takes the next stretch of it, so that
/// what it reads has left the caches since it was last read.
/// </summary>
internal sealed class WeightPool
{
    // What a GPU's driver calls its cache may be the first level: an H200 says 4 MiB and has 60 MB. No GPU of today has a larger last level than this.
    private const long LargestGpuCache = 256L << 20;

    // Even with a small cache, a stretch must not come round while the one before it is still in flight.
    private const int LeastMatrices = 3;

    private readonly KernelCache kernels;
    private readonly ComputeBuffer buffer;
    private long place;

    /// <exception cref="ExplainerException">The device has too little memory (<c>device-memory</c>).</exception>
    public WeightPool(KernelCache kernels, PanelLayout layout, MeasurementSettings settings, long leastBytes)
    {
        this.kernels = kernels;
        Layout = layout;
        var device = kernels.Session.Description;
        var available = Math.Min(device.LargestBufferBytes, device.MemoryBytes / 4 * 3);
        var wanted = Math.Max((long)(device.LastLevelCacheBytes * settings.CacheMultiple), Math.Max(leastBytes,
            LeastMatrices * layout.Elements * 4));
        if (device.Kind != DeviceKind.Cpu)
        {
            wanted = Math.Max(wanted, Math.Min((long)(LargestGpuCache * settings.CacheMultiple), available));
        }

        if (wanted > available)
        {
            throw MeasuringRules.DeviceMemoryPiece.With(available / 1048576, wanted / 1048576, device.LastLevelCacheBytes / 1048576).Failure();
        }

        Bytes = wanted / 4096 * 4096;
        buffer = kernels.Session.Allocate(Bytes);
    }

    public PanelLayout Layout { get; }

    public long Bytes { get; }

    public ComputeBuffer Buffer => buffer;

    /// <summary>What the pool is filled with.</summary>
    public WeightFormat Format { get; private set; }

    /// <summary>Fills the pool.</summary>
    public void Fill(WeightFormat format, uint seed)
    {
        const int Stride = 16;
        var lanes = kernels.Session.Description.Kind == DeviceKind.Cpu ? 64 : 256;
        var kernel = kernels.Get("fill_random", "fill_random",
            FormattableString.Invariant($"-DVEC=1 -DAHEAD=0 -DSTRIDE={Stride} -DWEIGHTS={format.Bits()}"));
        var count = Bytes / format.Bytes();
        var groups = (int)((count + (lanes * Stride) - 1) / (lanes * Stride));
        kernels.Session.Run(kernel.With(buffer, (ulong)count, (int)seed), new(groups * lanes, lanes));
        Format = format;
        place = 0;
    }

    /// <summary>The next stretch of some elements, in elements from the start.</summary>
    public long Next(long elements)
    {
        var count = Bytes / Format.Bytes();
        if (elements > count)
        {
            throw new ArgumentOutOfRangeException(nameof(elements), "A stretch must fit the pool.");
        }

        // Stretches start at multiples of 1024 elements, where vectors of every width are aligned.
        var start = place + elements <= count ? place : 0;
        place = (start + elements + 1023) / 1024 * 1024;
        return start;
    }

    /// <summary>A stretch of weights, widened.</summary>
    public float[] Read(long first, int count) =>
        Format.Widen(kernels.Session.Read<byte>(buffer, count * Format.Bytes(), first * Format.Bytes()));
}
