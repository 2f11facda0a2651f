using System.Globalization;
using Explainer.Cli.Parsing;
using Explainer.Cli.Reports;
using Explainer.Cli.Terminals;
using Explainer.Core;
using Explainer.Core.Text;
using Explainer.Pipeline.Rendering;

namespace Explainer.Cli.Progress;

/// <summary>
/// Shows how far a render has come: a live line on a terminal, a line every few seconds elsewhere, events for programs. Every frame of every
/// worker is reported, so a report only notes numbers; a clock of its own shows them, also while a single frame takes long.
/// </summary>
internal sealed class RenderProgressReporter : IProgress<RenderProgress>, IDisposable
{
    private const int WidestBar = 24;
    private const int WordsWidth = 70;
    private readonly CommandContext context;
    private readonly RateMeter rate;
    private readonly Lock gate = new();
    private readonly bool isLive;
    private readonly ITimer? clock;
    private RenderProgress latest;
    private bool isOver;

    /// <summary>Begins; the first is shown a moment later.</summary>
    public RenderProgressReporter(CommandContext context)
    {
        this.context = context;
        isLive = context.Terminal.Traits.ErrorIsTerminal && !context.IsJson;
        rate = new RateMeter(context.Time);
        rate.Mark(0);
        if (!context.IsQuiet || context.IsJson)
        {
            var every = TimeSpan.FromSeconds(isLive ? 0.1 : context.IsJson ? 0.5 : 5);
            clock = context.Time.CreateTimer(_ => Show(), null, every, every);
        }
    }

    /// <inheritdoc/>
    public void Report(RenderProgress value)
    {
        lock (gate)
        {
            // Workers overtake each other on the way here.
            latest = value.FramesDone >= latest.FramesDone ? value : latest;
        }
    }

    /// <summary>Takes the live line away.</summary>
    public void Dispose()
    {
        clock?.Dispose();
        lock (gate)
        {
            isOver = true;
        }

        if (isLive && !context.IsQuiet)
        {
            context.Terminal.Error.WriteStyled(Ansi.ClearLine);
            context.Terminal.Error.Flush();
        }
    }

    private void Show()
    {
        lock (gate)
        {
            // A tick may still be on its way when all is done.
            if (isOver)
            {
                return;
            }

            rate.Mark(latest.FramesDone);
            if (context.IsJson)
            {
                context.Emit(
                    new ProgressEvent(
                        Name(latest.Stage), latest.Beat ?? "", latest.FramesDone, latest.FramesTotal, latest.ClipsDone, latest.ClipsReused, latest.ClipsTotal,
                        Rounding.ToDecimals(rate.PerSecond, 1), SecondsLeft is { } left ? Rounding.HalfUp(left) : null),
                    ReportJson.Default.ProgressEvent);
                return;
            }

            if (isLive)
            {
                context.Terminal.Error.WriteStyled(Ansi.ClearLine + PlainText.Line(Fit(Line(), Math.Max(0, context.Terminal.Traits.Width - 1))));
            }
            else
            {
                context.Terminal.Error.Write(Line() + "\n");
            }


            context.Terminal.Error.Flush();
        }
    }

    private string Line()
    {
        var share = latest.FramesTotal > 0 ? (double)latest.FramesDone / latest.FramesTotal : 0;
        var width = isLive ? Math.Clamp(context.Terminal.Traits.Width - WordsWidth, 0, WidestBar) : 0;
        var filled = Rounding.HalfUp(share * width);
        var bar = width > 0 ? new string('\u2588', filled) + new string('\u2591', width - filled) + "  " : "";
        var left = SecondsLeft is { } seconds ? $", {Clock(seconds)} left" : "";
        var beat = latest.Beat is { Length: > 0 } ? $"  {latest.Beat}" : "";
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
