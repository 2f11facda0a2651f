namespace Explainer.Compute.OpenCL;

internal sealed class QueueHandle : OpenClHandle
{
    protected override bool ReleaseHandle() => NativeMethods.clReleaseCommandQueue(handle) == OpenClStatus.Success;
}
