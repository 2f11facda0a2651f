using Explainer.Core.Diagnostics;
using Explainer.Pipeline.Sounding;

namespace Explainer.Pipeline.Tests.Sounding;

public sealed class SidecarTaskTests
{
    [Fact]
    public void The_pictures_end_with_what_the_sidecars_failed_of_however_late_their_task_ends()
    {
        using var sidecars = new SidecarTask(
            stop =>
            {
                // Runs when the pictures have been told already, and before the task has ended.
                stop.Register(() => Thread.Sleep(200));
                throw StorageRules.DiskFullDoing.With("making the sound").Failure();
            },
            CancellationToken.None);

        var failure = Assert.Throws<ExplainerException>(() => sidecars.Alongside<int>(stop =>
        {
            stop.WaitHandle.WaitOne();
            throw new OperationCanceledException(stop);
        }));

        Assert.Equal("disk-full", failure.Code);
    }

    [Fact]
    public void A_call_that_is_cancelled_is_cancelled()
    {
        using var source = new CancellationTokenSource();
        using var sidecars = new SidecarTask(
            stop =>
            {
                stop.WaitHandle.WaitOne();
                throw new OperationCanceledException(stop);
            },
            source.Token);
        source.Cancel();
        Assert.Throws<OperationCanceledException>(() => sidecars.Alongside<int>(stop => throw new OperationCanceledException(stop)));
    }
}
