using System.Diagnostics;
using Explainer.Compute.Kernels;
using Explainer.Compute.OpenCL;
using Explainer.Compute.Twins;

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
        context = NativeMethods.clCreateContext(null, 1, &device, 0, 0, &status);
        queue = NativeMethods.clCreateCommandQueue(context, device, 0, &status);
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
            x.Value, 0, (nuint)inputs, weights.Value, 0, (nuint)inputs, 0, y.Value, 0, (nuint)outputs, &handle, null);
        OpenClStatus.Check(status, "run CLBlast");
        OpenClStatus.Check(NativeMethods.clFinish(queue), "finish CLBlast");
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

    private MemoryHandle Upload(int count)
    {
        var values = FillRandom.Values(WeightFormat.Fp32, 5, count);
        int status;
        var memory = NativeMethods.clCreateBuffer(context, 1, (nuint)count * 4, null, &status);
        OpenClStatus.Check(status, "get memory");
        fixed (float* p = values)
        {
            OpenClStatus.Check(NativeMethods.clEnqueueWriteBuffer(queue, memory, 1, 0, (nuint)count * 4, p, 0, null, null), "write memory");
        }

        return memory;
    }
}
