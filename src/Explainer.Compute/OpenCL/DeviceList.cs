using System.Text;
using Explainer.Core.Diagnostics;

namespace Explainer.Compute.OpenCL;

/// <summary>The OpenCL devices of this machine.</summary>
public static unsafe class DeviceList
{
    private const ulong EveryType = 0xFFFFFFFF;

    /// <summary>All devices, in the order in which the loader and its platforms list them; at least one.</summary>
    /// <exception cref="ExplainerException">No loader (<c>no-opencl</c>) or no device (<c>no-device</c>).</exception>
    public static IReadOnlyList<ComputeDevice> Find()
    {
        if (!OpenClLibrary.IsPresent())
        {
            throw OpenClStatus.NoLoader();
        }

        uint count;
        if (NativeMethods.clGetPlatformIDs(0, null, &count) != OpenClStatus.Success || count == 0)
        {
            throw OpenClStatus.NoDevice();
        }

        var platforms = new nint[count];
        fixed (nint* p = platforms)
        {
            OpenClStatus.Check(NativeMethods.clGetPlatformIDs(count, p, null), "list the platforms");
        }

        var found = new List<ComputeDevice>();
        foreach (var platform in platforms)
        {
            foreach (var device in DevicesOf(platform))
            {
                found.Add(Describe(found.Count, platform, device));
            }
        }

        return found.Count > 0 ? found : throw OpenClStatus.NoDevice();
    }

    /// <summary>The device with an index from <see cref="Find"/>.</summary>
    /// <exception cref="ExplainerException">There is no such device (<c>unknown-device</c>), or none at all.</exception>
    public static ComputeDevice At(int index)
    {
        var devices = Find();
        return index >= 0 && index < devices.Count
            ? devices[index]
            : throw new ExplainerException(
                Fault.Call, "unknown-device", FormattableString.Invariant($"There is no device {index}"),
                devices.Count == 1
                    ? $"There is only device 0, {devices[0].Description.DisplayName}."
                    : FormattableString.Invariant($"Use a number from 0 to {devices.Count - 1}; `explainer devices` lists them."));
    }

    private static nint[] DevicesOf(nint platform)
    {
        uint count;
        if (NativeMethods.clGetDeviceIDs(platform, EveryType, 0, null, &count) != OpenClStatus.Success)
        {
            return [];
        }

        var devices = new nint[count];
        fixed (nint* p = devices)
        {
            OpenClStatus.Check(NativeMethods.clGetDeviceIDs(platform, EveryType, count, p, null), "list a platform's devices");
        }

        return devices;
    }

    private static ComputeDevice Describe(int index, nint platform, nint device) => new(
        index,
        device,
        new DeviceDescription(
            Text(device, 0x102B),
            Scalar<ulong>(device, 0x1000) switch
            {
                var type when (type & 4) != 0 => DeviceKind.Gpu,
                var type when (type & 2) != 0 => DeviceKind.Cpu,
                _ => DeviceKind.Accelerator,
            },
            Text(device, 0x102C),
            PlatformName(platform),
            Text(device, 0x102D),
            Text(device, 0x102F),
            (int)Scalar<uint>(device, 0x1002),
            (int)Scalar<uint>(device, 0x100C),
            (long)Math.Min(Scalar<ulong>(device, 0x101F), long.MaxValue),
            (long)Math.Min(Scalar<ulong>(device, 0x1010), long.MaxValue),
            (long)Math.Min(Scalar<ulong>(device, 0x101E), long.MaxValue),
            (int)Scalar<uint>(device, 0x103A),
            (int)Scalar<nuint>(device, 0x1004),
            (long)Scalar<ulong>(device, 0x1023)));

    private static T Scalar<T>(nint device, uint name)
        where T : unmanaged
    {
        T value = default;
        OpenClStatus.Check(NativeMethods.clGetDeviceInfo(device, name, (nuint)sizeof(T), &value, null), "ask a device about itself");
        return value;
    }

    private static string Text(nint device, uint name)
    {
        nuint size;
        OpenClStatus.Check(NativeMethods.clGetDeviceInfo(device, name, 0, null, &size), "ask a device about itself");
        var bytes = new byte[size];
        fixed (byte* p = bytes)
        {
            OpenClStatus.Check(NativeMethods.clGetDeviceInfo(device, name, size, p, null), "ask a device about itself");
        }

        return Clean(bytes);
    }

    private static string PlatformName(nint platform)
    {
        nuint size;
        OpenClStatus.Check(NativeMethods.clGetPlatformInfo(platform, 0x0902, 0, null, &size), "ask a platform about itself");
        var bytes = new byte[size];
        fixed (byte* p = bytes)
        {
            OpenClStatus.Check(NativeMethods.clGetPlatformInfo(platform, 0x0902, size, p, null), "ask a platform about itself");
        }

        return Clean(bytes);
    }

    private static string Clean(byte[] bytes) =>
        string.Join(' ', Encoding.UTF8.GetString(bytes).TrimEnd('\0').Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
