using System.Reflection;
using Explainer.Compute.Kernels;
using Explainer.Compute.OpenCL;
using Explainer.Compute.Results;
using Explainer.Core.Diagnostics;

namespace Explainer.Compute.Measuring;

/// <summary>Runs the micro-benchmark on a device.</summary>
public static class Measurer
{
    /// <summary>
    /// Measures a device. Takes up to a minute (<see cref="MeasurementSettings.Full"/>) and most of the device, on a thread of its own.
    /// </summary>
    /// <param name="device">Its number in <see cref="DeviceList.Find()"/>, from 0.</param>
    /// <param name="quick">The short form (<see cref="MeasurementSettings.Short"/>).</param>
    /// <param name="progress">Told of each step, on the caller's thread; may be null.</param>
    /// <param name="time">Gives the date and ends the sampling.</param>
    /// <param name="cancellation">Ends the call within a fraction of a second, also while a kernel runs or is being compiled.</param>
    /// <param name="seed">
    /// What the random inputs follow from; null takes the date, so that every run has fresh ones. Recorded either way.
    /// </param>
    /// <exception cref="ExplainerException">
    /// There is no loader (<c>no-opencl</c>) or no such device (<c>no-device</c>, <c>unknown-device</c>), or the device has too little
    /// memory (<c>device-memory</c>), cannot compile (<c>kernel-build</c>), fails (<c>device-failed</c>, <c>device-lost</c>) or computes
    /// wrongly (<c>wrong-result</c>).
    /// </exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static Measurement Run(
        int device,
        bool quick,
        IProgress<MeasurementProgress>? progress,
        TimeProvider time,
        CancellationToken cancellation,
        int? seed = null) =>
        DeviceWork.Run<MeasurementProgress, Measurement>(
            (told, stop) =>
            {
                var found = DeviceList.At(device);
                var settings = MeasurementSettings.For(found.Description, quick);
                return Measure(found, settings, TileCache.Open(found.Description, KernelSource.Hash), told, time, seed, stop);
            },
            progress,
            cancellation);

    /// <summary>Measures with given settings and a given tile cache.</summary>
    internal static Measurement Run(
        ComputeDevice device,
        MeasurementSettings settings,
        TileCache cache,
        IProgress<MeasurementProgress>? progress,
        TimeProvider time,
        CancellationToken cancellation,
        int? seed = null) =>
        DeviceWork.Run<MeasurementProgress, Measurement>(
            (told, stop) => Measure(device, settings, cache, told, time, seed, stop), progress, cancellation);

    private static Measurement Measure(
        ComputeDevice device,
        MeasurementSettings settings,
        TileCache cache,
        IProgress<MeasurementProgress> progress,
        TimeProvider time,
        int? seed,
        CancellationToken cancellation)
    {
        var ticks = time.GetUtcNow().UtcTicks;
        var root = seed ?? (int)(ticks ^ (ticks >> 32));
        using var session = new ComputeSession(device, cancellation);
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
