using Explainer.Core;
using Explainer.Scenes.Themes;

namespace Explainer.Scenes.Drawings;

/// <summary>A colour of a drawing: its own, a role of the theme, or the one that the drawing is given.</summary>
/// <param name="Own">The colour; of one that comes from elsewhere only its opacity counts.</param>
/// <param name="Role">The theme's role; null for none.</param>
/// <param name="IsCurrent">Whether it is the colour that the drawing is given.</param>
public readonly record struct DrawingColor(Color Own, string? Role = null, bool IsCurrent = false)
{
    /// <summary>The colour that the drawing is given.</summary>
    public static readonly DrawingColor Current = new(Color.Black, null, true);

    /// <summary>The same at a share of its opacity.</summary>
    public DrawingColor Fade(double share) => this with { Own = Own.Fade(share) };

    /// <summary>What it is in a film.</summary>
    /// <param name="theme">Gives roles their colours.</param>
    /// <param name="current">The colour that the drawing is given.</param>
    public Color In(Theme theme, Color current) => (IsCurrent ? current : Role is null ? Own.WithOpacity(1) : theme[Role]).Fade(Own.A);
}
