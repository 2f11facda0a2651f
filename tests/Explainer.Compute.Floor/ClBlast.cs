using System.Diagnostics;
using Explainer.Compute.Kernels;
using Explainer.Compute.OpenCL;
using Explainer.Compute.Twins;
using Silk.NET.OpenCL;

namespace Explainer.Compute.Floor;

/// <summary>CLBlast's SGEMM on the first device, with its own queue.</summary>
internal sealed unsafe class ClBlast : IDisposable
{
    private readonly int outputs;
    private readonly int inputs;
    private readonly int tokens;
    private readonly ContextHandle context;
    private readonly QueueHandle queue;
    private readonly MemoryHandle weights;
    private readonly MemoryHandle x;
    private readonly MemoryHandle y;

    public ClBlast(int outputs, int inputs, int tokens)
    {
        (this.outputs, this.inputs, this.tokens) = (outputs, inputs, tokens);
        var device = DeviceList.At(0).Id;
        int status;
        context = new(Api.CreateContext(null, 1, &device, null, null, &status));
        OpenClStatus.Check(status, "open the device");
        queue = new(Api.CreateCommandQueue(context.DangerousGetHandle(), device, CommandQueueProperties.None, &status));
        OpenClStatus.Check(status, "open a queue");
        weights = Upload(outputs * inputs);
        x = Upload(tokens * inputs);
        y = Upload(tokens * outputs);
    }

    public double Gemm()
    {
        var handle = queue.DangerousGetHandle();
        var started = Stopwatch.GetTimestamp();
        var status = BlasLibraries.CLBlastSgemm(
            BlasLibraries.RowMajor, BlasLibraries.NoTranspose, BlasLibraries.Transpose, (nuint)tokens, (nuint)outputs, (nuint)inputs, 1,
            x.DangerousGetHandle(), 0, (nuint)inputs, weights.DangerousGetHandle(), 0, (nuint)inputs, 0, y.DangerousGetHandle(), 0,
            (nuint)outputs, &handle, null);
        OpenClStatus.Check(status, "run CLBlast");
        OpenClStatus.Check(Api.Finish(handle), "finish CLBlast");
        return Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    public void Dispose()
    {
        weights.Dispose();
        x.Dispose();
        y.Dispose();
        queue.Dispose();
        context.Dispose();
    }

    private static CL Api => OpenClLibrary.Api;

    private MemoryHandle Upload(int count)
    {
        var values = FillRandom.Values(WeightFormat.Fp32, 5, count);
        int status;
        var bytes = (nuint)count * 4;
        var memory = new MemoryHandle(Api.CreateBuffer(context.DangerousGetHandle(), MemFlags.ReadWrite, bytes, null, &status));
        OpenClStatus.Check(status, "get memory");
        fixed (float* p = values)
        {
            status = Api.EnqueueWriteBuffer(
                queue.DangerousGetHandle(), memory.DangerousGetHandle(), true, 0, bytes, p, 0, null, null);
            OpenClStatus.Check(status, "write memory");
        }

        return memory;
    }
}
