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
            ErrorCodes.MemObjectAllocationFailure or ErrorCodes.OutOfHostMemory or ErrorCodes.InvalidBufferSize => MeasuringRules.DeviceMemoryCall.With(doing, number).Failure(),
            ErrorCodes.OutOfResources or ErrorCodes.InvalidContext or ErrorCodes.InvalidCommandQueue or ErrorCodes.DeviceNotAvailable => MeasuringRules.DeviceLost.With(doing, number).Failure(),
            ErrorCodes.CompilerNotAvailable => MeasuringRules.DeviceCompiler.With(doing).Failure(),
            _ => MeasuringRules.DeviceFailedCall.With(doing, number).Failure(),
        };
    }

    /// <summary>The exception for a machine with a loader and no device behind it.</summary>
    public static ExplainerException NoDevice() => MeasuringRules.NoDevice.Failure();

    /// <summary>The exception for a machine without an OpenCL loader.</summary>
    public static ExplainerException NoLoader(Exception? inner = null) => MeasuringRules.NoOpenCl.Failure(inner);
}
