using System.Collections.Frozen;
using Explainer.Core;

namespace Explainer.Scenes.Themes;

/// <summary>The themes that a storyboard may name.</summary>
public static class BuiltInThemes
{
    /// <summary>Dark, with light for energy.</summary>
    public static readonly Theme Midnight = new()
    {
        Name = "midnight",
        Colors = Palette("#0f0f1a", "#191927", "#e0e0e0", "#8b8ba3", "#3a3a4a", "#00d9ff", "#00ff88", "#ff4757", "#a78bfa", "#4a4a60"),
    };

    /// <summary>An engineering drawing: thin lines on deep blue.</summary>
    public static readonly Theme Blueprint = new()
    {
        Name = "blueprint",
        Colors = Palette("#0b2545", "#0e2d54", "#f2f7fb", "#8ecae6", "#3d6a94", "#00e5ff", "#7dffb0", "#ff7a85", "#c39bff", "#8ecae6"),
        Outlined = true,
        Grid = 36,
        Marks = true,
        Vignette = 0.25,
        Glow = 0.7,
    };

    /// <summary>Ink on white, for bright rooms and for pages that are light.</summary>
    public static readonly Theme Daylight = new()
    {
        Name = "daylight",
        Colors = Palette("#f4f6fb", "#ffffff", "#171b2b", "#545c72", "#c6ccda", "#0063c0", "#08763f", "#c4122f", "#6a3bd0", "#a3acc2"),
        Vignette = 0.03,
        Glow = 0,
    };

    /// <summary>Earth and paper, for kitchens, roads and people.</summary>
    public static readonly Theme Warm = new()
    {
        Name = "warm",
        Colors = Palette("#fbf1e2", "#fffaf1", "#3a2a1d", "#735c49", "#dcc9b0", "#b3440a", "#2f6b3c", "#b0202a", "#1d6a74", "#c2a988"),
        Vignette = 0.05,
        Glow = 0,
    };

    /// <summary>All of them by name.</summary>
    public static readonly FrozenDictionary<string, Theme> All =
        new[] { Midnight, Blueprint, Daylight, Warm }.ToFrozenDictionary(t => t.Name, StringComparer.Ordinal);

    private static FrozenDictionary<string, Color> Palette(params string[] colors) => ColorRoles.All
        .Zip(colors, (role, color) => (role.Name, Color: Color.TryParse(color) ?? Color.Transparent))
        .ToFrozenDictionary(p => p.Name, p => p.Color, StringComparer.Ordinal);
}
