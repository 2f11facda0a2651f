using Explainer.Pipeline.Rendering;

namespace Explainer.Editing.Agents;

/// <summary>Tells an agent how far a render is. Every frame of every worker reports; the agent hears of it a few times a second, and of each number once.</summary>
/// <param name="call">The call that renders.</param>
internal sealed class RenderTeller(ToolCall call) : IProgress<RenderProgress>
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);
    private readonly Lock gate = new();
    private long last = call.World.Time.GetTimestamp();
    private int told;

    /// <inheritdoc/>
    public void Report(RenderProgress value)
    {
        lock (gate)
        {
            if (value.FramesDone <= told || call.World.Time.GetElapsedTime(last) < Pause)
            {
                return;
            }

            (last, told) = (call.World.Time.GetTimestamp(), value.FramesDone);
        }

        call.Progress(value.FramesDone, value.FramesTotal, value.Stage == RenderStage.Joining ? "joining" : $"beat {value.Beat}");
    }
}
