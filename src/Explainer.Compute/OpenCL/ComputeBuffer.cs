namespace Explainer.Compute.OpenCL;

/// <summary>Memory on the device.</summary>
internal sealed class ComputeBuffer(long bytes, MemoryHandle handle) : DeviceObject
{
    public long Bytes { get; } = bytes;

    public MemoryHandle Handle { get; } = handle;

    public override void Dispose() => Handle.Dispose();
}
