using System.Collections.Immutable;

namespace Explainer.Scenes.Themes;

/// <summary>The roles that a theme gives a colour to.</summary>
public static class ColorRoles
{
    /// <summary>All roles with what each is for.</summary>
    public static readonly ImmutableArray<(string Name, string Summary)> All =
    [
        ("background", "The ground."),
        ("surface", "Panels and boxes on the ground."),
        ("text", "What speaks."),
        ("muted", "What speaks quietly."),
        ("rest", "What rests."),
        ("accent", "Energy: what is active."),
        ("good", "Working, limited by arithmetic."),
        ("bad", "Starved, a problem."),
        ("second", "A second voice."),
        ("line", "Thin lines."),
    ];
}
