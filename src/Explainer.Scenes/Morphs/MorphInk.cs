using Explainer.Core.Geometry;
using Explainer.Display;
using Explainer.Display.Paints;

namespace Explainer.Scenes.Morphs;

/// <summary>One way in which an outline is drawn: all in the coordinates of the morph.</summary>
internal abstract record MorphInk;

/// <summary>Light or shadow of it.</summary>
/// <param name="Color">The colour at full coverage.</param>
/// <param name="Sigma">The blur's standard deviation.</param>
/// <param name="Offset">How far off the outline it lies.</param>
/// <param name="Blend">How it meets what lies below.</param>
internal sealed record GlowInk(Rgba Color, double Sigma, Point Offset, Blend Blend) : MorphInk;

/// <summary>What it holds.</summary>
/// <param name="Paint">The paint.</param>
/// <param name="Blend">How it meets what lies below.</param>
internal sealed record FillInk(Paint Paint, Blend Blend) : MorphInk;

/// <summary>A line along it.</summary>
/// <param name="Paint">The paint.</param>
/// <param name="Style">Width, ends, corners and dashes.</param>
/// <param name="Blend">How it meets what lies below.</param>
internal sealed record StrokeInk(Paint Paint, StrokeStyle Style, Blend Blend) : MorphInk;

/// <summary>A picture, whose outline is that of its rectangle.</summary>
/// <param name="Picture">The picture.</param>
/// <param name="Target">Its rectangle in its own coordinates.</param>
/// <param name="Map">From these to those of the morph.</param>
/// <param name="Opacity">0 to 1.</param>
internal sealed record PictureInk(Picture Picture, Rect Target, Affine Map, double Opacity) : MorphInk;
