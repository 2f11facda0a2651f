using System.Diagnostics;
using System.Text;
using Explainer.Core.Diagnostics;
using Silk.NET.OpenCL;

namespace Explainer.Compute.OpenCL;

/// <summary>
/// The narrow seam to OpenCL: takes kernels and buffers, gives times. One device, one in-order queue, every call waits for its end.
/// Not for use from several threads.
/// </summary>
internal sealed unsafe class ComputeSession : IDisposable
{
    private readonly ContextHandle context;
    private readonly QueueHandle queue;
    private readonly CancellationToken cancellation;
    private readonly List<DeviceObject> owned = [];

    /// <param name="device">The device.</param>
    /// <param name="cancellation">Refuses further calls; one that is under way goes on to its end.</param>
    /// <exception cref="ExplainerException">The driver gives no context or queue.</exception>
    public ComputeSession(ComputeDevice device, CancellationToken cancellation = default)
    {
        this.cancellation = cancellation;
        cancellation.ThrowIfCancellationRequested();
        Device = device;
        var id = device.Id;
        int status;
        context = new(Api.CreateContext(null, 1, &id, null, null, &status));
        OpenClStatus.Check(status, $"open the device {device.Description.Name}");
        using var held = context.Hold();
        queue = new(Api.CreateCommandQueue(held.Value, id, CommandQueueProperties.ProfilingEnable, &status));
        if (status != (int)ErrorCodes.Success)
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
        cancellation.ThrowIfCancellationRequested();
        using var program = HandOver(name, source);
        using var built = program.Hold();
        var id = Device.Id;
        int status;

        // -w: some drivers write the number of warnings, and nothing else, to the terminal where progress is shown.
        fixed (byte* text = Terminated(options + " -w"))
        {
            status = Api.BuildProgram(built.Value, 1, &id, text, null, null);
        }

        if (status == (int)ErrorCodes.BuildProgramFailure)
        {
            throw MeasuringRules.KernelBuild.With(name, options, FirstLines(Log(built.Value))).Failure();
        }

        OpenClStatus.Check(status, $"compile the kernel {name}");
        fixed (byte* text = Terminated(name))
        {
            var kernel = new KernelHandle(Api.CreateKernel(built.Value, text, &status));
            OpenClStatus.Check(status, $"find the kernel {name} in its program");
            return Own(new ComputeKernel(name, kernel));
        }
    }

    /// <summary>Device memory without content.</summary>
    /// <exception cref="ExplainerException">Too little memory (<c>device-memory</c>).</exception>
    public ComputeBuffer Allocate(long bytes)
    {
        var doing = FormattableString.Invariant($"get {bytes / 1048576.0:0.0} MiB of device memory");
        if (bytes > Description.MemoryBytes)
        {
            // Some drivers take any size and fail when the memory is first used.
            OpenClStatus.Check((int)ErrorCodes.MemObjectAllocationFailure, doing);
        }

        using var held = context.Hold();
        int status;
        var handle = new MemoryHandle(Api.CreateBuffer(held.Value, MemFlags.ReadWrite, (nuint)bytes, null, &status));
        OpenClStatus.Check(status, doing);
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
        cancellation.ThrowIfCancellationRequested();
        using var held = queue.Hold();
        using var memory = buffer.Handle.Hold();
        fixed (T* p = content)
        {
            var status = Api.EnqueueWriteBuffer(
                held.Value, memory.Value, true, (nuint)offsetBytes, (nuint)content.Length * (nuint)sizeof(T), p, 0, null, null);
            OpenClStatus.Check(status, "write to device memory");
        }
    }

    /// <summary>Copies device memory to the host.</summary>
    public T[] Read<T>(ComputeBuffer buffer, int count, long offsetBytes = 0)
        where T : unmanaged
    {
        cancellation.ThrowIfCancellationRequested();
        using var held = queue.Hold();
        using var memory = buffer.Handle.Hold();
        var content = new T[count];
        fixed (T* p = content)
        {
            var status = Api.EnqueueReadBuffer(
                held.Value, memory.Value, true, (nuint)offsetBytes, (nuint)count * (nuint)sizeof(T), p, 0, null, null);
            OpenClStatus.Check(status, "read device memory");
        }

        return content;
    }

    /// <summary>Runs a kernel and waits for its end.</summary>
    /// <exception cref="ExplainerException">It cannot be started, or fails on the way.</exception>
    public KernelTime Run(ComputeKernel kernel, WorkSize size)
    {
        cancellation.ThrowIfCancellationRequested();
        var global = stackalloc nuint[2] { (nuint)size.GlobalX, (nuint)size.GlobalY };
        var local = stackalloc nuint[2] { (nuint)size.LocalX, (nuint)size.LocalY };
        using var held = queue.Hold();
        using var code = kernel.Handle.Hold();
        nint end;
        var started = Stopwatch.GetTimestamp();
        var status = Api.EnqueueNdrangeKernel(held.Value, code.Value, 2, null, global, local, 0, null, &end);
        OpenClStatus.Check(status, $"start the kernel {kernel.Name}");
        using var done = new EventHandle(end);
        OpenClStatus.Check(Api.Finish(held.Value), $"finish the kernel {kernel.Name}");
        var host = Stopwatch.GetElapsedTime(started).TotalSeconds;
        return new KernelTime(DeviceSeconds(kernel, done), host);
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

    private static CL Api => OpenClLibrary.Api;

    private T Own<T>(T item)
        where T : DeviceObject
    {
        owned.Add(item);
        return item;
    }

    private ProgramHandle HandOver(string name, string source)
    {
        using var held = context.Hold();
        var bytes = Encoding.UTF8.GetBytes(source);
        fixed (byte* text = bytes)
        {
            var start = text;
            var length = (nuint)bytes.Length;
            int status;
            var program = new ProgramHandle(Api.CreateProgramWithSource(held.Value, 1, &start, &length, &status));
            OpenClStatus.Check(status, $"hand over the source of {name}");
            return program;
        }
    }

    private string Log(nint program)
    {
        nuint size;
        if (Api.GetProgramBuildInfo(program, Device.Id, ProgramBuildInfo.BuildLog, 0, null, &size) != (int)ErrorCodes.Success)
        {
            return "";
        }

        var bytes = new byte[size];
        fixed (byte* p = bytes)
        {
            _ = Api.GetProgramBuildInfo(program, Device.Id, ProgramBuildInfo.BuildLog, size, p, null);
        }

        return Encoding.UTF8.GetString(bytes).TrimEnd('\0');
    }

    private static double DeviceSeconds(ComputeKernel kernel, EventHandle done)
    {
        using var held = done.Hold();
        ulong from, until;
        OpenClStatus.Check(Api.GetEventProfilingInfo(held.Value, ProfilingInfo.Start, sizeof(ulong), &from, null), "read event times");
        OpenClStatus.Check(Api.GetEventProfilingInfo(held.Value, ProfilingInfo.End, sizeof(ulong), &until, null), "read event times");
        return until > from
            ? (until - from) * 1e-9
            : throw OpenClStatus.Describe((int)ErrorCodes.ProfilingInfoNotAvailable,
                $"time the kernel {kernel.Name}: its events carry no times");
    }

    private static byte[] Terminated(string text) => Encoding.UTF8.GetBytes(text + '\0');

    private static string FirstLines(string log)
    {
        var lines = log.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return lines.Length == 0 ? "the driver gives no reason" : string.Join("; ", lines.Take(3));
    }
}
