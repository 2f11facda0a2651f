using System.Globalization;
using Explainer.Compute.Floor;
using Explainer.Compute.Kernels;
using Explainer.Compute.Measuring;
using Explainer.Compute.OpenCL;
using Explainer.Compute.Results;

// Ours and theirs take turns on matrices that no cache holds, so that a drift of the machine meets both. The ratio of a pair is what
// counts; the rates depend on what else the machine does.
var settings = MeasurementSettings.Full;
using var session = new ComputeSession(DeviceList.At(0));
Console.WriteLine(session.Description.DisplayName);
var candidates = new TileCandidates(session.Description, quick: false);
var layout = new PanelLayout(settings.Outputs, settings.Inputs, candidates.Panel);
var kernels = new KernelCache(session);
var pool = new WeightPool(kernels, layout, settings, 0);
pool.Fill(WeightFormat.Fp32, 1);
var layer = new LinearLayer(kernels, pool, settings.PrefillTokens, 2);
var search = new TileSearch(TileCache.Open(null, session.Description, KernelSource.Hash), CancellationToken.None);
var gemv = search.Find("1", candidates.Linear(WeightFormat.Fp32, 1), t => layer.Run(t, 1).DeviceSeconds);
var gemm = search.Find("512", candidates.Linear(WeightFormat.Fp32, settings.PrefillTokens), t => layer.Run(t,
    settings.PrefillTokens).DeviceSeconds);
Console.WriteLine(gemv.Label);
Console.WriteLine(gemm.Label);

using var blas = new OpenBlas(settings.Outputs, settings.Inputs, settings.PrefillTokens,
    (int)(pool.Bytes / (4L * settings.Outputs * settings.Inputs)));
var weightBytes = 4.0 * settings.Outputs * settings.Inputs;
var operations = 2.0 * settings.PrefillTokens * settings.Outputs * settings.Inputs;

Pairs("gemv against sgemv, GB/s", weightBytes, 40, () => layer.Run(gemv, 1).HostSeconds, blas.Gemv);
Pairs("gemm against sgemm, GFLOP/s", operations, 6, () => layer.Run(gemm, settings.PrefillTokens).HostSeconds, blas.Gemm);
using var clBlast = new ClBlast(settings.Outputs, settings.Inputs, settings.PrefillTokens);
Pairs("gemm against CLBlast, GFLOP/s", operations, 3, () => layer.Run(gemm, settings.PrefillTokens).HostSeconds, clBlast.Gemm);

static void Pairs(string what, double work, int count, Func<double> ours, Func<double> theirs)
{
    ours();
    theirs();
    var pairs = Enumerable.Range(0, count).Select(_ => (Ours: Rested(ours), Theirs: Rested(theirs))).ToList();
    var rate = Series.Quantile(pairs.Select(p => work / p.Ours / 1e9), 0.5);
    var their = Series.Quantile(pairs.Select(p => work / p.Theirs / 1e9), 0.5);
    var best = pairs.Min(p => p.Theirs) / pairs.Min(p => p.Ours);
    var ratio = Series.Quantile(pairs.Select(p => p.Theirs / p.Ours), 0.5);
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"{what}: {rate:0.0} to {their:0.0}, median ratio of {count} pairs {ratio:0.00}, ratio of the fastest {best:0.00}"));
}

// The median of a few runs in a row. OpenBLAS's threads go on spinning for a while after a call and would take the cores from whoever
// comes next, so that both sides start after a rest.
static double Rested(Func<double> run)
{
    Thread.Sleep(100);
    run();
    return Series.Quantile(Enumerable.Range(0, 3).Select(_ => run()).ToList(), 0.5);
}
