using System.Text;
using Explainer.Core.Diagnostics;

namespace Explainer.Cli.Terminals;

/// <summary>
/// Where the program writes: data to <see cref="Output"/>, talk to <see cref="Error"/>. The process's own console is reached only through
/// its streams, because the runtime's console class reads the terminal database before the first letter.
/// </summary>
internal sealed class Terminal : IDisposable
{
    private readonly Func<Stream> openOutput;
    private readonly StandardStream? output;
    private readonly StandardStream? error;

    /// <summary>A terminal made of two writers; tests read what was written.</summary>
    public Terminal(TextWriter output, TextWriter error, Func<Stream> openOutput, TerminalTraits traits)
    {
        Output = new CleanWriter(output);
        Error = new CleanWriter(error);
        Traits = traits;
        this.openOutput = openOutput;
    }

    private Terminal(StandardStream output, StandardStream error, TerminalTraits traits)
        : this(Writer(output), Writer(error), () => output, traits)
    {
        this.output = output;
        this.error = error;
    }

    /// <summary>What other programs read: films' facts, JSON, schemas, documents.</summary>
    public CleanWriter Output { get; }

    /// <summary>What people read meanwhile: progress, diagnostics, summaries.</summary>
    public CleanWriter Error { get; }

    /// <summary>What the two can show.</summary>
    public TerminalTraits Traits { get; }

    /// <summary>Why the output could not be written; null while it could. Nothing that is written to it afterwards arrives.</summary>
    public ExplainerException? OutputFailure => output?.Failure;

    /// <summary>The terminal that the process was started from.</summary>
    public static Terminal OfProcess() => OfStreams(Console.OpenStandardOutput(), Console.OpenStandardError(), TerminalTraits.OfProcess());

    /// <summary>A terminal made of two streams.</summary>
    public static Terminal OfStreams(Stream output, Stream error, TerminalTraits traits) =>
        new(new StandardStream(output, throws: true), new StandardStream(error, throws: false), traits);

    /// <summary>The output as bytes, for pictures; nothing else is written to it in the same run.</summary>
    public Stream OpenOutput() => openOutput();

    /// <summary>Writes out what is still held back, and nothing after it: the process ends in the middle of work that may still tell something.</summary>
    public void End()
    {
        Dispose();
        output?.End();
        error?.End();
    }

    /// <summary>Writes out what is still held back.</summary>
    public void Dispose()
    {
        Output.Flush();
        Error.Flush();
    }

    private static StreamWriter Writer(Stream stream) => new(stream, new UTF8Encoding(false), 1 << 12) { NewLine = "\n" };
}
