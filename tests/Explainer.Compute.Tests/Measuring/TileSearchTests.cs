using Explainer.Compute.Kernels;
using Explainer.Compute.Measuring;
using Explainer.Core;
using Explainer.Core.Diagnostics;

namespace Explainer.Compute.Tests.Measuring;

public sealed class TileSearchTests : IDisposable
{
    private static readonly PeakTile[] Tiles = [new(16, 8, 1), new(16, 12, 1), new(16, 16, 1)];

    private readonly string folder = Directory.CreateTempSubdirectory("explainer-tiles-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void The_fastest_tile_wins_and_is_remembered_for_the_next_run()
    {
        Assert.Equal(Tiles[1], Search().Find("peak", Tiles, t => t.Chains == 12 ? 1 : 2));
        Assert.Equal(Tiles[1], Search().Find("peak", Tiles, _ => throw new InvalidOperationException("Nothing needs to run.")));
    }

    [Fact]
    public void Another_driver_or_kernel_source_searches_anew()
    {
        Search().Find("peak", Tiles, t => t.Chains == 12 ? 1 : 2);
        var other = TileCache.Open(folder, Samples.Device with { Driver = "2.0" }, KernelSource.Hash);
        var changed = TileCache.Open(folder, Samples.Device, new ContentHash(1, 2));
        Assert.Null(other.Winner("peak"));
        Assert.Null(changed.Winner("peak"));
    }

    [Fact]
    public void A_damaged_cache_costs_a_search_and_nothing_else()
    {
        Search().Find("peak", Tiles, _ => 1);
        File.WriteAllText(Directory.GetFiles(folder).Single(), "{ \"peak\": ");
        Assert.Equal(Tiles[2], Search().Find("peak", Tiles, t => t.Chains == 16 ? 1 : 2));
    }

    [Fact]
    public void A_remembered_tile_that_is_no_candidate_any_more_is_searched_anew()
    {
        Search().Find("peak", Tiles, t => t.Chains == 12 ? 1 : 2);
        Assert.Equal(Tiles[0], Search().Find("peak", Tiles[..1], _ => 1));
    }

    [Fact]
    public void A_tile_that_does_not_build_is_passed_over_and_none_that_does_is_an_error()
    {
        var broken = MeasuringRules.KernelBuild.With("peak", "-D CHAINS=12", "too large").Failure();
        Assert.Equal(Tiles[2], Search().Find("peak", Tiles, t => t.Chains == 16 ? 1 : throw broken));
        Assert.Same(broken, Assert.Throws<ExplainerException>(() => Search().Find("other", Tiles, _ => throw broken)));
    }

    [Fact]
    public void Candidates_for_every_kind_of_device_fit_it()
    {
        var gpu = Samples.Device with
        {
            Kind = Explainer.Compute.OpenCL.DeviceKind.Gpu,
            VectorWidth = 1,
            LargestWorkGroup = 1024,
            LocalMemoryBytes = 48 << 10
        };
        foreach (var device in new[] { Samples.Device, Samples.Device with { VectorWidth = 8 }, Samples.Device with { VectorWidth = 4 },
            gpu })
        {
            var candidates = new TileCandidates(device, quick: false);
            foreach (var tokens in (int[])[1, 2, 3, 8, 16, 512])
            {
                var tiles = candidates.Linear(WeightFormat.Fp32, tokens).ToList();
                Assert.NotEmpty(tiles);
                Assert.All(tiles, t =>
                {
                    var work = t.Work(new PanelLayout(1000, 1000, candidates.Panel), tokens);
                    Assert.InRange(work.LocalX * work.LocalY, 1, device.LargestWorkGroup);
                    Assert.Equal(0, work.GlobalX % work.LocalX);
                    Assert.Equal(0, work.GlobalY % work.LocalY);
                    Assert.InRange(t.LocalBytes, 0, device.LocalMemoryBytes);
                });
                Assert.Equal(tiles.Count, tiles.Select(t => t.Label).Distinct().Count());
            }
        }
    }

    private TileSearch Search() => new(TileCache.Open(folder, Samples.Device, KernelSource.Hash), CancellationToken.None);
}
