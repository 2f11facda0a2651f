using Explainer.Compute.OpenCL;

namespace Explainer.Compute.Tests.OpenCL;

[Collection("device")]
public sealed class DeviceDescriptionTests
{
    [Theory]
    [InlineData("pthread-skylake-avx512-Intel(R) Xeon(R) Processor")]
    [InlineData("cpu-skylake-avx512-Intel(R) Xeon(R) Processor")]
    public void A_cpu_is_called_a_cpu(string name)
    {
        var device = Samples.Device with { Name = name, Driver = "3.1+debian" };
        Assert.Equal("Intel Xeon Processor (CPU, PoCL 3.1)", device.DisplayName);
    }

    [Fact]
    public void A_gpu_is_shown_with_its_driver()
    {
        var device = Samples.Device with { Name = "NVIDIA H200", Kind = DeviceKind.Gpu, Platform = "NVIDIA CUDA", Driver = "570.86" };
        Assert.Equal("NVIDIA H200 (GPU, driver 570.86)", device.DisplayName);
    }

    [Fact]
    public void The_first_device_describes_itself()
    {
        var device = DeviceList.Find()[0].Description;
        Assert.NotEmpty(device.Name);
        Assert.True(device.ComputeUnits > 0);
        Assert.True(device.MemoryBytes >= device.LargestBufferBytes);
    }
}
