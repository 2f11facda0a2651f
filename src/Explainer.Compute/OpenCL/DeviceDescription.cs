using System.Text.Json.Serialization;

namespace Explainer.Compute.OpenCL;

/// <summary>What a device's driver says about it; recorded in every measurement.</summary>
/// <param name="Name">CL_DEVICE_NAME.</param>
/// <param name="Kind">CPU, GPU or accelerator.</param>
/// <param name="Vendor">CL_DEVICE_VENDOR.</param>
/// <param name="Platform">The name of the platform that offers it.</param>
/// <param name="Driver">CL_DRIVER_VERSION.</param>
/// <param name="OpenClVersion">CL_DEVICE_VERSION.</param>
/// <param name="ComputeUnits">Cores of a CPU, multiprocessors of a GPU.</param>
/// <param name="ClockMegahertz">The highest clock the driver states, in MHz; 0 when it does not say.</param>
/// <param name="MemoryBytes">CL_DEVICE_GLOBAL_MEM_SIZE.</param>
/// <param name="LargestBufferBytes">CL_DEVICE_MAX_MEM_ALLOC_SIZE.</param>
/// <param name="LastLevelCacheBytes">CL_DEVICE_GLOBAL_MEM_CACHE_SIZE; NVIDIA's drivers give the first level of all multiprocessors together.</param>
/// <param name="VectorWidth">CL_DEVICE_NATIVE_VECTOR_WIDTH_FLOAT: floats per vector register; 1 on most GPUs.</param>
/// <param name="LargestWorkGroup">CL_DEVICE_MAX_WORK_GROUP_SIZE.</param>
/// <param name="LocalMemoryBytes">CL_DEVICE_LOCAL_MEM_SIZE.</param>
public sealed record DeviceDescription(
    string Name,
    DeviceKind Kind,
    string Vendor,
    string Platform,
    string Driver,
    string OpenClVersion,
    int ComputeUnits,
    int ClockMegahertz,
    long MemoryBytes,
    long LargestBufferBytes,
    long LastLevelCacheBytes,
    int VectorWidth,
    int LargestWorkGroup,
    long LocalMemoryBytes)
{
    /// <summary>The name as a film shows it: PoCL's target prefix is dropped, a CPU is called a CPU.</summary>
    [JsonIgnore]
    public string DisplayName
    {
        get
        {
            // PoCL writes "pthread-skylake-avx512-Intel(R) Xeon(R) Processor", from version 4 on with "cpu-" before it: what the compiler aims at,
            // then the processor's name.
            var name = Name;
            foreach (var maker in (string[])["Intel", "AMD", "ARM", "Apple"])
            {
                var at = name.IndexOf(maker, StringComparison.Ordinal);
                if ((name.StartsWith("pthread-", StringComparison.Ordinal) || name.StartsWith("cpu-", StringComparison.Ordinal)) && at > 0)
                {
                    name = name[at..];
                }
            }

            name = name.Replace("(R)", "", StringComparison.Ordinal).Replace("(TM)", "", StringComparison.Ordinal);
            return Kind switch
            {
                DeviceKind.Cpu => $"{name} (CPU, {(IsPocl ? "PoCL" : Platform)} {Driver.Split('+')[0]})",
                DeviceKind.Gpu => $"{name} (GPU, driver {Driver})",
                _ => $"{name} (accelerator, driver {Driver})",
            };
        }
    }

    private bool IsPocl => Platform.StartsWith("Portable Computing Language", StringComparison.Ordinal);
}
