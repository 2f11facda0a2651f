using System.Collections.Immutable;
using System.CommandLine;

namespace Explainer.Cli.Parsing;

/// <summary>A command of the program: how it is called, what it does, and the doing.</summary>
internal abstract class CliCommand : Command
{
    /// <summary>Defines one.</summary>
    /// <param name="name">What is typed.</param>
    /// <param name="summary">One line for the list of commands.</param>
    /// <param name="details">What else its help says; empty for nothing.</param>
    /// <param name="examples">Calls that can be typed as they are, each with what it does.</param>
    protected CliCommand(string name, string summary, string details, ImmutableArray<(string Call, string Does)> examples)
        : base(name, summary)
    {
        Details = details;
        Examples = examples;
    }

    /// <summary>What else its help says.</summary>
    public string Details { get; }

    /// <summary>Calls that can be typed as they are.</summary>
    public ImmutableArray<(string Call, string Does)> Examples { get; }

    /// <summary>Does it.</summary>
    /// <param name="call">What was typed, without mistakes of form.</param>
    /// <param name="context">The world around it.</param>
    /// <returns>The exit code.</returns>
    public abstract int Run(ParseResult call, CommandContext context);

    /// <summary>Adds options; the order is that of the help.</summary>
    protected void Add(params ReadOnlySpan<Option> options)
    {
        foreach (var option in options)
        {
            Options.Add(option);
        }
    }
}
