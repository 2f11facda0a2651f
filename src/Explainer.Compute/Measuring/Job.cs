using Explainer.Compute.OpenCL;
using Explainer.Compute.Results;

namespace Explainer.Compute.Measuring;

/// <summary>A workload with its tile chosen, ready to be timed.</summary>
/// <param name="Key">What it is.</param>
/// <param name="Tile">How the kernel is cut.</param>
/// <param name="Operations">Additions and multiplications per run.</param>
/// <param name="Bytes">Bytes that must come from memory per run.</param>
/// <param name="Run">Runs it once, on the next stretch of the pool.</param>
/// <param name="Verify">Runs it once more and compares with the twin.</param>
internal sealed record Job(SeriesKey Key, string Tile, double Operations, double Bytes, Func<KernelTime> Run, Func<Verification> Verify);
