namespace Explainer.Scenes.Definitions;

/// <summary>A prop that takes a colour. Its default is a role of the theme, found when the storyboard is compiled.</summary>
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

    /// <summary>The theme's role that is the default.</summary>
    public string Role { get; }

    /// <inheritdoc/>
    public override string DefaultText => Role;
}
