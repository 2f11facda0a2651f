using System.Globalization;
using Explainer.Cli.Parsing;
using Explainer.Cli.Terminals;
using Explainer.Core;
using Explainer.Pipeline.Rendering;

namespace Explainer.Cli.Progress;

/// <summary>
/// Shows how far a render has come: a live line on a terminal, a line every few seconds elsewhere, events for programs. Told of every frame
/// by every worker, so that it must be cheap: most calls only note a number.
/// </summary>
internal sealed class RenderProgressReporter : IProgress<RenderProgress>, IDisposable
{
    private const int WidestBar = 24;
    private const int WordsWidth = 70;
    private readonly CommandContext context;
    private readonly TimeSpan every;
    private readonly RateMeter rate;
    private readonly Lock gate = new();
    private readonly bool isLive;
    private long shownAt;
    private RenderProgress latest;

    /// <summary>Begins; nothing is shown yet.</summary>
    public RenderProgressReporter(CommandContext context)
    {
        this.context = context;
        isLive = context.Terminal.Traits.ErrorIsTerminal && !context.IsJson;
        every = isLive ? TimeSpan.FromMilliseconds(100) : context.IsJson ? TimeSpan.FromSeconds(1) : TimeSpan.FromSeconds(5);
        rate = new RateMeter(context.Time);
        rate.Mark(0);
        shownAt = context.Time.GetTimestamp();
    }

    /// <inheritdoc/>
    public void Report(RenderProgress value)
    {
        if (context.IsQuiet && !context.IsJson)
        {
            return;
        }

        lock (gate)
        {
            // Workers overtake each other on the way here.
            var newStage = value.Stage != latest.Stage;
            latest = value.FramesDone >= latest.FramesDone ? value : latest;
            if ((!newStage || !isLive) && context.Time.GetElapsedTime(shownAt) < every)
            {
                return;
            }

            shownAt = context.Time.GetTimestamp();
            rate.Mark(latest.FramesDone);
            Show();
        }
    }

    /// <summary>Takes the live line away.</summary>
    public void Dispose()
    {
        if (isLive && !context.IsQuiet)
        {
            context.Terminal.Error.Write(Ansi.ClearLine);
            context.Terminal.Error.Flush();
        }
    }

    private void Show()
    {
        if (context.IsJson)
        {
            JsonText.WriteEvent(context.Terminal.Output, "progress", json =>
            {
                json.WriteString("stage", Name(latest.Stage));
                json.WriteString("beat", latest.Beat);
                json.WriteNumber("framesDone", latest.FramesDone);
                json.WriteNumber("framesTotal", latest.FramesTotal);
                json.WriteNumber("clipsDone", latest.ClipsDone);
                json.WriteNumber("clipsReused", latest.ClipsReused);
                json.WriteNumber("clipsTotal", latest.ClipsTotal);
                json.WriteNumber("framesPerSecond", Rounding.ToDecimals(rate.PerSecond, 1));
                if (SecondsLeft is { } left)
                {
                    json.WriteNumber("secondsLeft", Rounding.HalfUp(left));
                }
            });
            return;
        }

        context.Terminal.Error.Write(isLive ? Ansi.ClearLine + Fit(Line(), Math.Max(0, context.Terminal.Traits.Width - 1)) : Line() + "\n");
        context.Terminal.Error.Flush();
    }

    private string Line()
    {
        var share = latest.FramesTotal > 0 ? (double)latest.FramesDone / latest.FramesTotal : 0;
        var width = isLive ? Math.Clamp(context.Terminal.Traits.Width - WordsWidth, 0, WidestBar) : 0;
        var filled = Rounding.HalfUp(share * width);
        var bar = width > 0 ? new string('\u2588', filled) + new string('\u2591', width - filled) + "  " : "";
        var left = SecondsLeft is { } seconds ? $", {Clock(seconds)} left" : "";
        var beat = latest.Beat.Length > 0 ? $"  {latest.Beat}" : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{bar}{Math.Floor(share * 100),3}%  {latest.FramesDone}/{latest.FramesTotal} frames, {rate.PerSecond:0} fps{left}  {Name(latest.Stage)}{beat}");
    }

    private double? SecondsLeft => rate.PerSecond > 0.01 ? (latest.FramesTotal - latest.FramesDone) / rate.PerSecond : null;

    private static string Clock(double seconds) =>
        string.Create(CultureInfo.InvariantCulture, $"{Rounding.HalfUp(seconds) / 60}:{Rounding.HalfUp(seconds) % 60:00}");

    private static string Name(RenderStage stage) => stage switch
    {
        RenderStage.Planning => "planning",
        RenderStage.Drawing => "drawing",
        _ => "joining",
    };

    private static string Fit(string line, int width) => line.Length <= width ? line : line[..width];
}
