using Explainer.Cli.Terminals;

namespace Explainer.Cli.Parsing;

/// <summary>The world around a command.</summary>
/// <param name="Terminal">Where it writes.</param>
/// <param name="Time">The clock for progress and dates.</param>
/// <param name="IsJson">Whether programs read: then the output is JSON and nothing else, errors included.</param>
/// <param name="IsQuiet">Whether only mistakes are told.</param>
/// <param name="Cancellation">Cancelled by Ctrl-C.</param>
internal sealed record CommandContext(Terminal Terminal, TimeProvider Time, bool IsJson, bool IsQuiet, CancellationToken Cancellation)
{
    /// <summary>Tells a person something, unless nobody wants to hear it.</summary>
    public void Say(string text)
    {
        if (!IsQuiet && !IsJson)
        {
            Terminal.Error.Write(text + "\n");
        }
    }
}
