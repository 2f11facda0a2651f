namespace Explainer.Cli.Terminals;

/// <summary>What a terminal can show.</summary>
/// <param name="OutputIsTerminal">Whether a person reads the output, rather than a file or a program.</param>
/// <param name="ErrorIsTerminal">Whether a person reads the error stream.</param>
/// <param name="HasColor">Whether colours are wanted where a person reads.</param>
internal readonly record struct TerminalTraits(bool OutputIsTerminal, bool ErrorIsTerminal, bool HasColor)
{
    private const int UsualWidth = 100;

    /// <summary>Whether output may be coloured.</summary>
    public bool ColorsOutput => OutputIsTerminal && HasColor;

    /// <summary>Whether the error stream may be coloured.</summary>
    public bool ColorsError => ErrorIsTerminal && HasColor;

    /// <summary>The columns of the window; a usual number where there is none, or where it does not know its own width.</summary>
    public int Width => (OutputIsTerminal || ErrorIsTerminal) && Console.WindowWidth is var columns and > 0 ? columns : UsualWidth;

    /// <summary>Of the terminal that the process was started from; NO_COLOR (https://no-color.org) and TERM=dumb turn colours off.</summary>
    public static TerminalTraits OfProcess()
    {
        var term = Environment.GetEnvironmentVariable("TERM");
        return new(
            !Console.IsOutputRedirected,
            !Console.IsErrorRedirected,
            string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) && term is not ("dumb" or null));
    }
}
