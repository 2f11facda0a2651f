namespace Explainer.Compute.OpenCL;

/// <summary>What sort of processor a device is.</summary>
public enum DeviceKind
{
    /// <summary>The machine's own processor, through a driver such as PoCL.</summary>
    Cpu,

    /// <summary>A graphics processor.</summary>
    Gpu,

    /// <summary>Anything else.</summary>
    Accelerator,
}
