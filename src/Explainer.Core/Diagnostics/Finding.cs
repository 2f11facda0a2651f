namespace Explainer.Core.Diagnostics;

/// <summary>What is wrong and what to do about it, not yet told of any place.</summary>
/// <param name="Rule">The kind of mistake.</param>
/// <param name="Message">The cause, one sentence without a full stop at its end.</param>
/// <param name="Remedy">What to do about it, one sentence.</param>
public sealed record Finding(DiagnosticRule Rule, string Message, string Remedy)
{
    /// <summary>The diagnostic at a place; null when no file is concerned.</summary>
    public Diagnostic At(SourceSpan? span) => new(Rule, span, Message, Remedy);

    /// <summary>The failure that ends a call, with what was caught, if anything.</summary>
    public ExplainerException Failure(Exception? inner = null) => new(this, inner);
}
