using System.Globalization;
using Explainer.Core;
using Explainer.Core.Geometry;
using Explainer.Display.Paints;
using Explainer.Display.Shapes;
using Explainer.Display.Text;
using Explainer.Scenes.Code;
using Explainer.Scenes.Composition;
using Explainer.Scenes.Themes;

namespace Explainer.Scenes.Components;

/// <summary>Draws rows of code into a rectangle.</summary>
/// <param name="context">Where to draw.</param>
/// <param name="style">How the code is set.</param>
/// <param name="inner">The rectangle, in px of the element's box.</param>
/// <param name="rowHeight">From one row to the next, in px.</param>
/// <param name="gutter">The room for numbers before the rows, in px; 0 for none.</param>
internal sealed class CodePainter(DrawContext context, TextStyle style, Rect inner, double rowHeight, double gutter)
{
    private readonly double lead = (rowHeight - (style.Size * style.LineHeight)) / 2;

    /// <summary>Draws code that stands.</summary>
    /// <param name="block">The code.</param>
    /// <param name="top">The line that is seen first, counted from 0.</param>
    /// <param name="typed">The share of its characters that is there.</param>
    /// <param name="light">Which lines are in focus.</param>
    /// <param name="marks">What is marked.</param>
    public void Draw(CodeBlock block, double top, double typed, CodeLight light, IReadOnlyList<CodeMark> marks)
    {
        var first = TopRow(block, top);
        var isClipped = BeginClip(block.Rows.Length);
        foreach (var mark in marks)
        {
            DrawMark(block, first, mark);
        }

        var characters = typed >= 1 ? int.MaxValue : Rounding.HalfUp(typed * block.Characters);
        foreach (var (row, index) in block.Rows.Select((r, i) => (r, i)))
        {
            if (IsSeen(index - first))
            {
                DrawRow(row, index - first, characters, light.Of(row.Line));
            }
        }

        if (typed is > 0 and < 1)
        {
            DrawCursor(block, first, characters);
        }

        EndClip(isClipped);
    }

    /// <summary>Draws code that turns into other code.</summary>
    /// <param name="from">What it was.</param>
    /// <param name="to">What it is going to be.</param>
    /// <param name="share">How far, 0 to 1; may go beyond.</param>
    /// <param name="top">The line that is seen first, counted from 0.</param>
    public void DrawChange(CodeBlock from, CodeBlock to, double share, double top)
    {
        var morph = CodeMorph.Between(from, to);
        var (before, after) = (TopRow(from, top), TopRow(to, top));
        var isClipped = BeginClip(Math.Max(from.Rows.Length, to.Rows.Length));

        // The old has gone before the new is there, so that they are not read together.
        foreach (var piece in morph.Gone)
        {
            DrawPiece(piece, piece.Row - before, piece.X, Math.Clamp(1 - (share * 2), 0, 1));
        }

        foreach (var (old, now) in morph.Kept)
        {
            var (row, next) = (old.Row - before, now.Row - after);
            DrawPiece(now, row + ((next - row) * share), old.X + ((now.X - old.X) * share), 1);
        }

        foreach (var piece in morph.Come)
        {
            DrawPiece(piece, piece.Row - after, piece.X, Math.Clamp((share * 2) - 1, 0, 1));
        }

        foreach (var row in to.Rows.Where((r, i) => r.IsFirst && IsSeen(i - after)))
        {
            DrawNumber(row.Line, to.FirstRows[row.Line] - after, row.Line < from.FirstRows.Length ? 1 : Math.Clamp(share, 0, 1));
        }

        EndClip(isClipped);
    }

    // The last rows fill the window; it shows nothing behind them.
    private double TopRow(CodeBlock block, double top) => Math.Max(0, Math.Min(block.RowAt(top), block.Rows.Length - (inner.Height / rowHeight)));

    private bool IsSeen(double place) => place > -1 && place * rowHeight < inner.Height;

    private bool BeginClip(int rows)
    {
        if (rows * rowHeight <= inner.Height + 1)
        {
            return false;
        }

        context.Out.BeginLayer(1, clip: new RoundRectShape(new Rect(inner.X - style.Size, inner.Y, inner.Width + (2 * style.Size), inner.Height), 0));
        return true;
    }

    private void EndClip(bool isClipped)
    {
        if (isClipped)
        {
            context.Out.EndLayer();
        }
    }

