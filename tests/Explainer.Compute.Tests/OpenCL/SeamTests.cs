using Explainer.Compute.OpenCL;
using Explainer.Core.Diagnostics;
using Silk.NET.OpenCL;

namespace Explainer.Compute.Tests.OpenCL;

[Collection("device")]
public sealed class SeamTests(PoclFixture pocl)
{
    [Fact]
    public void A_missing_loader_is_said_to_be_missing()
    {
        var missing = Assert.Throws<ExplainerException>(() => OpenClLibrary.Open(["libNoSuchOpenCL.so.1", "libNoSuchOpenCL.so"]));
        Assert.Equal((Fault.Environment, "no-opencl"), (missing.Fault, missing.Code));
        Assert.Contains("ocl-icd-libopencl1", missing.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void A_library_that_is_no_loader_is_passed_over()
    {
        var other = OperatingSystem.IsLinux() ? "libc.so.6" : OperatingSystem.IsMacOS() ? "libSystem.dylib" : "kernel32.dll";
        Assert.Equal("no-opencl", Assert.Throws<ExplainerException>(() => OpenClLibrary.Open([other])).Code);
    }

    [Fact]
    public void A_device_number_that_does_not_exist_is_a_mistake_in_the_call()
    {
        var unknown = Assert.Throws<ExplainerException>(() => DeviceList.At(99));
        Assert.Equal((Fault.Call, "unknown-device"), (unknown.Fault, unknown.Code));
    }

    [Fact]
    public void A_kernel_that_does_not_compile_shows_the_log()
    {
        var broken = Assert.Throws<ExplainerException>(
            () => pocl.Session.Build("broken", "__kernel void broken(__global float *x) { x[0] = no_such_name; }", ""));
        Assert.Equal((Fault.Environment, "kernel-build"), (broken.Fault, broken.Code));
        Assert.Contains("no_such_name", broken.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void More_memory_than_there_is_is_refused_with_the_size()
    {
        var tooMuch = Assert.Throws<ExplainerException>(() => pocl.Session.Allocate(1L << 50));
        Assert.Equal("device-memory", tooMuch.Code);
        Assert.Contains("MiB", tooMuch.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_kernel_s_times_come_from_its_events_and_from_the_host()
    {
        const string Source = "__kernel void stamp(__global int *x, int value) { x[get_global_id(0)] = value; }";
        var kernel = pocl.Session.Build("stamp", Source, "");
        var buffer = pocl.Session.Upload<int>(new int[64]);
        var time = pocl.Session.Run(kernel.With(buffer, 42), new(64, 8));
        Assert.True(time.DeviceSeconds > 0);
        Assert.True(time.HostSeconds >= time.DeviceSeconds / 2);
        Assert.All(pocl.Session.Read<int>(buffer, 64), v => Assert.Equal(42, v));
    }

    [Theory]
    [InlineData(-1, "no-device")]
    [InlineData(-1001, "no-device")]
    [InlineData(-3, "device-compiler")]
    [InlineData(-4, "device-memory")]
    [InlineData(-5, "device-lost")]
    [InlineData(-36, "device-lost")]
    [InlineData(-54, "device-failed")]
    public void Every_status_becomes_a_message_with_a_remedy(int status, string code)
    {
        var failure = Assert.Throws<ExplainerException>(() => OpenClStatus.Check(status, "do a thing"));
        Assert.Equal((Fault.Environment, code), (failure.Fault, failure.Code));
        Assert.NotEmpty(failure.Remedy);
    }

    [Fact]
    public void Released_twice_is_released_once()
    {
        var buffer = pocl.Session.Allocate(64);
        pocl.Session.Release(buffer);
        buffer.Dispose();
        Assert.True(buffer.Handle.IsClosed);
        Assert.Throws<ObjectDisposedException>(() => pocl.Session.Read<int>(buffer, 1));
    }

    [Fact]
    public unsafe void What_is_in_use_is_released_when_the_use_has_ended()
    {
        var buffer = pocl.Session.Allocate(64);
        using (var used = buffer.Handle.Hold())
        {
            pocl.Session.Release(buffer);
            uint references;
            var status = OpenClLibrary.Api.GetMemObjectInfo(used.Value, MemInfo.ReferenceCount, sizeof(uint), &references, null);
            Assert.Equal((0, 1u), (status, references));
        }

        Assert.Throws<ObjectDisposedException>(() => buffer.Handle.Hold().Dispose());
    }
}
