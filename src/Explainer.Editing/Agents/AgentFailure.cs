using Explainer.Core.Diagnostics;
using Explainer.Pipeline.Files;

namespace Explainer.Editing.Agents;

/// <summary>What an exception says to an agent: also of a defect, because the server goes on after it.</summary>
internal static class AgentFailure
{
    /// <summary>What is wrong and what to do about it.</summary>
    public static Finding Of(Exception e) => e switch
    {
        ExplainerException known => known.Finding,
        AggregateException { InnerException: { } inner } => Of(inner),
        OutOfMemoryException => RenderRules.OutOfMemory.Plain,
        _ when SystemFailure.Of(e) is { } failure => failure.Finding,
        _ => CallRules.Defect.With(e.GetType().Name, e.Message.ReplaceLineEndings(" "), "EXPLAINER_DEBUG"),
    };
}
