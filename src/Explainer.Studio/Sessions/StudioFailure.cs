using Explainer.Core.Diagnostics;

namespace Explainer.Studio.Sessions;

/// <summary>What an exception says to the person in front of the page: also of a defect, because the studio goes on after it.</summary>
internal static class StudioFailure
{
    /// <summary>What is wrong and what to do about it.</summary>
    public static Finding Of(Exception e) => e switch
    {
        ExplainerException known => known.Finding,
        AggregateException { InnerException: { } inner } => Of(inner),
        _ => CallRules.Defect.With(e.GetType().Name, e.Message.ReplaceLineEndings(" "), "EXPLAINER_DEBUG"),
    };
}
