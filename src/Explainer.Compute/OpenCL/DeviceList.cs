using System.Text;
using Explainer.Core.Diagnostics;
using Silk.NET.OpenCL;

namespace Explainer.Compute.OpenCL;

/// <summary>The OpenCL devices of this machine.</summary>
public static unsafe class DeviceList
{
    // The first call starts the loader and all drivers, and does not bear a second one meanwhile: with PoCL 3.1 the process ends in a
    // segmentation fault. Every use of OpenCL begins here.
    private static readonly Lock Starting = new();

    /// <summary>All devices, CPUs last and otherwise in the order in which the loader and its platforms list them; at least one.</summary>
    /// <param name="cancellation">Ends the call within a fraction of a second: drivers may take longer to start.</param>
    /// <exception cref="ExplainerException">No loader (<c>no-opencl</c>) or no device (<c>no-device</c>).</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static IReadOnlyList<ComputeDevice> Find(CancellationToken cancellation) => DeviceWork.Run(Find, cancellation);

    /// <summary>All devices, CPUs last and otherwise in the order in which the loader and its platforms list them; at least one.</summary>
    /// <exception cref="ExplainerException">No loader (<c>no-opencl</c>) or no device (<c>no-device</c>).</exception>
    public static IReadOnlyList<ComputeDevice> Find()
    {
        lock (Starting)
        {
            return List();
        }
    }

    private static List<ComputeDevice> List()
    {
        var api = OpenClLibrary.Api;
        uint count;
        if (api.GetPlatformIDs(0, null, &count) != (int)ErrorCodes.Success || count == 0)
        {
            throw OpenClStatus.NoDevice();
        }

        var platforms = new nint[count];
        fixed (nint* p = platforms)
        {
            OpenClStatus.Check(api.GetPlatformIDs(count, p, null), "list the platforms");
        }

        // Whoever has a GPU wants it measured, although PoCL's CPU is often listed first.
        List<ComputeDevice> found =
        [
            .. platforms.SelectMany(platform => DevicesOf(platform).Select(device => (Id: device, Said: Describe(platform, device))))
                .OrderBy(d => d.Said.Kind == DeviceKind.Cpu)
                .Select((d, index) => new ComputeDevice(index, d.Id, d.Said)),
        ];
        return found.Count > 0 ? found : throw OpenClStatus.NoDevice();
    }

    /// <summary>The device with an index from <see cref="Find()"/>.</summary>
    /// <exception cref="ExplainerException">There is no such device (<c>unknown-device</c>), or none at all.</exception>
    public static ComputeDevice At(int index)
    {
        var devices = Find();
        return index >= 0 && index < devices.Count
            ? devices[index]
            : throw (devices.Count == 1 ? MeasuringRules.UnknownDeviceOnly.With(index, devices[0].Description.DisplayName) : MeasuringRules.UnknownDeviceOf.With(index, devices.Count - 1)).Failure();
    }

    private static nint[] DevicesOf(nint platform)
    {
        uint count;
        if (OpenClLibrary.Api.GetDeviceIDs(platform, DeviceType.All, 0, null, &count) != (int)ErrorCodes.Success)
        {
            return [];
        }

        var devices = new nint[count];
        fixed (nint* p = devices)
        {
            OpenClStatus.Check(OpenClLibrary.Api.GetDeviceIDs(platform, DeviceType.All, count, p, null), "list a platform's devices");
        }

        return devices;
    }

    private static DeviceDescription Describe(nint platform, nint device) => new(
        Text(device, DeviceInfo.Name),
        Scalar<ulong>(device, DeviceInfo.Type) switch
        {
            var type when (type & (ulong)DeviceType.Gpu) != 0 => DeviceKind.Gpu,
            var type when (type & (ulong)DeviceType.Cpu) != 0 => DeviceKind.Cpu,
            _ => DeviceKind.Accelerator,
        },
        Text(device, DeviceInfo.Vendor),
        PlatformName(platform),
        Text(device, DeviceInfo.DriverVersion),
        Text(device, DeviceInfo.Version),
        (int)Scalar<uint>(device, DeviceInfo.MaxComputeUnits),
        (int)Scalar<uint>(device, DeviceInfo.MaxClockFrequency),
        (long)Math.Min(Scalar<ulong>(device, DeviceInfo.GlobalMemSize), long.MaxValue),
        (long)Math.Min(Scalar<ulong>(device, DeviceInfo.MaxMemAllocSize), long.MaxValue),
        (long)Math.Min(Scalar<ulong>(device, DeviceInfo.GlobalMemCacheSize), long.MaxValue),
        (int)Scalar<uint>(device, DeviceInfo.NativeVectorWidthFloat),
        (int)Scalar<nuint>(device, DeviceInfo.MaxWorkGroupSize),
        (long)Scalar<ulong>(device, DeviceInfo.LocalMemSize));

    private static T Scalar<T>(nint device, DeviceInfo name)
        where T : unmanaged
    {
        T value = default;
        OpenClStatus.Check(OpenClLibrary.Api.GetDeviceInfo(device, name, (nuint)sizeof(T), &value, null), "ask a device about itself");
        return value;
    }

    private static string Text(nint device, DeviceInfo name)
    {
        nuint size;
        OpenClStatus.Check(OpenClLibrary.Api.GetDeviceInfo(device, name, 0, null, &size), "ask a device about itself");
        var bytes = new byte[size];
        fixed (byte* p = bytes)
        {
            OpenClStatus.Check(OpenClLibrary.Api.GetDeviceInfo(device, name, size, p, null), "ask a device about itself");
        }

        return Clean(bytes);
    }

    private static string PlatformName(nint platform)
    {
        nuint size;
        OpenClStatus.Check(OpenClLibrary.Api.GetPlatformInfo(platform, PlatformInfo.Name, 0, null, &size), "ask a platform about itself");
        var bytes = new byte[size];
        fixed (byte* p = bytes)
        {
            OpenClStatus.Check(OpenClLibrary.Api.GetPlatformInfo(platform, PlatformInfo.Name, size, p, null), "ask a platform about itself");
        }

        return Clean(bytes);
    }

    private static string Clean(byte[] bytes) =>
        string.Join(' ', Encoding.UTF8.GetString(bytes).TrimEnd('\0').Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
