using System.Text;

namespace Explainer.Cli.Terminals;

/// <summary>
/// Where the program writes: data to <see cref="Output"/>, talk to <see cref="Error"/>. The process's own console is reached only through
/// its streams, because the runtime's console class reads the terminal database before the first letter.
/// </summary>
internal sealed class Terminal : IDisposable
{
    private readonly Func<Stream> openOutput;

    /// <summary>A terminal made of two writers; tests read what was written.</summary>
    public Terminal(TextWriter output, TextWriter error, Func<Stream> openOutput, TerminalTraits traits)
    {
        Output = output;
        Error = error;
        Traits = traits;
        this.openOutput = openOutput;
    }

    /// <summary>What other programs read: films' facts, JSON, schemas, documents.</summary>
    public TextWriter Output { get; }

    /// <summary>What people read meanwhile: progress, diagnostics, summaries.</summary>
    public TextWriter Error { get; }

    /// <summary>What the two can show.</summary>
    public TerminalTraits Traits { get; }

    /// <summary>The terminal that the process was started from.</summary>
    public static Terminal OfProcess()
    {
        static StreamWriter Writer(Stream stream) => new(stream, new UTF8Encoding(false), 1 << 12) { NewLine = "\n" };
        return new Terminal(
            Writer(Console.OpenStandardOutput()), Writer(Console.OpenStandardError()), Console.OpenStandardOutput, TerminalTraits.OfProcess());
    }

    /// <summary>The output as bytes, for pictures; nothing else is written to it in the same run.</summary>
    public Stream OpenOutput() => openOutput();

    /// <summary>Writes out what is still held back.</summary>
    public void Dispose()
    {
        Output.Flush();
        Error.Flush();
    }
}
