using System.Text.Json.Serialization.Metadata;
using Explainer.Cli.Reports;
using Explainer.Cli.Terminals;
using Explainer.Core.Diagnostics;
using Explainer.Pipeline;
using Explainer.Scenes.Components;

namespace Explainer.Cli.Parsing;

/// <summary>The world around a command.</summary>
/// <param name="Terminal">Where it writes.</param>
/// <param name="Time">The clock for progress and dates.</param>
/// <param name="IsJson">Whether programs read: then the output is JSON and nothing else, errors included.</param>
/// <param name="IsQuiet">Whether only mistakes are told.</param>
/// <param name="Cancellation">Cancelled by Ctrl-C.</param>
internal sealed record CommandContext(Terminal Terminal, TimeProvider Time, bool IsJson, bool IsQuiet, CancellationToken Cancellation)
{
    /// <summary>The components that a storyboard may name.</summary>
    public ComponentSet Components { get; init; } = ComponentSet.BuiltIn;

    /// <summary>The mistakes of storyboards that were told.</summary>
    public ToldMistakes Told { get; } = new();

    /// <summary>What films are made with.</summary>
    public FilmService OpenService() => new(Time, Components);

    /// <summary>Tells a person something, unless nobody wants to hear it.</summary>
    public void Say(string text)
    {
        if (!IsQuiet && !IsJson)
        {
            Terminal.Error.Write(text + "\n");
        }
    }

    /// <summary>Ends the process in the middle of the call's work, with a failure.</summary>
    public void GiveUp(Finding finding)
    {
        FilmService.RemoveUnfinished();
        Fail(finding);
        Terminal.End();
        Environment.Exit((int)finding.Rule.Fault);
    }

    /// <summary>Tells why the call ends without what it was asked for.</summary>
    public void Fail(Finding finding)
    {
        if (IsJson)
        {
            ClosingEvent.Write(Terminal.Output, (int)finding.Rule.Fault, finding.At(null));
        }
        else
        {
            DiagnosticPrinter.Write(Terminal.Error, [finding.At(null)], Terminal.Traits.ColorsError);
        }
    }

    /// <summary>Says that a folder was made for a file, so that a misspelt one does not go unnoticed.</summary>
    /// <param name="folder">The folder; null when none was made.</param>
    public void SayFolder(string? folder)
    {
        if (folder is not null)
        {
            Say($"{folder}: created folder");
        }
    }

    /// <summary>Tells a program something, if programs read.</summary>
    public void Emit<T>(T value, JsonTypeInfo<T> type)
        where T : JsonEvent
    {
        if (IsJson)
        {
            JsonText.WriteEvent(Terminal.Output, value, type);
        }
    }
}
