using Explainer.Core;
using Explainer.Scenes.Themes;

namespace Explainer.Scenes.Definitions;

/// <summary>
/// A prop that takes a colour. Its default is a role of the theme, found when the storyboard is compiled, or none. One that may be none is kept
/// with its parts multiplied by its opacity, so that it comes and goes gradually without passing through black.
/// </summary>
public sealed class ColorProp : PropDefinition
{
    /// <summary>Defines one.</summary>
    /// <param name="name">In kebab-case.</param>
    /// <param name="summary">One sentence.</param>
    /// <param name="role">The theme's role that is the default.</param>
    public ColorProp(string name, string summary, string role)
        : base(PropKind.Color, name, summary)
    {
        Role = role;
        Animatable = true;
    }

    /// <summary>Defines one that is none unless it is given.</summary>
    /// <param name="name">In kebab-case.</param>
    /// <param name="summary">One sentence.</param>
    public ColorProp(string name, string summary)
        : base(PropKind.Color, name, summary)
    {
        Animatable = true;
        Default = PropValue.Of(Color.Transparent);
    }

    /// <summary>The theme's role that is the default; null for none.</summary>
    public string? Role { get; }

    /// <inheritdoc/>
    public override string? DefaultText => Role;

    /// <summary>The value when none is given.</summary>
    /// <param name="theme">Gives roles their colours.</param>
    public PropValue DefaultIn(Theme theme) => Role is null ? Default : PropValue.Of(theme[Role]);

    /// <summary>A colour as a value of this prop.</summary>
    public PropValue Of(Color color) => PropValue.Of(Role is null ? new Color(color.R * color.A, color.G * color.A, color.B * color.A, color.A) : color);

    /// <summary>A value of this prop as a colour.</summary>
    public Color Read(in PropValue value)
    {
        var color = value.Color;
        return Role is null && color.A > 0 ? new Color(color.R / color.A, color.G / color.A, color.B / color.A, color.A) : color;
    }
}
