namespace Explainer.Scenes.Formulas;

/// <content>Fractions, roots, fences and matrices.</content>
internal sealed partial class FormulaLayouter
{
    private const double FractionMargin = 0.12;
    private const double RowHeight = 0.84;
    private const double RowDepth = 0.36;
    private const double DisplayRowGap = 0.3;

    // Appendix G, rule 15.
    private FormulaBox Fraction(FractionNode fraction, FormulaSetting outer)
    {
        var setting = fraction.Style is { } style ? outer with { Style = style } : outer;
        var (c, scale) = (font.Constants, Scale(setting));
        var above = Set(fraction.Above, setting.Numerator);
        var below = Set(fraction.Below, setting.Denominator);
        var margin = FractionMargin * scale;
        var width = Math.Max(above.Width, below.Width);
        double up, down;
        var box = new FormulaBox { Width = width + (2 * margin) };
        if (fraction.HasBar)
        {
            var (axis, half) = (c.AxisHeight * scale, c.FractionRuleThickness * scale / 2);
            var gapAbove = (setting.IsDisplay ? c.FractionNumeratorDisplayStyleGapMin : c.FractionNumeratorGapMin) * scale;
            var gapBelow = (setting.IsDisplay ? c.FractionDenominatorDisplayStyleGapMin : c.FractionDenominatorGapMin) * scale;
            up = Math.Max((setting.IsDisplay ? c.FractionNumeratorDisplayStyleShiftUp : c.FractionNumeratorShiftUp) * scale, axis + half + gapAbove + above.Depth);
            down = Math.Max((setting.IsDisplay ? c.FractionDenominatorDisplayStyleShiftDown : c.FractionDenominatorShiftDown) * scale, below.Height + gapBelow + half - axis);
            box.Add(above, margin + ((width - above.Width) / 2), -up);
            box.AddLine(margin, axis + half, width, 2 * half, outer);
        }
        else
        {
            up = (setting.IsDisplay ? c.StackTopDisplayStyleShiftUp : c.StackTopShiftUp) * scale;
            down = (setting.IsDisplay ? c.StackBottomDisplayStyleShiftDown : c.StackBottomShiftDown) * scale;
            var missing = ((setting.IsDisplay ? c.StackDisplayStyleGapMin : c.StackGapMin) * scale) - (up - above.Depth - (below.Height - down));
            (up, down) = (up + Math.Max(0, missing / 2), down + Math.Max(0, missing / 2));
            box.Add(above, margin + ((width - above.Width) / 2), -up);
        }

        box.Add(below, margin + ((width - below.Width) / 2), down);
        return box;
    }

    // Appendix G, rule 11, and the MATH table's rules for the degree.
    private FormulaBox Radical(RadicalNode radical, FormulaSetting setting)
    {
        var (c, scale) = (font.Constants, Scale(setting));
        var body = Set(radical.Body, setting.Cramped);
        if (font.Find(0x221A) is not { } usual)
        {
            return body;
        }

        var gap = (setting.IsDisplay ? c.RadicalDisplayStyleVerticalGap : c.RadicalVerticalGap) * scale;
        var thickness = c.RadicalRuleThickness * scale;
        var needed = body.Height + body.Depth + gap + thickness;
        var sign = font.Stretch(usual, needed / scale, true);
        var (high, deep) = (sign.Height * scale, sign.Depth * scale);
        gap += Math.Max(0, (high + deep - needed) / 2);
        var top = body.Height + gap + thickness;
        var box = new FormulaBox();
        if (radical.Degree is not null)
        {
            var degree = Set(radical.Degree, setting with { Style = MathStyle.ScriptScript, IsCramped = false });
            var bottom = top - high - deep + (c.RadicalDegreeBottomRaise * (high + deep));
            box.Width = Math.Max(0, c.RadicalKernBeforeDegree * scale);
            box.Add(degree, box.Width, -(bottom + degree.Depth));
            box.Width = Math.Max(0, box.Width + degree.Width + (c.RadicalKernAfterDegree * scale));
        }

        box.Add(sign, box.Width, high - top, setting, scale);
        box.Width += sign.Advance * scale;
        box.AddLine(box.Width, top, body.Width, thickness, setting);
        box.Add(body, box.Width, 0);
        box.Width += body.Width;
        box.Hold(top + (c.RadicalExtraAscender * scale), 0);
        return box;
    }

