namespace Explainer.Compute.OpenCL;

internal sealed class KernelHandle : OpenClHandle
{
    protected override bool ReleaseHandle() => NativeMethods.clReleaseKernel(handle) == OpenClStatus.Success;
}
