using System.Globalization;
using Explainer.Cli.Parsing;
using Explainer.Cli.Terminals;
using Explainer.Core.Text;

namespace Explainer.Cli.Progress;

/// <summary>
/// Shows a person at a terminal that something goes on which tells nothing of how far it is: a live line with the time it has taken so far, once that is
/// long enough to be wondered at. Nothing else may be written meanwhile.
/// </summary>
internal sealed class Activity : IDisposable
{
    private static readonly TimeSpan Begin = TimeSpan.FromSeconds(0.2);
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(0.1);
    private readonly CommandContext context;
    private readonly string doing;
    private readonly long start;
    private readonly Lock gate = new();
    private readonly ITimer? clock;
    private bool isShown;
    private bool isOver;

    /// <summary>Begins.</summary>
    /// <param name="context">Where to.</param>
    /// <param name="doing">What goes on, such as "drawing".</param>
    public Activity(CommandContext context, string doing)
    {
        this.context = context;
        this.doing = doing;
        if (context.Terminal.Traits.ErrorIsTerminal && !context.IsQuiet && !context.IsJson)
        {
            start = context.Time.GetTimestamp();
            clock = context.Time.CreateTimer(_ => Show(), null, Begin, Every);
        }
    }

    /// <summary>Takes the line away.</summary>
    public void Dispose()
    {
        clock?.Dispose();
        lock (gate)
        {
            isOver = true;
            if (isShown)
            {
                context.Terminal.Error.WriteStyled(Ansi.ClearLine);
                context.Terminal.Error.Flush();
            }
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

            isShown = true;
            context.Terminal.Error.WriteStyled(string.Create(
                CultureInfo.InvariantCulture, $"{Ansi.ClearLine}{PlainText.Line(doing)}, {context.Time.GetElapsedTime(start).TotalSeconds:0.0} s"));
            context.Terminal.Error.Flush();
        }
    }
}