    private void DrawRow(CodeRow row, double place, int characters, double light)
    {
        if (row.IsFirst)
        {
            DrawNumber(row.Line, place, light);
        }

        context.Out.Push(Affine.Translation(inner.X + gutter, inner.Y + (place * rowHeight) + lead));
        if (row.Pieces.IsEmpty || characters >= row.Pieces[^1].Start + row.Pieces[^1].Text.Length)
        {
            foreach (var (kind, outlines) in row.Runs)
            {
                context.Out.Fill(outlines, ColorOf(context.Theme, kind).Fade(light));
            }
        }
        else
        {
            foreach (var piece in row.Pieces.Where(p => p.Start < characters))
            {
                context.Out.Fill(piece.Reveal(characters), ColorOf(context.Theme, piece.Kind).Fade(light));
            }
        }

        context.Out.Pop();
    }

    private void DrawPiece(CodePiece piece, double place, double x, double opacity)
    {
        if (opacity > 0 && IsSeen(place))
        {
            context.Out.Push(Affine.Translation(inner.X + gutter + x - piece.X, inner.Y + (place * rowHeight) + lead));
            context.Out.Fill(piece.Outlines, ColorOf(context.Theme, piece.Kind).Fade(opacity));
            context.Out.Pop();
        }
    }

    private void DrawNumber(int line, double place, double light)
    {
        if (gutter > 0)
        {
            var number = context.Set(style, (line + 1).ToString(CultureInfo.InvariantCulture));
            var at = new Point(inner.X + gutter - (style.Size * 1.2) - number.Size.Width, inner.Y + (place * rowHeight) + lead);
            context.Out.Text(number, at, Paint.Solid(context.Theme.Muted.Fade(light)));
        }
    }

    private void DrawMark(CodeBlock block, double first, CodeMark mark)
    {
        if (mark.Line >= block.FirstRows.Length)
        {
            return;
        }

        var next = mark.Line + 1 < block.FirstRows.Length ? block.FirstRows[mark.Line + 1] : block.Rows.Length;
        for (var index = block.FirstRows[mark.Line]; index < next; index++)
        {
            if (Extent(block.Rows[index], mark.Text) is var (left, right))
            {
                var rect = new Rect(
                    inner.X + gutter + left - (style.Size * 0.2), inner.Y + ((index - first) * rowHeight) + (rowHeight * 0.06),
                    (right - left + (style.Size * 0.4)) * mark.Share, rowHeight * 0.88);
                var shape = new RoundRectShape(rect, style.Size * 0.2);
                context.Out.Fill(shape, mark.Color.Fade(0.2 * mark.Share));
                context.Out.Stroke(shape, mark.Color.Fade(0.7 * mark.Share), 2);
            }
        }
    }

    // A text that the end of a row cuts in two is not marked.
    private static (double Left, double Right)? Extent(CodeRow row, string text)
    {
        if (text.Length == 0)
        {
            return row.Pieces.IsEmpty ? null : (row.Pieces[0].X, row.Width);
        }

        var at = row.Text.IndexOf(text, StringComparison.Ordinal);
        return at < 0 ? null : (row.Carets[at], row.Carets[at + text.Length]);
    }

    private void DrawCursor(CodeBlock block, double first, int characters)
    {
        for (var index = block.Rows.Length - 1; index >= 0; index--)
        {
            var row = block.Rows[index];
            if (row.Pieces.IsEmpty || row.Pieces[0].Start >= characters || !IsSeen(index - first))
            {
                continue;
            }

            var last = row.Pieces.Last(p => p.Start < characters);
            var x = last.Reveal(characters).Bounds is { IsEmpty: false } bounds ? bounds.Right : last.X;
            var rect = new Rect(inner.X + gutter + x + (style.Size * 0.1), inner.Y + ((index - first) * rowHeight) + (rowHeight * 0.14), style.Size * 0.09, rowHeight * 0.72);
            context.Out.Fill(new RoundRectShape(rect, style.Size * 0.045), context.Theme.Accent);
            return;
        }
    }

    private static Color ColorOf(Theme theme, CodeKind kind) => kind switch
    {
        CodeKind.Comment => theme.Muted,
        CodeKind.String => theme.Good,
        CodeKind.Number => Color.Lerp(theme.Good, theme.Accent, 0.5),
        CodeKind.Keyword => theme.Accent,
        CodeKind.Function => theme.Second,
        CodeKind.Type => Color.Lerp(theme.Accent, theme.Text, 0.55),
        CodeKind.Punctuation => Color.Lerp(theme.Text, theme.Muted, 0.5),
        _ => theme.Text,
    };
}
