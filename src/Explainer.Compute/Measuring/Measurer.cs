using System.Reflection;
using Explainer.Compute.Kernels;
using Explainer.Compute.OpenCL;
using Explainer.Compute.Results;
using Explainer.Core.Diagnostics;

namespace Explainer.Compute.Measuring;

/// <summary>Runs the micro-benchmark on a device.</summary>
public static class Measurer
{
    /// <summary>Measures a device. Takes up to a minute (<see cref="MeasurementSettings.Full"/>) and most of the device.</summary>
    /// <param name="device">From <see cref="DeviceList"/>.</param>
    /// <param name="settings">What to measure.</param>
    /// <param name="progress">Told of each step; may be null.</param>
    /// <param name="time">Gives the date and ends the sampling.</param>
    /// <param name="cancellation">Stops between two runs.</param>
    /// <param name="seed">
    /// What the random inputs follow from; null takes the date, so that every run has fresh ones. Recorded either way.
    /// </param>
    /// <exception cref="ExplainerException">
    /// The device has too little memory (<c>device-memory</c>), cannot compile (<c>kernel-build</c>), fails (<c>device-failed</c>,
    /// <c>device-lost</c>) or computes wrongly (<c>wrong-result</c>).
    /// </exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static Measurement Run(
        ComputeDevice device,
        MeasurementSettings settings,
        IProgress<MeasurementProgress>? progress,
        TimeProvider time,
        CancellationToken cancellation,
        int? seed = null) =>
        Run(device, settings, TileCache.Open(device.Description, KernelSource.Hash), progress, time, cancellation, seed);

    /// <summary>Measures with a given tile cache.</summary>
    internal static Measurement Run(
        ComputeDevice device,
        MeasurementSettings settings,
        TileCache cache,
        IProgress<MeasurementProgress>? progress,
        TimeProvider time,
        CancellationToken cancellation,
        int? seed = null)
    {
        var ticks = time.GetUtcNow().UtcTicks;
        var root = seed ?? (int)(ticks ^ (ticks >> 32));
        using var session = new ComputeSession(device);
        var run = new MeasurementRun(session, settings, cache, progress, time, root, cancellation);
        run.Measure();
        return new(
            Measurement.CurrentFormat,
            Version,
            time.GetUtcNow(),
            root,
            device.Description,
            KernelSource.Hash.ToString(),
            settings,
            run.PoolBytes,
            [.. run.Capabilities],
            [.. run.Series]);
    }

    private static string Version =>
        typeof(Measurer).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0";
}
