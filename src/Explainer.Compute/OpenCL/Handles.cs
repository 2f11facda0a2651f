using System.Runtime.InteropServices;

namespace Explainer.Compute.OpenCL;

/// <summary>An OpenCL object that is released exactly once, also when an exception passes.</summary>
internal abstract class OpenClHandle() : SafeHandle(0, ownsHandle: true)
{
    public override bool IsInvalid => handle == 0;
}

internal sealed class ContextHandle : OpenClHandle
{
    protected override bool ReleaseHandle() => NativeMethods.clReleaseContext(handle) == OpenClStatus.Success;
}

internal sealed class QueueHandle : OpenClHandle
{
    protected override bool ReleaseHandle() => NativeMethods.clReleaseCommandQueue(handle) == OpenClStatus.Success;
}

internal sealed class ProgramHandle : OpenClHandle
{
    protected override bool ReleaseHandle() => NativeMethods.clReleaseProgram(handle) == OpenClStatus.Success;
}

internal sealed class KernelHandle : OpenClHandle
{
    protected override bool ReleaseHandle() => NativeMethods.clReleaseKernel(handle) == OpenClStatus.Success;
}

internal sealed class MemoryHandle : OpenClHandle
{
    /// <summary>The raw handle, which a kernel argument is set from.</summary>
    public nint Value => handle;

    protected override bool ReleaseHandle() => NativeMethods.clReleaseMemObject(handle) == OpenClStatus.Success;
}

internal sealed class EventHandle : OpenClHandle
{
    protected override bool ReleaseHandle() => NativeMethods.clReleaseEvent(handle) == OpenClStatus.Success;
}
