using Explainer.Core.Diagnostics;
using Explainer.Pipeline.Files;

namespace Explainer.Cli;

/// <summary>What an exception says to the person in front of the program.</summary>
internal static class Failure
{
    /// <summary>The failure that an exception means; null when it can only be a defect. What several threads threw counts as the first of it that says something.</summary>
    public static ExplainerException? Of(Exception e) => e switch
    {
        ExplainerException known => known,
        AggregateException several => several.Flatten().InnerExceptions.Select(Of).FirstOrDefault(f => f is not null),
        TypeInitializationException { InnerException: { } inner } => Of(inner),
        DllNotFoundException => RenderRules.LibraryMissingOther.With(e.Message.Split('\n')[0].TrimEnd('.', ' ')).Failure(e),
        System.ComponentModel.Win32Exception => StorageRules.MachineRefuses.With(e.Message.TrimEnd('.', ' ')).Failure(e),
        OutOfMemoryException => RenderRules.OutOfMemory.Failure(e),
        _ => SystemFailure.Of(e),
    };
}
