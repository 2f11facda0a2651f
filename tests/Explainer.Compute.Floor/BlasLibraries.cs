using System.Runtime.InteropServices;

namespace Explainer.Compute.Floor;

/// <summary>The two libraries that the kernels are held against.</summary>
internal static unsafe partial class BlasLibraries
{
    public const int RowMajor = 101;
    public const int NoTranspose = 111;
    public const int Transpose = 112;

    [LibraryImport("libopenblas.so.0")]
    public static partial void cblas_sgemv(
        int order, int transpose, int m, int n, float alpha, float* a, int lda, float* x, int incX, float beta, float* y, int incY);

    [LibraryImport("libopenblas.so.0")]
    public static partial void cblas_sgemm(
        int order, int transposeA, int transposeB, int m, int n, int k, float alpha, float* a, int lda, float* b, int ldb, float beta,
            float* c, int ldc);

    [LibraryImport("libclblast.so.1")]
    public static partial int CLBlastSgemm(
        int order, int transposeA, int transposeB, nuint m, nuint n, nuint k, float alpha, nint a, nuint offsetA, nuint lda,
        nint b, nuint offsetB, nuint ldb, float beta, nint c, nuint offsetC, nuint ldc, nint* queue, nint* done);
}
