using Explainer.Core.Diagnostics;

namespace Explainer.Editing.Protocol;

/// <summary>The page on mistakes that lies beside the program.</summary>
internal static class DiagnosticPage
{
    private static readonly Lazy<string?> Address = new(() =>
    {
        var path = Path.Combine(AppContext.BaseDirectory, "docs", "diagnostics.md");
        return File.Exists(path) ? new Uri(path).AbsoluteUri : null;
    });

    /// <summary>Where it tells of a kind of mistake; null when it does not lie there.</summary>
    public static string? Of(DiagnosticRule rule) => Address.Value is { } page ? $"{page}#{rule.Id}" : null;
}
