namespace Explainer.Compute.OpenCL;

internal sealed class ProgramHandle : OpenClHandle
{
    protected override bool ReleaseHandle() => NativeMethods.clReleaseProgram(handle) == OpenClStatus.Success;
}
