using System.Collections.Immutable;

namespace Explainer.Core.Diagnostics;

/// <summary>
/// The one list of everything that can be wrong. Each area is a class of its own, so that a call in which nothing is wrong builds none of them.
/// </summary>
public static class DiagnosticCatalog
{
    /// <summary>What can be wrong with a storyboard and the files that it names, in the order in which the guide lists it.</summary>
    public static ImmutableArray<DiagnosticRule> Storyboards { get; } =
    [
        .. FileRules.All,
        .. SyntaxRules.All,
        .. NameRules.All,
        .. KeyRules.All,
        .. ValueRules.All,
        .. TimeRules.All,
        .. LookRules.All,
        .. ExpressionRules.All,
        .. FormulaRules.All,
        .. CodeRules.All,
        .. PathRules.All,
        .. DrawingRules.All,
        .. MorphRules.All,
        .. SoundRules.All,
        .. SpeechRules.All,
        .. VoiceModelRules.All,
        .. LintRules.All,
    ];

    /// <summary>All rules: those of storyboards, then those of calls, of the machine, of measurements, of reviews, of the studio and of agents.</summary>
    public static ImmutableArray<DiagnosticRule> All { get; } =
    [
        .. Storyboards,
        .. EncodingRules.All,
        .. StorageRules.All,
        .. CallRules.All,
        .. RenderRules.All,
        .. ExportRules.All,
        .. MeasuringRules.All,
        .. StudioRules.All,
        .. NotesRules.All,
        .. AgentRules.All,
    ];
}
