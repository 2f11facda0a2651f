using Explainer.Core.Diagnostics;

namespace Explainer.Cli.Terminals;

/// <summary>What the mistakes that were told of a storyboard mean for the exit code: where nothing but the machine lacks something, the storyboard is not to blame.</summary>
internal sealed class ToldMistakes
{
    private bool isInput;
    private bool isEnvironment;

    /// <summary>The exit code of a call that ends for these mistakes.</summary>
    public int ExitCode => isEnvironment && !isInput ? Cli.ExitCode.Environment : Cli.ExitCode.Input;

    /// <summary>Takes mistakes in; warnings do not count.</summary>
    public ToldMistakes Add(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics.Where(d => d.Severity == Severity.Error))
        {
            isEnvironment |= diagnostic.Rule.Fault == Fault.Environment;
            isInput |= diagnostic.Rule.Fault != Fault.Environment;
        }

        return this;
    }
}
