using Explainer.Core.Diagnostics;
using Explainer.Video.Files;

namespace Explainer.Pipeline.Files;

/// <summary>What it means to a person when the file system fails where nobody expected it.</summary>
public static class SystemFailure
{
    /// <summary>The failure; null when an exception is none of the file system.</summary>
    public static ExplainerException? Of(Exception exception) => StorageFailure.Concerns(exception) ? StorageFailure.Describe(exception) : null;
}
