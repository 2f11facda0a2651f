using Explainer.Compute.Kernels;
using Explainer.Compute.OpenCL;
using Explainer.Compute.Results;

namespace Explainer.Compute.Tests.Kernels;

public sealed class TileCandidatesTests
{
    private static readonly DeviceDescription LargeGpu = Samples.Device with
    {
        Kind = DeviceKind.Gpu,
        ComputeUnits = 132,
        VectorWidth = 1,
        LargestWorkGroup = 1024,
        LocalMemoryBytes = 48 << 10,
        LastLevelCacheBytes = 4 << 20,
    };

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Each_workload_has_a_tile_to_try_on_each_kind_of_device(bool quick)
    {
        foreach (var device in (DeviceDescription[])[Samples.Device, LargeGpu])
        {
            var candidates = new TileCandidates(device, quick);
            var settings = MeasurementSettings.For(device, quick);
            Assert.NotEmpty(candidates.Peak());
            Assert.NotEmpty(candidates.Stream());
            Assert.NotEmpty(candidates.Prefill(settings.HeadSize));
            foreach (var context in settings.Contexts.Append(1))
            {
                Assert.NotEmpty(candidates.Decode(settings.HeadSize, settings.Heads / settings.KvHeads, context));
            }

            foreach (var weights in Enum.GetValues<WeightFormat>())
            {
                Assert.All(settings.Batches.Append(settings.PrefillTokens), tokens => Assert.NotEmpty(candidates.Linear(weights, tokens)));
            }
        }
    }
}
