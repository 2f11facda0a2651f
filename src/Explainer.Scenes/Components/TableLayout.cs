using System.Collections.Immutable;
using System.Globalization;
using Explainer.Core.Geometry;
using Explainer.Core.Text;
using Explainer.Display.Text;
using Explainer.Scenes.Composition;

namespace Explainer.Scenes.Components;

/// <summary>Where the cells of a table stand: columns as wide as what is in them, those that are too wide for the room broken into lines.</summary>
internal sealed class TableLayout
{
    private const double Across = 0.75;
    private const double Along = 0.42;

    // No column is narrower than so many of its letters.
    private const double LeastEms = 2.5;
    private readonly TextBlock[,] blocks;
    private readonly double[] lefts;
    private readonly double[] widths;
    private readonly double[] tops;
    private readonly double[] heights;
    private readonly bool[] toEnd;
    private readonly bool[] toMiddle;
    private readonly bool runsRightToLeft;
    private readonly double size;

    /// <summary>Lays a table out.</summary>
    /// <param name="typesetter">Sets the texts.</param>
    /// <param name="type">The styles of type.</param>
    /// <param name="rows">The cells, all rows of one length.</param>
    /// <param name="aligns">Where the text of each column stands: start, center, end, or empty to decide by what is in it.</param>
    /// <param name="hasHeader">Whether row 0 names the columns.</param>
    /// <param name="size">The type size in px.</param>
    /// <param name="room">The width that it may have in px.</param>
    /// <param name="box">The box that it fills; null for as large as it must be.</param>
    public TableLayout(
        ITypesetter typesetter, in TypeScale type, ImmutableArray<ImmutableArray<string>> rows, ImmutableArray<string> aligns, bool hasHeader, double size, double room, Size? box)
    {
        this.size = size;
        var (rowCount, columnCount) = (rows.Length, rows.IsEmpty ? 0 : rows[0].Length);
        blocks = new TextBlock[rowCount, columnCount];
        (lefts, widths, toEnd, toMiddle) = (new double[columnCount], new double[columnCount], new bool[columnCount], new bool[columnCount]);
        (tops, heights) = (new double[rowCount], new double[rowCount]);
        runsRightToLeft = new BidiParagraph(string.Join(' ', rows.SelectMany(r => r))).RunsRightToLeft;
        var styles = new[] { type.Sans(size, 700) with { LineHeight = 1.2 }, type.Sans(size, 500) with { LineHeight = 1.2 } };

        // Numbers below one another have digits below digits; all else is prose.
        TextStyle Style(int row, int column) => styles[hasHeader && row == 0 ? 0 : 1] with { Tabular = toEnd[column] };
        for (var column = 0; column < columnCount; column++)
        {
            var given = column < aligns.Length ? aligns[column] : "";
            toMiddle[column] = given == "center";

            // The first of several columns names the rows, also where names are numbers.
            toEnd[column] = given == "end" || (given.Length == 0 && (column > 0 || columnCount == 1) && rows.Skip(hasHeader ? 1 : 0).All(r => IsNumber(r[column])));
            for (var row = 0; row < rowCount; row++)
            {
                widths[column] = Math.Max(widths[column], typesetter.Set(Style(row, column), rows[row][column]).Size.Width);
            }
        }

        var padding = 2 * size * Across * columnCount;
        Fit(widths, Math.Max((box?.Width ?? room) - padding, columnCount * size * LeastEms));
        for (var row = 0; row < rowCount; row++)
        {
            for (var column = 0; column < columnCount; column++)
            {
                var align = toMiddle[column] ? TextAlign.Center : toEnd[column] ? TextAlign.End : TextAlign.Start;
                var block = typesetter.Set(Style(row, column) with { Align = align }, rows[row][column], Math.Ceiling(widths[column]));
                blocks[row, column] = block;
                heights[row] = Math.Max(heights[row], block.Size.Height + (2 * size * Along));
            }
        }

        Spread(widths, (box?.Width ?? 0) - padding);
        Spread(heights, box?.Height ?? 0);
        Size = new Size(Stand(lefts, widths, 2 * size * Across), Stand(tops, heights, 0));
    }

    /// <summary>The size of it all in px.</summary>
    public Size Size { get; }

    /// <summary>Where a cell is.</summary>
    public Rect Cell(int row, int column)
    {
        var width = widths[column] + (2 * size * Across);
        return new Rect(runsRightToLeft ? Size.Width - lefts[column] - width : lefts[column], tops[row], width, heights[row]);
    }

    /// <summary>The text of a cell, and where it stands.</summary>
    public (TextBlock Block, Point At) Text(int row, int column)
    {
        var (block, cell) = (blocks[row, column], Cell(row, column));
        var left = cell.X + (size * Across);
        var spare = widths[column] - block.Size.Width;
        return (block, new Point(left + (toMiddle[column] ? spare / 2 : toEnd[column] != runsRightToLeft ? spare : 0), cell.Center.Y - (block.Size.Height / 2)));
    }

    /// <summary>The least width that holds so many columns, in px.</summary>
    public static double LeastWidth(int columns, double size) => columns * size * (LeastEms + (2 * Across));

    // A number, with what stands before and behind one, or what stands for none.
    private static bool IsNumber(string text)
    {
        var rest = text.AsSpan().Trim().TrimStart("+-−~≈<>≤≥$€£¥ ");
        return rest.IsEmpty ? text.Length < 2 : rest is "–" or "—" || CharUnicodeInfo.GetDecimalDigitValue(rest[0]) >= 0;
    }

    // The widest give way first, down to one width for all of them.
    private static void Fit(double[] widths, double room)
    {
        if (widths.Sum() <= room)
        {
            return;
        }

        var left = room;
        var cap = 0.0;
        foreach (var (width, index) in widths.Order().Select((w, i) => (w, i)))
        {
            cap = left / (widths.Length - index);
            if (width > cap)
            {
                break;
            }

            left -= width;
        }

        for (var i = 0; i < widths.Length; i++)
        {
            widths[i] = Math.Min(widths[i], cap);
        }
    }

    private static void Spread(double[] lengths, double room)
    {
        var more = (room - lengths.Sum()) / Math.Max(1, lengths.Length);
        for (var i = 0; i < lengths.Length && more > 0; i++)
        {
            lengths[i] += more;
        }
    }

    private static double Stand(double[] starts, double[] lengths, double around)
    {
        var at = 0.0;
        for (var i = 0; i < lengths.Length; i++)
        {
            starts[i] = at;
            at += lengths[i] + around;
        }

        return at;
    }
}
