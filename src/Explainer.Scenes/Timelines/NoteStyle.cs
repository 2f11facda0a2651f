using Explainer.Core;

namespace Explainer.Scenes.Timelines;

/// <summary>How the line looks that says where the figures on screen come from.</summary>
/// <param name="IsShown">Whether there is one.</param>
/// <param name="Size">Type size in design px; NaN for the theme's.</param>
/// <param name="Color">Its colour, opacity included.</param>
/// <param name="AtTop">Whether it stands at the head of the frame rather than at its foot.</param>
public sealed record NoteStyle(bool IsShown, double Size, Color Color, bool AtTop);
