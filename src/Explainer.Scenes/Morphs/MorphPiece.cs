using System.Collections.Immutable;
using Explainer.Core.Geometry;
using Explainer.Display.Outlines;

namespace Explainer.Scenes.Morphs;

/// <summary>What is drawn of an element with one outline: its light, what it holds, the line along it.</summary>
/// <param name="Inks">How it is drawn, in drawing order.</param>
/// <param name="Keys">The names of the parts that it belongs to, the innermost first.</param>
/// <param name="Clip">The area that it is seen within; null where that changes nothing.</param>
/// <param name="Bounds">The rectangle around it.</param>
internal sealed record MorphPiece(ImmutableArray<MorphInk> Inks, ImmutableArray<string> Keys, MorphClip? Clip, Rect Bounds)
{
    /// <summary>Its areas; empty for text.</summary>
    public ImmutableArray<OutlineFigure> Figures { get; init; } = [];

    /// <summary>Its glyphs; empty for what is no text.</summary>
    public ImmutableArray<MorphGlyph> Glyphs { get; init; } = [];

    /// <summary>Whether its glyphs are read from left to right, in whatever order they are drawn: a formula's.</summary>
    public bool IsFormula { get; init; }

    /// <summary>Where it stands among all pieces of its side, as a share from 0 to 1.</summary>
    public double Order { get; init; }

    /// <summary>When it begins to turn into something else, in seconds of the film; of what others turn into this says nothing.</summary>
    public double Start { get; init; }
}
