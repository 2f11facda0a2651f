using System.Text;
using System.Text.Json.Nodes;
using Explainer.Core.Diagnostics;

namespace Explainer.Storyboards.Docs;

/// <summary>Documents every diagnostic from the catalogue that the program tells them by.</summary>
public static class DiagnosticDocs
{
    /// <summary>The page that <see cref="DiagnosticRule.Page"/> names, a heading for each rule.</summary>
    public static string Markdown()
    {
        var text = new StringBuilder("""
            # Diagnostics

            Everything that the program can find wrong, by the code that it prints, with every message that it can have. Words in braces stand for
            what is found. An error of a storyboard ends a call with exit code 1, one of the call with 2, one of the machine with 3; a warning with 0.
            This page is written from `Explainer.Core/Diagnostics`.

            """);
        foreach (var rule in DiagnosticCatalog.All)
        {
            text.Append("\n## ").Append(rule.Id).Append("\n\n").Append(Weight(rule)).Append(": ").Append(When(rule)).Append(".\n\n");
            foreach (var wording in rule.Wordings)
            {
                text.Append("- ").Append(Shown(wording.Message)).Append("\n  = ").Append(Shown(wording.Remedy)).Append('\n');
            }
        }

        return text.ToString().ReplaceLineEndings("\n");
    }

    /// <summary>The same as data: by code the severity, when it is told, the page, and the wordings.</summary>
    public static JsonObject Json()
    {
        var json = new JsonObject();
        foreach (var rule in DiagnosticCatalog.All)
        {
            json[rule.Id] = new JsonObject
            {
                ["severity"] = rule.Severity == Severity.Error ? "error" : "warning",
                ["when"] = rule.When,
                ["page"] = rule.Page,
                ["wordings"] = new JsonArray([.. rule.Wordings.Select(w => new JsonObject { ["message"] = w.Message, ["remedy"] = w.Remedy })]),
            };
        }

        return json;
    }

    private static string Weight(DiagnosticRule rule) => rule.Severity == Severity.Warning ? "Warning" : rule.Fault switch
    {
        Fault.Call => "Usage error",
        Fault.Environment => "Environment error",
        _ => "Error",
    };

    // A brace of the sentence stands twice in a template.
    private static string Shown(string template) =>
        template.Replace("{{", "{", StringComparison.Ordinal).Replace("}}", "}", StringComparison.Ordinal);

    private static string When(DiagnosticRule rule) => rule.Severity == Severity.Warning ? rule.When.Replace("warning: ", "", StringComparison.Ordinal) : rule.When;
}
