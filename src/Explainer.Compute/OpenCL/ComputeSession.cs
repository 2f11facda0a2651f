using System.Diagnostics;
using System.Text;
using Explainer.Core.Diagnostics;

namespace Explainer.Compute.OpenCL;

/// <summary>
/// The narrow seam to OpenCL: takes kernels and buffers, gives times. One device, one in-order queue, every call waits for its end.
/// Not for use from several threads.
/// </summary>
internal sealed unsafe class ComputeSession : IDisposable
{
    private const uint QueueProfiling = 2;
    private const uint BuildLog = 0x1183;
    private const uint CommandStart = 0x1282;
    private const uint CommandEnd = 0x1283;

    private readonly ContextHandle context;
    private readonly QueueHandle queue;
    private readonly List<DeviceObject> owned = [];

    /// <exception cref="ExplainerException">The driver gives no context or queue.</exception>
    public ComputeSession(ComputeDevice device)
    {
        Device = device;
        var id = device.Id;
        int status;
        context = NativeMethods.clCreateContext(null, 1, &id, 0, 0, &status);
        OpenClStatus.Check(status, $"open the device {device.Description.Name}");
        queue = NativeMethods.clCreateCommandQueue(context, id, QueueProfiling, &status);
        if (status != OpenClStatus.Success)
        {
            context.Dispose();
            throw OpenClStatus.Describe(status, "open a queue with event times");
        }
    }

    public ComputeDevice Device { get; }

    public DeviceDescription Description => Device.Description;

    /// <summary>Compiles a source text and takes one kernel from it.</summary>
    /// <exception cref="ExplainerException">It does not compile (<c>kernel-build</c>); the message holds the log's first lines.</exception>
    public ComputeKernel Build(string name, string source, string options)
    {
        var bytes = Encoding.UTF8.GetBytes(source);
        int status;
        fixed (byte* text = bytes)
        {
            var start = text;
            var length = (nuint)bytes.Length;
            using var program = NativeMethods.clCreateProgramWithSource(context, 1, &start, &length, &status);
            OpenClStatus.Check(status, $"hand over the source of {name}");
            var id = Device.Id;

            // -w: some drivers write the number of warnings, and nothing else, to the terminal where progress is shown.
            status = NativeMethods.clBuildProgram(program, 1, &id, options + " -w", 0, 0);
            if (status == OpenClStatus.BuildProgramFailure)
            {
                throw new ExplainerException(
                    Fault.Environment, "kernel-build",
                        $"The device's driver cannot compile the kernel {name} ({options}): {FirstLines(Log(program))}",
                    "Update the driver, or choose another device with --device.");
            }

            OpenClStatus.Check(status, $"compile the kernel {name}");
            var handle = NativeMethods.clCreateKernel(program, name, &status);
            OpenClStatus.Check(status, $"find the kernel {name} in its program");
            return Own(new ComputeKernel(name, handle));
        }
    }

    /// <summary>Device memory without content.</summary>
    /// <exception cref="ExplainerException">Too little memory (<c>device-memory</c>).</exception>
    public ComputeBuffer Allocate(long bytes)
    {
        int status;
        var handle = NativeMethods.clCreateBuffer(context, 1, (nuint)bytes, null, &status);
        OpenClStatus.Check(status, FormattableString.Invariant($"get {bytes / 1048576.0:0.0} MiB of device memory"));
        return Own(new ComputeBuffer(bytes, handle));
    }

    /// <summary>Device memory with the content of a span.</summary>
    public ComputeBuffer Upload<T>(ReadOnlySpan<T> content)
        where T : unmanaged
    {
        var buffer = Allocate((long)content.Length * sizeof(T));
        Write(buffer, content);
        return buffer;
    }

    /// <summary>Copies host memory to the device.</summary>
    public void Write<T>(ComputeBuffer buffer, ReadOnlySpan<T> content, long offsetBytes = 0)
        where T : unmanaged
    {
        fixed (T* p = content)
        {
            var status = NativeMethods.clEnqueueWriteBuffer(
                queue, buffer.Handle, 1, (nuint)offsetBytes, (nuint)content.Length * (nuint)sizeof(T), p, 0, null, null);
            OpenClStatus.Check(status, "write to device memory");
        }
    }

    /// <summary>Copies device memory to the host.</summary>
    public T[] Read<T>(ComputeBuffer buffer, int count, long offsetBytes = 0)
        where T : unmanaged
    {
        var content = new T[count];
        fixed (T* p = content)
        {
            var status = NativeMethods.clEnqueueReadBuffer(
                queue, buffer.Handle, 1, (nuint)offsetBytes, (nuint)count * (nuint)sizeof(T), p, 0, null, null);
            OpenClStatus.Check(status, "read device memory");
        }

        return content;
    }

    /// <summary>Runs a kernel and waits for its end.</summary>
    /// <exception cref="ExplainerException">It cannot be started, or fails on the way.</exception>
    public KernelTime Run(ComputeKernel kernel, WorkSize size)
    {
        var global = stackalloc nuint[2] { (nuint)size.GlobalX, (nuint)size.GlobalY };
        var local = stackalloc nuint[2] { (nuint)size.LocalX, (nuint)size.LocalY };
        var started = Stopwatch.GetTimestamp();
        var status = NativeMethods.clEnqueueNDRangeKernel(queue, kernel.Handle, 2, null, global, local, 0, null, out var done);
        using (done)
        {
            OpenClStatus.Check(status, $"start the kernel {kernel.Name}");
            OpenClStatus.Check(NativeMethods.clFinish(queue), $"finish the kernel {kernel.Name}");
            var host = Stopwatch.GetElapsedTime(started).TotalSeconds;
            ulong from, until;
            OpenClStatus.Check(NativeMethods.clGetEventProfilingInfo(done, CommandStart, 8, &from, null), "read event times");
            OpenClStatus.Check(NativeMethods.clGetEventProfilingInfo(done, CommandEnd, 8, &until, null), "read event times");
            return until > from
                ? new KernelTime((until - from) * 1e-9, host)
                : throw OpenClStatus.Describe(OpenClStatus.ProfilingInfoNotAvailable,
                    $"time the kernel {kernel.Name}: its events carry no times");
        }
    }

    /// <summary>Releases a buffer or kernel before the session ends.</summary>
    public void Release(DeviceObject item)
    {
        owned.Remove(item);
        item.Dispose();
    }

    public void Dispose()
    {
        foreach (var item in owned)
        {
            item.Dispose();
        }

        queue.Dispose();
        context.Dispose();
    }

    private T Own<T>(T item)
        where T : DeviceObject
    {
        owned.Add(item);
        return item;
    }

    private string Log(ProgramHandle program)
    {
        nuint size;
        if (NativeMethods.clGetProgramBuildInfo(program, Device.Id, BuildLog, 0, null, &size) != OpenClStatus.Success)
        {
            return "";
        }

        var bytes = new byte[size];
        fixed (byte* p = bytes)
        {
            _ = NativeMethods.clGetProgramBuildInfo(program, Device.Id, BuildLog, size, p, null);
        }

        return Encoding.UTF8.GetString(bytes).TrimEnd('\0');
    }

    private static string FirstLines(string log)
    {
        var lines = log.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return lines.Length == 0 ? "the driver gives no reason" : string.Join("; ", lines.Take(3));
    }
}
