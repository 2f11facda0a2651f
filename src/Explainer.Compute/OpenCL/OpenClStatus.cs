using System.Globalization;
using Explainer.Core.Diagnostics;
using Silk.NET.OpenCL;

namespace Explainer.Compute.OpenCL;

/// <summary>What OpenCL's status codes mean to the user.</summary>
internal static class OpenClStatus
{
    /// <summary>Throws what a status means.</summary>
    /// <param name="status">What the call returned.</param>
    /// <param name="doing">What was tried, as in "could not {doing}".</param>
    /// <exception cref="ExplainerException">The status is not success.</exception>
    public static void Check(int status, string doing)
    {
        if (status != (int)ErrorCodes.Success)
        {
            throw Describe(status, doing);
        }
    }

    /// <summary>The exception for a status.</summary>
    public static ExplainerException Describe(int status, string doing)
    {
        var number = status.ToString(CultureInfo.InvariantCulture);
        return (ErrorCodes)status switch
        {
            ErrorCodes.DeviceNotFound or ErrorCodes.PlatformNotFoundKhr => NoDevice(),
            ErrorCodes.MemObjectAllocationFailure or ErrorCodes.OutOfHostMemory or ErrorCodes.InvalidBufferSize => new(
                Fault.Environment, "device-memory", $"The device has too little memory: could not {doing} (OpenCL status {number})",
                "Close other programs that use the device, or measure with --quick, which needs less."),
            ErrorCodes.OutOfResources or ErrorCodes.InvalidContext or ErrorCodes.InvalidCommandQueue or ErrorCodes.DeviceNotAvailable => new(
                Fault.Environment, "device-lost", $"The device or its context was lost: could not {doing} (OpenCL status {number})",
                "Run it again; if it stays, look into the system log for the driver's message, or choose another device with --device."),
            ErrorCodes.CompilerNotAvailable => new(
                Fault.Environment, "device-compiler", $"The device's driver has no compiler: could not {doing}",
                "Choose another device with --device."),
            _ => new(
                Fault.Environment, "device-failed", $"The device's driver refused: could not {doing} (OpenCL status {number})",
                "Update the driver, or choose another device with --device."),
        };
    }

    /// <summary>The exception for a machine with a loader and no device behind it.</summary>
    public static ExplainerException NoDevice() => new(
        Fault.Environment, "no-device", "There is no OpenCL device on this machine",
        "Install one: pocl-opencl-icd makes a device of the CPU, a GPU's driver brings its own.");

    /// <summary>The exception for a machine without an OpenCL loader.</summary>
    public static ExplainerException NoLoader(Exception? inner = null) => new(
        Fault.Environment, "no-opencl", "There is no OpenCL loader on this machine (libOpenCL)",
        "Install ocl-icd-libopencl1 and pocl-opencl-icd, or a GPU driver with OpenCL.", inner);
}
