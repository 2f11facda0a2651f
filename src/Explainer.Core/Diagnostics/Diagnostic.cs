namespace Explainer.Core.Diagnostics;

/// <summary>One mistake, told to the person who can mend it.</summary>
/// <param name="Rule">The kind of mistake.</param>
/// <param name="Span">Where; null when no file is concerned.</param>
/// <param name="Message">The cause, one sentence without a full stop at its end.</param>
/// <param name="Remedy">What to do about it, one sentence.</param>
public sealed record Diagnostic(DiagnosticRule Rule, SourceSpan? Span, string Message, string Remedy)
{
    /// <summary>A stable name in kebab-case, such as <c>unknown-prop</c>; what tests and editors match on.</summary>
    public string Code => Rule.Id;

    /// <summary>Whether it stands for others of its kind at the same place, which its message says.</summary>
    public bool StandsForOthers { get; init; }

    /// <summary>Error or warning.</summary>
    public Severity Severity => Rule.Severity;

    /// <summary>The same without its place.</summary>
    public Finding Finding => new(Rule, Message, Remedy);
}
