using System.Collections.Immutable;
using Explainer.Core;
using Explainer.Core.Geometry;
using Explainer.Core.Text;
using Explainer.Display.Paints;
using Explainer.Display.Shapes;
using Explainer.Display.Text;
using Explainer.Scenes.Composition;

namespace Explainer.Scenes.Components;

/// <summary>A message in its bubble, as large as what of it is said.</summary>
/// <param name="block">The whole message, set.</param>
/// <param name="size">The type size in px.</param>
/// <param name="lane">The width in px that both sides share.</param>
/// <param name="isRight">Whether it stands at the right.</param>
/// <param name="isAsked">Whether it is of the side that spoke first.</param>
internal sealed class ChatBubble(TextBlock block, double size, double lane, bool isRight, bool isAsked)
{
    private const double Across = 0.85;
    private const double Along = 0.5;

    // Of the lane; what is left shows whose side it is.
    private const double WidthShare = 0.82;

    // The next line opens over this share of the text's width at the end of the one before, so that no word comes before its room.
    private const double OpenShare = 0.2;
    private readonly double lineHeight = block.Size.Height / block.LineCount;

    /// <summary>The size of the whole message in px.</summary>
    public Size Full { get; } = new(block.Size.Width + (2 * size * Across), block.Size.Height + (2 * size * Along));

    /// <summary>The distance between two bubbles in px.</summary>
    /// <param name="size">The type size in px.</param>
    public static double Gap(double size) => size * 0.55;

    /// <summary>How many words a text has: what stands between spaces, each Chinese, Japanese or Korean character by itself.</summary>
    public static int WordsIn(string text) => TextBlock.WordEnds(text).Length;

    /// <summary>The messages as bubbles.</summary>
    public static ImmutableArray<ChatBubble> Of(ITypesetter typesetter, TypeScale type, ImmutableArray<ImmutableArray<string>> messages, double size, double lane)
    {
        var fromRight = new BidiParagraph(string.Join(' ', messages.Select(m => m[1]))).RunsRightToLeft;
        var style = type.Sans(size, 500) with { LineHeight = 1.28 };
        var width = Math.Max(size * 4, (lane * WidthShare) - (2 * size * Across));
        return [.. messages.Select(m => new ChatBubble(typesetter.Set(style, m[1], width), size, lane, (m[0] == messages[0][0]) != fromRight, m[0] == messages[0][0]))];
    }

    /// <summary>How high it is while so much is said, in px.</summary>
    /// <param name="said">The share of the message, 0 to 1.</param>
    /// <param name="byWords">Whether words come as a whole.</param>
    public double HeightAt(double said, bool byWords)
    {
        var (line, _, left) = PenAt(said, byWords);
        return (2 * size * Along) + (lineHeight * Math.Min(block.LineCount, line + 1 + Math.Clamp(1 - (left / OpenShare), 0, 1)));
    }

    /// <summary>Draws it with its upper edge at 0.</summary>
    /// <param name="context">Where and when.</param>
    /// <param name="said">The share of the message, 0 to 1.</param>
    /// <param name="byWords">Whether words come as a whole.</param>
    /// <param name="presence">How far it has come, 0 to 1.</param>
    /// <param name="thinks">How much of it is dots, 0 to 1.</param>
    /// <param name="color">The colour of the side that spoke first.</param>
    public void Draw(in DrawContext context, double said, bool byWords, double presence, double thinks, Color color)
    {
        var theme = context.Theme;
        var (line, along, _) = PenAt(said, byWords);
        var width = said >= 1 ? Full.Width : Math.Max(size * 3, line > 0 ? Full.Width : Math.Min(Full.Width, (along * block.Size.Width) + (2 * size * Across)));
        var body = new Rect(isRight ? lane - width : 0, 0, width, HeightAt(said, byWords));
        var shape = new RoundRectShape(body, Math.Min(size * 0.75, body.Height / 2));
        context.Out.BeginLayer(presence);
        context.Out.Fill(shape, theme.Surface);
        context.Out.Fill(shape, isAsked ? color.Fade(0.2) : theme.Rest.Fade(0.3));
        context.Out.Stroke(shape, isAsked ? color.Fade(0.9) : theme.Line, isAsked ? 3 : 2);
        var at = new Point(isRight ? lane - Full.Width + (size * Across) : size * Across, size * Along);
        context.Out.Text(block, at, Paint.Solid(theme.Text), said >= 1 ? -1 : Characters(said, byWords));
        for (var dot = 0; dot < 3 && thinks > 0; dot++)
        {
            var swing = 0.5 + (0.5 * Math.Sin((context.IdleTime * 6) - (dot * 1.1)));
            var radius = size * 0.11;
            var middle = new Point(body.Center.X + ((dot - 1) * size * 0.45), body.Center.Y - (swing * size * 0.1));
            context.Out.Fill(new EllipseShape(new Rect(middle.X - radius, middle.Y - radius, 2 * radius, 2 * radius)), theme.Text.Fade(thinks * (0.4 + (0.6 * swing))));
        }

        context.Out.EndLayer();
    }

    private int Characters(double said, bool byWords) => byWords ? block.TypedWords(said) : block.Typed(said);

    // The line that the pen is in, counted from 0, how far along it, and how much is left of it, as shares of the text's width.
    private (int Line, double Along, double Left) PenAt(double said, bool byWords)
    {
        if (said >= 1)
        {
            return (block.LineCount - 1, 1, 0);
        }

        // Where the next character goes; before the first of a line that has not begun, the pen is at the end of the one before.
        var characters = Characters(said, byWords);
        var pen = block.Carets[characters];
        var line = Math.Clamp(Rounding.HalfUp((pen.Y - block.Baseline) / lineHeight), 0, block.LineCount - 1);
        var (first, last) = (characters, characters);
        while (first > 0 && Math.Abs(block.Carets[first - 1].Y - pen.Y) < lineHeight / 2)
        {
            first--;
        }

        while (last + 1 < block.Carets.Length && Math.Abs(block.Carets[last + 1].Y - pen.Y) < lineHeight / 2)
        {
            last++;
        }

        var width = Math.Max(1, block.Size.Width);
        return (line, Math.Abs(pen.X - block.Carets[first].X) / width, Math.Abs(block.Carets[last].X - pen.X) / width);
    }
}
