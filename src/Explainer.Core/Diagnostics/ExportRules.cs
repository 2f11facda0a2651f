using System.Collections.Immutable;

namespace Explainer.Core.Diagnostics;

/// <summary>What is made of a film besides films.</summary>
public static class ExportRules
{
    private static readonly RuleList Rules = new();

    public static readonly Wording<string> UnknownExport = Rules.Call("unknown-export", "the format of the export cannot be told from the output's name")
        .Says<string>("{path} does not have a known extension", "Use .html (a page with the film in it), .pptx or .pdf (slides).");

    public static readonly Wording<string, string> OnlyForPages = Rules.Call("only-for-pages", "an option of pages used with slides")
        .Says<string, string>("{option} only affects the film in an HTML page, and {path} holds slides", "Remove {option}, or use a name that ends in .html.");

    public static readonly Wording<double, double> PageTooLarge = Rules.Input("page-too-large", "the film is too large for a page")
        .Says<double, double>("The film has {size:0} MB, and a page holds at most {most:0}", "Make it smaller with --scale or --size, or lower --quality.");

    /// <summary>All rules of this area.</summary>
    public static ImmutableArray<DiagnosticRule> All => Rules.All;
}
