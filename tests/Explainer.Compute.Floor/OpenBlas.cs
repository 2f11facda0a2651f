using System.Diagnostics;
using System.Runtime.InteropServices;
using Explainer.Compute.Kernels;
using Explainer.Compute.Twins;

namespace Explainer.Compute.Floor;

/// <summary>OpenBLAS on row-major matrices that take turns, as ours do.</summary>
internal sealed unsafe class OpenBlas : IDisposable
{
    private readonly int outputs;
    private readonly int inputs;
    private readonly int tokens;
    private readonly int matrices;
    private readonly float* weights;
    private readonly float* x;
    private readonly float* y;
    private int next;

    public OpenBlas(int outputs, int inputs, int tokens, int matrices)
    {
        (this.outputs, this.inputs, this.tokens, this.matrices) = (outputs, inputs, tokens, matrices);
        weights = Random((long)matrices * outputs * inputs);
        x = Random((long)tokens * inputs);
        y = Random((long)tokens * outputs);
    }

    public double Gemv()
    {
        var matrix = Next();
        var started = Stopwatch.GetTimestamp();
        BlasLibraries.cblas_sgemv(BlasLibraries.RowMajor, BlasLibraries.NoTranspose, outputs, inputs, 1, matrix, inputs, x, 1, 0, y, 1);
        return Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    public double Gemm()
    {
        var matrix = Next();
        var started = Stopwatch.GetTimestamp();
        BlasLibraries.cblas_sgemm(
            BlasLibraries.RowMajor, BlasLibraries.NoTranspose, BlasLibraries.Transpose, tokens, outputs, inputs, 1, x, inputs, matrix,
                inputs, 0, y, outputs);
        return Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    public void Dispose()
    {
        NativeMemory.AlignedFree(weights);
        NativeMemory.AlignedFree(x);
        NativeMemory.AlignedFree(y);
    }

    private float* Next() => weights + (next++ % matrices * (long)outputs * inputs);

    private static float* Random(long count)
    {
        var values = (float*)NativeMemory.AlignedAlloc((nuint)count * 4, 64);
        Parallel.For(0, count / 4096, block =>
        {
            for (var i = block * 4096; i < (block + 1) * 4096; i++)
            {
                values[i] = FillRandom.Value(WeightFormat.Fp32, 3, (uint)i);
            }
        });
        return values;
    }
}
