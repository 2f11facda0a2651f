using System.Collections.Immutable;
using Explainer.Core.Geometry;
using Explainer.Display.Shapes;
using Explainer.Display.Text;
using Explainer.Scenes;
using Explainer.Scenes.Tests.Formulas;

namespace Explainer.Storyboards.Tests;

/// <summary>Every character is 0.6 em wide, all of them together are one bar, and only U+2603 is missing, so that tests need no fonts.</summary>
internal sealed class FixedTypesetter : ITypesetter
{
    public IReadOnlyCollection<string> Families { get; } = ["JetBrains Mono", "Inter", "Noto Sans CJK SC"];

    public IMathFont Mathematics { get; } = new BoxMathFont();

    public bool HasFamily(string family) => Families.Contains(family);

    public TextBlock Set(TextStyle style, StyledText styled, double maxWidth = double.PositiveInfinity)
    {
        var text = styled.Text;
        var lines = text.Split('\n');
        var width = Math.Min(maxWidth, lines.Max(l => l.Length) * 0.6 * style.Size);
        var size = new Size(width, lines.Length * style.Size * style.LineHeight);
        ImmutableArray<string> missing = text.Contains('\u2603') ? ["\u2603"] : [];
        return new TextBlock(
            text, size, style.Size, style.Size * 0.7, lines.Length, OutlineOf(size, style.Size), [], missing, [.. Enumerable.Repeat(Point.Zero, text.Length + 1)]);
    }

    private static GlyphRunShape OutlineOf(Size size, double em)
    {
        var (width, height) = (size.Width / em, size.Height / em);
        var bar = new PathBuilder(snap: false).Move(0, 0).Line(width, 0).Line(width, height).Line(0, height).Close().Build();
        return new GlyphRunShape([new PositionedGlyph(bar, Point.Zero, em, 0, size.Width)]);
    }
}
