using System.Diagnostics;
using Explainer.Core.Diagnostics;

namespace Explainer.Fuzz.Running;

/// <summary>What an exception that must not happen is, in one line by which it is known again.</summary>
internal static class FaultText
{
    private const int Frames = 3;

    /// <summary>Its kind and the innermost places of the program that it went through.</summary>
    public static string Of(Exception exception)
    {
        var cause = exception is AggregateException several ? several.Flatten().InnerExceptions[0] : exception;
        var places = new StackTrace(cause).GetFrames()
            .Select(f => f.GetMethod()).OfType<System.Reflection.MethodBase>()
            .Where(m => m.DeclaringType?.FullName?.StartsWith("Explainer.", StringComparison.Ordinal) == true)
            .Take(Frames)
            .Select(m => $"{m.DeclaringType!.Name}.{m.Name}");
        var kind = cause is ExplainerException known ? $"exit code {(int)known.Fault} {known.Code}" : cause.GetType().Name;
        return $"{kind} at {string.Join(" < ", places)}: {cause.Message.ReplaceLineEndings(" ")}";
    }
}
