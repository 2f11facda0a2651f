namespace Explainer.Compute.OpenCL;

internal sealed class ContextHandle : OpenClHandle
{
    protected override bool ReleaseHandle() => NativeMethods.clReleaseContext(handle) == OpenClStatus.Success;
}
