using System.Collections.Immutable;
using Explainer.Display.Shapes;

namespace Explainer.Scenes.Code;

/// <summary>A row of code on screen: a line, or a part of one that is too long.</summary>
/// <param name="Line">The line, counted from 0.</param>
/// <param name="IsFirst">Whether the line begins with it.</param>
/// <param name="Pieces">Its words and signs.</param>
/// <param name="Width">Its width in px.</param>
/// <param name="Text">What of its line it shows.</param>
/// <param name="Carets">The pen's place before each of its characters and behind the last, in px.</param>
public sealed record CodeRow(int Line, bool IsFirst, ImmutableArray<CodePiece> Pieces, double Width, string Text, ImmutableArray<double> Carets)
{
    /// <summary>The glyphs of all pieces by what they are.</summary>
    public ImmutableArray<(CodeKind Kind, GlyphRunShape Outlines)> Runs { get; } =
        [.. Pieces.GroupBy(p => p.Kind).Select(g => (g.Key, new GlyphRunShape(g.SelectMany(p => p.Outlines.Glyphs))))];
}
