using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json.Serialization;
using Explainer.Core.Diagnostics;

namespace Explainer.Cli.Reports;

/// <summary>Diagnostics as SARIF 2.1.0 (OASIS), which code review shows beside the lines that they are of.</summary>
/// <param name="Schema">The schema of the format.</param>
/// <param name="Version">The version of the format.</param>
/// <param name="Runs">One run.</param>
internal sealed record SarifLog([property: JsonPropertyName("$schema")] string Schema, string Version, IReadOnlyList<SarifLog.Run> Runs)
{
    /// <summary>The diagnostics of one check.</summary>
    public static SarifLog Of(ImmutableArray<Diagnostic> diagnostics)
    {
        ImmutableArray<DiagnosticRule> rules = [.. diagnostics.Select(d => d.Rule).Distinct()];
        var version = typeof(SarifLog).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion;
        var driver = new Driver("explainer", version, [.. rules.Select(r => new Rule(r.Id, new Message(r.When), new Configuration(LevelOf(r.Severity))))]);
        return new SarifLog(
            "https://json.schemastore.org/sarif-2.1.0.json", "2.1.0",
            [new Run(new Tool(driver), [.. diagnostics.Select(d => Result.Of(d, rules.IndexOf(d.Rule)))], "utf16CodeUnits")]);
    }

    private static string LevelOf(Severity severity) => severity == Severity.Error ? "error" : "warning";

    /// <summary>One run of the program.</summary>
    internal sealed record Run(Tool Tool, IReadOnlyList<Result> Results, string ColumnKind);

    /// <summary>What ran.</summary>
    internal sealed record Tool(Driver Driver);

    /// <summary>The program, with the rules that it tells something of.</summary>
    internal sealed record Driver(
        string Name, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? SemanticVersion, IReadOnlyList<Rule> Rules);

    /// <summary>A kind of mistake.</summary>
    internal sealed record Rule(string Id, Message ShortDescription, Configuration DefaultConfiguration);

    /// <summary>How much a kind of mistake weighs.</summary>
    internal sealed record Configuration(string Level);

    /// <summary>A text.</summary>
    internal sealed record Message(string Text);

    /// <summary>One mistake.</summary>
    internal sealed record Result(string RuleId, int RuleIndex, string Level, Message Message, IReadOnlyList<Location> Locations)
    {
        /// <summary>A diagnostic, with the place of its rule among the rules.</summary>
        public static Result Of(Diagnostic diagnostic, int rule) => new(
            diagnostic.Code, rule, LevelOf(diagnostic.Severity), new Message($"{diagnostic.Message}. {diagnostic.Remedy}"),
            diagnostic.Span is { } span
                ? [new Location(new Place(
                    new Artifact(string.Join('/', span.Source.Path.Replace('\\', '/').Split('/').Select(Uri.EscapeDataString))),
                    new Region(span.Line, span.Column, span.EndLine, span.EndColumn)))]
                : []);
    }

    /// <summary>Where a mistake is.</summary>
    internal sealed record Location(Place PhysicalLocation);

    /// <summary>A place in a file.</summary>
    internal sealed record Place(Artifact ArtifactLocation, Region Region);

    /// <summary>A file.</summary>
    internal sealed record Artifact(string Uri);

    /// <summary>A stretch of a file, from 1; the end column is behind the last character.</summary>
    internal sealed record Region(int StartLine, int StartColumn, int EndLine, int EndColumn);
}
