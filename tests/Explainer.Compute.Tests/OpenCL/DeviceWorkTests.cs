using Explainer.Compute.OpenCL;
using Explainer.Core.Diagnostics;

namespace Explainer.Compute.Tests.OpenCL;

public sealed class DeviceWorkTests
{
    [Fact]
    public void Steps_are_told_on_the_caller_s_thread_in_order_and_before_the_result()
    {
        var told = new List<(int Step, int Thread)>();
        var result = DeviceWork.Run<int, int>(
            (steps, _) =>
            {
                steps.Report(1);
                steps.Report(2);
                return Environment.CurrentManagedThreadId;
            },
            new Teller(step => told.Add((step, Environment.CurrentManagedThreadId))),
            CancellationToken.None);
        Assert.NotEqual(Environment.CurrentManagedThreadId, result);
        Assert.Equal([(1, Environment.CurrentManagedThreadId), (2, Environment.CurrentManagedThreadId)], told);
    }

    [Fact]
    public void Whoever_cancels_does_not_wait_for_work_that_cannot_be_interrupted()
    {
        using var source = new CancellationTokenSource();
        var released = new ManualResetEventSlim();
        var ended = new ManualResetEventSlim();
        var stopped = false;
        Assert.Throws<OperationCanceledException>(() => DeviceWork.Run<int, int>(
            (steps, stop) =>
            {
                steps.Report(1);
                released.Wait(CancellationToken.None);
                stopped = stop.IsCancellationRequested;
                steps.Report(2);
                ended.Set();
                return 0;
            },
            new Teller(step =>
            {
                Assert.Equal(1, step);
                source.Cancel();
            }),
            source.Token));
        Assert.False(ended.IsSet);
        released.Set();
        Assert.True(ended.Wait(TimeSpan.FromMinutes(1)));
        Assert.True(stopped);
    }

    [Fact]
    public void Nothing_is_begun_that_was_cancelled_before()
    {
        var begun = false;
        Assert.Throws<OperationCanceledException>(() => DeviceWork.Run(() => begun = true, new CancellationToken(true)));
        Assert.False(begun);
    }

    [Fact]
    public void A_failure_comes_out_as_it_is() => Assert.Equal("no-device", Assert.Throws<ExplainerException>(
        () => DeviceWork.Run<int>(() => throw OpenClStatus.NoDevice(), CancellationToken.None)).Code);

    [Fact]
    public void Work_is_stopped_when_nobody_can_be_told_of_it()
    {
        var stopped = new ManualResetEventSlim();
        Assert.Throws<IOException>(() => DeviceWork.Run<int, int>(
            (steps, stop) =>
            {
                steps.Report(1);
                SpinWait.SpinUntil(() => stop.IsCancellationRequested);
                stopped.Set();
                return 0;
            },
            new Teller(_ => throw new IOException("The output is lost.")),
            CancellationToken.None));
        Assert.True(stopped.Wait(TimeSpan.FromMinutes(1)));
    }

    [Fact]
    public void The_process_ends_at_once_when_work_was_left_behind_and_only_then() =>
        Assert.Equal(42, NewProcess.Run(typeof(DeviceWorkTests), nameof(Work_is_left_behind_and_the_process_ended)).ExitCode);

    [Fact(Explicit = true)]
    public void Work_is_left_behind_and_the_process_ended()
    {
        Assert.Equal(1, DeviceWork.Run(() => 1, CancellationToken.None));
        DeviceWork.EndProcess(41);
        using var source = new CancellationTokenSource();
        Assert.Throws<OperationCanceledException>(() => DeviceWork.Run<int, int>(
            (steps, _) =>
            {
                steps.Report(1);
                new ManualResetEventSlim().Wait(CancellationToken.None);
                return 0;
            },
            new Teller(_ => source.Cancel()),
            source.Token));
        DeviceWork.EndProcess(42);
    }

    private sealed class Teller(Action<int> tell) : IProgress<int>
    {
        public void Report(int value) => tell(value);
    }
}
