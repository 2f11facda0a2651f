namespace Explainer.Compute.OpenCL;

internal sealed class MemoryHandle : OpenClHandle
{
    /// <summary>The raw handle, which a kernel argument is set from.</summary>
    public nint Value => handle;

    protected override bool ReleaseHandle() => NativeMethods.clReleaseMemObject(handle) == OpenClStatus.Success;
}
