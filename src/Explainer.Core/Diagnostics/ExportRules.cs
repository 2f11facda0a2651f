using System.Collections.Immutable;

namespace Explainer.Core.Diagnostics;

/// <summary>What is made of a film besides films.</summary>
public static class ExportRules
{
    private static readonly RuleList Rules = new();

    public static readonly Wording<string> UnknownExport = Rules.Call("unknown-export", "the output's name does not say what is to be made of the film")
        .Says<string>("The name {path} does not say what is to be made of the film", "End it in .html: a page with the film in it.");

    public static readonly Wording<double, double> PageTooLarge = Rules.Input("page-too-large", "a film is larger than a page can hold")
        .Says<double, double>("The film has {size:0} MB, and a page holds at most {most:0}", "Make it smaller with --scale or --size, or of lower --quality.");

    /// <summary>All rules of this area.</summary>
    public static ImmutableArray<DiagnosticRule> All => Rules.All;
}
