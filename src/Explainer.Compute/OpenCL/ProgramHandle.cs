using Silk.NET.OpenCL;

namespace Explainer.Compute.OpenCL;

internal sealed class ProgramHandle(nint value) : OpenClHandle(value)
{
    protected override int Release(CL api, nint value) => api.ReleaseProgram(value);
}
