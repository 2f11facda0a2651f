namespace Explainer.Compute.OpenCL;

/// <summary>A device of this machine that can be measured.</summary>
public sealed class ComputeDevice
{
    internal ComputeDevice(int index, nint id, DeviceDescription description)
    {
        Index = index;
        Id = id;
        Description = description;
    }

    /// <summary>Its number in <see cref="DeviceList.Find()"/>.</summary>
    public int Index { get; }

    /// <summary>What its driver says about it.</summary>
    public DeviceDescription Description { get; }

    internal nint Id { get; }
}
