using System.Collections.Concurrent;
using System.Collections.Immutable;
using Explainer.Core;
using Explainer.Core.Geometry;
using Explainer.Display.Shapes;
using Explainer.Display.Text;
using Explainer.Scenes.Tests.Formulas;

namespace Explainer.Scenes.Tests;

/// <summary>Sets every character as a box of fixed advance, so that what is tested does not hang on installed fonts.</summary>
internal sealed class FakeTypesetter : ITypesetter
{
    private readonly ConcurrentDictionary<(TextStyle, StyledText, double), TextBlock> blocks = new();
    private readonly ConcurrentDictionary<ContentHash, string> texts = new();

    public IReadOnlyCollection<string> Families => ["JetBrains Mono", "Inter", "Noto Sans CJK SC"];

    public IMathFont Mathematics { get; } = new BoxMathFont();

    public bool HasFamily(string family) => Families.Contains(family);

    /// <summary>The text that a run of outlines was made from, or null.</summary>
    public string? TextOf(GlyphRunShape run) => texts.GetValueOrDefault(run.Id);

    public TextBlock Set(TextStyle style, StyledText text, double maxWidth = double.PositiveInfinity) =>
        blocks.GetOrAdd((style, text, maxWidth), key => Make(key.Item1, key.Item2, key.Item3));

    private TextBlock Make(TextStyle style, StyledText styled, double maxWidth)
    {
        var text = styled.Text;
        var advance = style.Size * (0.6 + style.LetterSpacing);
        var height = style.Size * style.LineHeight;
        var perLine = Math.Max(1, (int)Math.Min(10_000, maxWidth / advance));
        var glyphs = new List<PositionedGlyph>();
        var carets = ImmutableArray.CreateBuilder<Point>();
        int column = 0, line = 0, widest = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (column == perLine || text[i] == '\n')
            {
                line++;
                column = 0;
            }

            var pen = new Point(column * advance, (line * height) + (style.Size * 0.95));
            carets.Add(pen);
            if (!char.IsWhiteSpace(text[i]))
            {
                // The box's height tells characters apart.
                var box = new PathBuilder(snap: false).Move(0, 0).Line(0.5, 0).Line(0.5, -0.4 - (text[i] / 262144.0)).Line(0, -0.4).Close().Build();
                glyphs.Add(new PositionedGlyph(box, pen, style.Size, i, advance));
            }

            column++;
            widest = Math.Max(widest, column);
        }

        carets.Add(new Point(column * advance, (line * height) + (style.Size * 0.95)));
        var run = new GlyphRunShape(glyphs);
        texts[run.Id] = text;
        return new TextBlock(
            text, new Size(widest * advance, (line + 1) * height), style.Size * 0.95, style.Size * 0.7, line + 1, run, [], [], carets.ToImmutable())
        {
            Spans = styled.Spans.IsDefault ? [] : styled.Spans,
        };
    }
}
