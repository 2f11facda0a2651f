using System.Collections.Immutable;

namespace Explainer.Core.Diagnostics;

/// <summary>
/// The one list of everything that can be wrong. Each area is a class of its own, so that a call that finds nothing wrong builds none of them.
/// </summary>
public static class DiagnosticCatalog
{
    /// <summary>All rules, in the order in which the documents list them.</summary>
    public static ImmutableArray<DiagnosticRule> All { get; } =
    [
        .. FileRules.All,
        .. SyntaxRules.All,
        .. NameRules.All,
        .. KeyRules.All,
        .. ValueRules.All,
        .. TimeRules.All,
        .. LookRules.All,
        .. SoundRules.All,
        .. SpeechRules.All,
        .. EncodingRules.All,
        .. StorageRules.All,
        .. CallRules.All,
        .. RenderRules.All,
        .. MeasuringRules.All,
    ];
}
