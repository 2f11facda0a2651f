namespace Explainer.Scenes.Formulas;

/// <content>Scripts and limits, accents and lines.</content>
internal sealed partial class FormulaLayouter
{
    // Appendix G, rules 13a and 18.
    private FormulaBox Scripts(ScriptsNode scripts, FormulaSetting setting)
    {
        var nucleus = Set(scripts.Base, setting);
        var above = scripts.Above is null ? null : Set(scripts.Above, setting.Superscript);
        var below = scripts.Below is null ? null : Set(scripts.Below, setting.Subscript);
        return scripts.Limits ?? (HasLimits(scripts.Base) && (setting.IsDisplay || IsBrace(scripts.Base)))
            ? Limits(nucleus, above, below, setting)
            : Beside(nucleus, above, below, IsLetter(scripts.Base), setting);
    }

    private static bool HasLimits(FormulaNode node) => node switch
    {
        SymbolNode symbol => symbol.HasLimits,
        NameNode name => name.HasLimits,
        InkNode ink => HasLimits(ink.Body),
        AtomNode { Kind: AtomKind.Operator } => true,
        RowNode { Items: [var only] } => HasLimits(only),
        _ => IsBrace(node),
    };

    private static bool IsBrace(FormulaNode node) => node is AccentNode { Accent: "\u23de" or "\u23df" };

    private static bool IsLetter(FormulaNode node) => node switch
    {
        SymbolNode symbol => !symbol.IsLarge,
        InkNode ink => IsLetter(ink.Body),
        FontNode letters => IsLetter(letters.Body),
        RowNode { Items: [var only] } => IsLetter(only),
        _ => false,
    };

    private FormulaBox Beside(FormulaBox nucleus, FormulaBox? above, FormulaBox? below, bool isLetter, FormulaSetting setting)
    {
        var (c, scale) = (font.Constants, Scale(setting));
        var up = isLetter ? 0 : nucleus.Height - (c.SuperscriptBaselineDropMax * scale);
        var down = isLetter ? 0 : nucleus.Depth + (c.SubscriptBaselineDropMin * scale);
        if (above is not null)
        {
            up = Math.Max(up, Math.Max(
                (setting.IsCramped ? c.SuperscriptShiftUpCramped : c.SuperscriptShiftUp) * scale, above.Depth + (c.SuperscriptBottomMin * scale)));
        }

        if (below is not null)
        {
            down = Math.Max(down, c.SubscriptShiftDown * scale);
            down = above is null ? Math.Max(down, below.Height - (c.SubscriptTopMax * scale)) : down;
        }

        if (above is not null && below is not null)
        {
            var missing = (c.SubSuperscriptGapMin * scale) - (up - above.Depth - (below.Height - down));
            if (missing > 0)
            {
                down += missing;
                var raise = Math.Max(0, (c.SuperscriptBottomMaxWithSubscript * scale) - (up - above.Depth));
                (up, down) = (up + raise, down - raise);
            }
        }

        var box = new FormulaBox();
        box.Add(nucleus, 0, 0);
        box.Width = nucleus.Width;
        if (above is not null)
        {
            box.Add(above, nucleus.Width, -up);
            box.Width = Math.Max(box.Width, nucleus.Width + above.Width);
        }

        if (below is not null)
        {
            var x = nucleus.Width - nucleus.ItalicCorrection;
            box.Add(below, x, down);
            box.Width = Math.Max(above is null ? x : box.Width, x + below.Width);
        }

        box.Width += c.SpaceAfterScript * scale;
        return box;
    }

    private FormulaBox Limits(FormulaBox nucleus, FormulaBox? above, FormulaBox? below, FormulaSetting setting)
    {
        var (c, scale) = (font.Constants, Scale(setting));
        var lean = nucleus.ItalicCorrection / 2;
        var box = new FormulaBox { Width = Math.Max(nucleus.Width, Math.Max(above?.Width ?? 0, below?.Width ?? 0)) };
        box.Add(nucleus, (box.Width - nucleus.Width) / 2, 0);
        if (above is not null)
        {
            var rise = Math.Max(c.UpperLimitBaselineRiseMin * scale, (c.UpperLimitGapMin * scale) + above.Depth);
            box.Add(above, ((box.Width - above.Width) / 2) + lean, -(nucleus.Height + rise));
        }

        if (below is not null)
        {
            var drop = Math.Max(c.LowerLimitBaselineDropMin * scale, (c.LowerLimitGapMin * scale) + below.Height);
            box.Add(below, ((box.Width - below.Width) / 2) - lean, nucleus.Depth + drop);
        }

        return box;
    }

    // Appendix G, rule 12.
    private FormulaBox Accent(AccentNode accent, FormulaSetting setting)
    {
        var (c, scale) = (font.Constants, Scale(setting));
        var body = Set(accent.Body, setting.Cramped);
        var mark = font.Find(accent.Accent[0]);
        if (mark is null)
        {
            return body;
        }

        var box = new FormulaBox { Width = body.Width, ItalicCorrection = body.ItalicCorrection };
        box.Add(body, 0, 0);
        if (!accent.Stretches)
        {
            var lift = Math.Max(0, body.Height - (c.AccentBaseHeight * scale));
            box.Add(mark, (body.TopAccent ?? (body.Width / 2)) - (mark.TopAccent * scale), -lift, setting, scale);
            return box;
        }

        mark = font.Stretch(mark, body.Width / scale, false);
        var ink = mark.Outline.Bounds;
        var x = ((body.Width - (ink.Width * scale)) / 2) - (ink.X * scale);
        var gap = c.OverbarVerticalGap * scale;
        box.Add(mark, x, accent.IsBelow ? body.Depth + gap + (mark.Height * scale) : -(body.Height + gap + (mark.Depth * scale)), setting, scale);
        return box;
    }

    // Appendix G, rules 9 and 10.
    private FormulaBox Line(LineNode line, FormulaSetting setting)
    {
        var (c, scale) = (font.Constants, Scale(setting));
        var body = Set(line.Body, setting.Cramped);
        var box = new FormulaBox { Width = body.Width };
        box.Add(body, 0, 0);
        if (line.IsBelow)
        {
            box.AddLine(0, -body.Depth - (c.UnderbarVerticalGap * scale), body.Width, c.UnderbarRuleThickness * scale, setting);
        }
        else
        {
            box.AddLine(0, body.Height + ((c.OverbarVerticalGap + c.OverbarRuleThickness) * scale), body.Width, c.OverbarRuleThickness * scale, setting);
        }

        return box;
    }
}
