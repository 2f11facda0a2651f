using System.Collections.Immutable;

namespace Explainer.Core.Diagnostics;

/// <summary>The rules of one area of the catalogue, in the order in which they are written there.</summary>
internal sealed class RuleList
{
    private readonly List<DiagnosticRule> rules = [];

    public ImmutableArray<DiagnosticRule> All => [.. rules];

    /// <summary>A mistake of the input: the storyboard, a picture, a sound, a measurement.</summary>
    public DiagnosticRule Input(string id, string when) => Add(new DiagnosticRule(id, Severity.Error, Fault.Input, when));

    /// <summary>What lets the film be made, but probably not as meant.</summary>
    public DiagnosticRule Warning(string id, string when) => Add(new DiagnosticRule(id, Severity.Warning, Fault.Input, when));

    /// <summary>A mistake of the command line.</summary>
    public DiagnosticRule Call(string id, string when) => Add(new DiagnosticRule(id, Severity.Error, Fault.Call, when));

    /// <summary>Something that the environment lacks.</summary>
    public DiagnosticRule Environment(string id, string when) => Add(new DiagnosticRule(id, Severity.Error, Fault.Environment, when));

    private DiagnosticRule Add(DiagnosticRule rule)
    {
        rules.Add(rule);
        return rule;
    }
}