    // Appendix G, rule 19: nine tenths of what is enclosed, but at most half an em less.
    private FormulaBox Fence(string left, FormulaBox body, string right, FormulaSetting setting)
    {
        var axis = font.Constants.AxisHeight * Scale(setting);
        var reach = Math.Max(body.Height - axis, body.Depth + axis);
        var needed = Math.Max(2 * reach * 0.901, (2 * reach) - (0.5 * Scale(setting)));
        var box = new FormulaBox();
        foreach (var part in new[] { Delimiter(left, needed, setting), body, Delimiter(right, needed, setting) })
        {
            box.Add(part, box.Width, 0);
            box.Width += part.Width;
        }

        return box;
    }

    private FormulaBox Delimiter(string text, double height, FormulaSetting setting)
    {
        var scale = Scale(setting);
        if (text.Length == 0 || font.Find(text[0]) is not { } usual)
        {
            return new FormulaBox { Width = FractionMargin * scale };
        }

        var glyph = font.Stretch(usual, height / scale, true);
        var box = new FormulaBox { Width = glyph.Advance * scale };
        box.Add(glyph, 0, (((glyph.Height - glyph.Depth) / 2) - font.Constants.AxisHeight) * scale, setting, scale);
        return box;
    }

    private FormulaBox Matrix(MatrixNode matrix, FormulaSetting outer)
    {
        var setting = outer with { Style = matrix.Layout.IsDisplay ? MathStyle.Display : outer.IsDisplay ? MathStyle.Text : outer.Style };
        var scale = Scale(setting);
        var cells = matrix.Rows.Select(r => r.Select((c, i) => Set(IsSecondOfPair(matrix.Layout, i) ? BehindNothing(c) : c, setting)).ToList()).ToList();
        var columns = cells.Select(r => r.Count).DefaultIfEmpty(0).Max();
        var widths = Enumerable.Range(0, columns).Select(i => cells.Max(r => i < r.Count ? r[i].Width : 0)).ToList();
        var body = new FormulaBox();
        var y = 0.0;
        for (var row = 0; row < cells.Count; row++)
        {
            var high = Math.Max(RowHeight * scale, cells[row].Max(c => c.Height));
            var deep = Math.Max(RowDepth * scale, cells[row].Max(c => c.Depth));
            y += high + (row > 0 && matrix.Layout.IsDisplay ? DisplayRowGap * scale : 0);
            var x = 0.0;
            for (var column = 0; column < columns; column++)
            {
                x += column == 0 ? 0 : GapBefore(matrix.Layout, column) * scale;
                if (column < cells[row].Count)
                {
                    var cell = cells[row][column];
                    var room = widths[column] - cell.Width;
                    body.Add(cell, x + matrix.Layout.AlignmentOf(column) switch { 'l' => 0, 'r' => room, _ => room / 2 }, y);
                }

                x += widths[column];
            }

            body.Width = x;
            y += deep;
        }

        // The middle of all rows stands on the axis.
        var lift = (y / 2) + (font.Constants.AxisHeight * scale);
        var centred = new FormulaBox { Width = body.Width };
        centred.Add(body, 0, -lift);
        (centred.Height, centred.Depth) = (lift, y - lift);
        return matrix.Layout is { Left: "", Right: "" } ? centred : Fence(matrix.Layout.Left, centred, matrix.Layout.Right, setting);
    }

    private static double GapBefore(MatrixLayout layout, int column) => IsSecondOfPair(layout, column) ? 0 : layout.ColumnGap;

    // The two columns of an aligned pair meet at a relation, whose room before it would be missing at the start of a cell.
    private static bool IsSecondOfPair(MatrixLayout layout, int column) => layout.Alignment.Length == 2 && column % 2 == 1;

    private static RowNode BehindNothing(FormulaNode cell) => new([new RowNode([]), .. cell is RowNode row ? row.Items : [cell]]);
}
