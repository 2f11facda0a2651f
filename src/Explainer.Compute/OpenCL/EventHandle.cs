namespace Explainer.Compute.OpenCL;

internal sealed class EventHandle : OpenClHandle
{
    protected override bool ReleaseHandle() => NativeMethods.clReleaseEvent(handle) == OpenClStatus.Success;
}
