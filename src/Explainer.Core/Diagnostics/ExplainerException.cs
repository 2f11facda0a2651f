namespace Explainer.Core.Diagnostics;

/// <summary>A failure that a user can understand and mend; printed as message and remedy, never as a stack trace.</summary>
/// <param name="finding">What is wrong and what to do about it.</param>
/// <param name="inner">What was caught, if anything.</param>
public sealed class ExplainerException(Finding finding, Exception? inner = null) : Exception(finding.Message, inner)
{
    /// <summary>What is wrong and what to do about it.</summary>
    public Finding Finding => finding;

    /// <summary>The kind of mistake.</summary>
    public DiagnosticRule Rule => finding.Rule;

    /// <summary>Decides the exit code.</summary>
    public Fault Fault => finding.Rule.Fault;

    /// <summary>A stable name in kebab-case.</summary>
    public string Code => finding.Rule.Id;

    /// <summary>What to do about it.</summary>
    public string Remedy => finding.Remedy;
}
