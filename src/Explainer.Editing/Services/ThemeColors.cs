using Explainer.Core;
using Explainer.Editing.Syntax;
using Explainer.Scenes.Themes;

namespace Explainer.Editing.Services;

/// <summary>The colours of a storyboard's theme, as far as its text says them.</summary>
internal static class ThemeColors
{
    /// <summary>The colours by role.</summary>
    public static IReadOnlyDictionary<string, Color> Of(StoryboardDocument document)
    {
        var theme = (document.Tree.Root as MapSyntax)?.Find("theme")?.Value;
        var name = theme is ScalarSyntax scalar ? scalar.Value : ((theme as MapSyntax)?.Find("base")?.Value as ScalarSyntax)?.Value;
        var colors = new Dictionary<string, Color>(BuiltInThemes.All.GetValueOrDefault(name ?? "", BuiltInThemes.Midnight).Colors, StringComparer.Ordinal);
        foreach (var entry in ((theme as MapSyntax)?.Find("colors")?.Value as MapSyntax)?.Entries ?? [])
        {
            if (colors.ContainsKey(entry.Name) && entry.Value is ScalarSyntax written && Color.TryParse(written.Value) is { } color)
            {
                colors[entry.Name] = color;
            }
        }

        return colors;
    }
}
