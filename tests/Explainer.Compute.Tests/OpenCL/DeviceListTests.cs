using Explainer.Compute.OpenCL;

namespace Explainer.Compute.Tests.OpenCL;

public sealed class DeviceListTests
{
    // The first call of a process is what matters, and in this one it may be over.
    [Fact]
    public void Several_threads_may_ask_a_new_process_for_its_devices()
    {
        var (exitCode, output) = NewProcess.Run(typeof(DeviceListTests), nameof(Four_threads_ask_at_once));
        Assert.True(exitCode == 0, output);
        Assert.Contains("Total: 1", output, StringComparison.Ordinal);
    }

    [Fact(Explicit = true)]
    public void Four_threads_ask_at_once()
    {
        using var together = new Barrier(4);
        var counts = new int[4];
        var threads = Enumerable.Range(0, 4).Select(i => new Thread(() =>
        {
            together.SignalAndWait();
            counts[i] = DeviceList.Find().Count;
        })).ToList();
        threads.ForEach(t => t.Start());
        threads.ForEach(t => t.Join());
        Assert.All(counts, c => Assert.True(c > 0));
    }

    [Fact]
    public void A_cancelled_call_lists_nothing() =>
        Assert.Throws<OperationCanceledException>(() => DeviceList.Find(new CancellationToken(true)));
}
