using Explainer.Core.Diagnostics;

namespace Explainer.Editing.Agents;

/// <summary>
/// Runs calls of tools one after another, each on a thread of its own and for a bounded time. What cannot be ended is given up: then nothing is begun
/// until it has ended after all.
/// </summary>
/// <param name="world">What tools work with.</param>
internal sealed class ToolRun(AgentWorld world)
{
    private const int StackBytes = 16 << 20;
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(3);
    private Task? givenUp;

    /// <summary>Runs one.</summary>
    /// <param name="tool">The tool.</param>
    /// <param name="asked">What it is given.</param>
    /// <param name="call">The call, by which it is taken back.</param>
    /// <param name="progress">Tells how much is done, of how much, and what is going on.</param>
    public ToolResult Run(AgentTool tool, CallParams asked, AgentCall call, Action<double, double, string> progress)
    {
        if (givenUp is { IsCompleted: false })
        {
            return Failed(AgentRules.AgentLimitBusy.With(tool.Name));
        }

        var end = new TaskCompletionSource<ToolResult>(TaskCreationOptions.RunContinuationsAsynchronously);
        var late = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var limit = world.Time.CreateTimer(_ => call.Stop(), null, tool.Limit, Timeout.InfiniteTimeSpan);
        using var patience = world.Time.CreateTimer(_ => late.TrySetResult(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        using var stop = call.Cancellation.Register(() => patience.Change(Grace, Timeout.InfiniteTimeSpan));
        new Thread(() => end.SetResult(Work(tool, asked, call, (done, all, what) => Tell(late.Task, progress, done, all, what))), StackBytes)
        {
            IsBackground = true,
            Name = tool.Name,
        }.Start();
        if (Task.WaitAny(end.Task, late.Task) == 0)
        {
            return end.Task.Result;
        }

        givenUp = end.Task;
        return Failed(Late(tool));
    }

    // Of what was given up nothing more is heard.
    private static void Tell(Task late, Action<double, double, string> progress, double done, double all, string what)
    {
        if (!late.IsCompleted)
        {
            progress(done, all, what);
        }
    }

    private ToolResult Work(AgentTool tool, CallParams asked, AgentCall call, Action<double, double, string> progress)
    {
        try
        {
            return tool.Run(new ToolCall(new ToolArguments(tool, asked.Arguments), world, progress, call.Cancellation));
        }
        catch (Exception) when (call.Cancellation.IsCancellationRequested)
        {
            // Taken back it gets no answer; else it took too long.
            return Failed(Late(tool));
        }
        catch (Exception e)
        {
            return Failed(AgentFailure.Of(e));
        }
    }

    private static Finding Late(AgentTool tool) => AgentRules.AgentLimitTime.With(tool.Name, tool.Limit.TotalSeconds);

    private static ToolResult Failed(Finding finding) => ToolResult.Failed(DiagnosticText.Write(finding.At(null)));
}
