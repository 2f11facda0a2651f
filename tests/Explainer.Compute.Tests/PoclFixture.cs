using Explainer.Compute.Kernels;
using Explainer.Compute.OpenCL;

namespace Explainer.Compute.Tests;

/// <summary>One session on the first device, shared by the tests that run kernels: compiling is what takes time.</summary>
public sealed class PoclFixture : IDisposable
{
    private readonly ComputeSession session = new(DeviceList.At(0));

    public PoclFixture() => Kernels = new KernelCache(session);

    internal KernelCache Kernels { get; }

    internal ComputeSession Session => session;

    public void Dispose() => session.Dispose();
}

[CollectionDefinition("device")]
public sealed class DeviceTestGroup : ICollectionFixture<PoclFixture>;
