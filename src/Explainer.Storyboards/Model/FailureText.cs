using Explainer.Core.Diagnostics;

namespace Explainer.Storyboards.Model;

/// <summary>Turns a failure from outside (a voice, a file) into a diagnostic at the place in the storyboard that asked for it.</summary>
public static class FailureText
{
    /// <summary>The diagnostic.</summary>
    /// <param name="failure">What failed.</param>
    /// <param name="span">Where it was asked for.</param>
    public static Diagnostic At(ExplainerException failure, SourceSpan? span)
    {
        var message = failure.Message.TrimEnd('.');
        return (failure.Finding with { Message = char.ToUpperInvariant(message[0]) + message[1..] }).At(span);
    }
}
