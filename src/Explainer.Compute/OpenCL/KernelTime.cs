namespace Explainer.Compute.OpenCL;

/// <summary>How long one run of a kernel took.</summary>
/// <param name="DeviceSeconds">Between the device's own start and end events.</param>
/// <param name="HostSeconds">From the call to the end of waiting, on the host's clock.</param>
internal readonly record struct KernelTime(double DeviceSeconds, double HostSeconds)
{
    public static KernelTime operator +(KernelTime a, KernelTime b) => new(a.DeviceSeconds + b.DeviceSeconds,
        a.HostSeconds + b.HostSeconds);
}
