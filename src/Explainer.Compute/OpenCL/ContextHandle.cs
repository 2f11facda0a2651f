using Silk.NET.OpenCL;

namespace Explainer.Compute.OpenCL;

internal sealed class ContextHandle(nint value) : OpenClHandle(value)
{
    protected override int Release(CL api, nint value) => api.ReleaseContext(value);
}
