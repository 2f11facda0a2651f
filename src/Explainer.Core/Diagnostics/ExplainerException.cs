namespace Explainer.Core.Diagnostics;

/// <summary>A failure that a user can understand and mend; printed as message and remedy, never as a stack trace.</summary>
public sealed class ExplainerException : Exception
{
    /// <summary>A failure with its remedy.</summary>
    /// <param name="fault">Decides the exit code.</param>
    /// <param name="code">A stable name in kebab-case.</param>
    /// <param name="message">The cause, one sentence.</param>
    /// <param name="remedy">What to do about it, one sentence.</param>
    /// <param name="inner">What was caught, if anything.</param>
    public ExplainerException(Fault fault, string code, string message, string remedy, Exception? inner = null)
        : base(message, inner)
    {
        Fault = fault;
        Code = code;
        Remedy = remedy;
    }

    /// <summary>Decides the exit code.</summary>
    public Fault Fault { get; }

    /// <summary>A stable name in kebab-case.</summary>
    public string Code { get; }

    /// <summary>What to do about it.</summary>
    public string Remedy { get; }
}
