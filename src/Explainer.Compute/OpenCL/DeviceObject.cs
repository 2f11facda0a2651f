namespace Explainer.Compute.OpenCL;

/// <summary>Something on the device that a session releases.</summary>
internal abstract class DeviceObject : IDisposable
{
    public abstract void Dispose();
}
