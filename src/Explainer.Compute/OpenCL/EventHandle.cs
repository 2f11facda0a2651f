using Silk.NET.OpenCL;

namespace Explainer.Compute.OpenCL;

internal sealed class EventHandle(nint value) : OpenClHandle(value)
{
    protected override int Release(CL api, nint value) => api.ReleaseEvent(value);
}
