using System.Text;
using Explainer.Core.Geometry;
using Explainer.Display.Text;

namespace Explainer.Scenes.Formulas;

/// <summary>
/// Sets a formula by the rules of The TeXbook's appendix G with the lengths of an OpenType MATH table. Everything is in em of the formula.
/// </summary>
/// <param name="font">The typeface for mathematics.</param>
/// <param name="typesetter">Sets words, and characters that the typeface lacks.</param>
/// <param name="words">How words are set; the size is not looked at.</param>
internal sealed partial class FormulaLayouter(IMathFont font, ITypesetter typesetter, TextStyle words)
{
    // Words are set in a size whose sub-pixel grid is fine enough for any size that they are drawn in.
    private const double WordSize = 256;

    /// <summary>Sets a part.</summary>
    /// <param name="node">The part.</param>
    /// <param name="setting">How.</param>
    public FormulaBox Set(FormulaNode node, FormulaSetting setting) => node switch
    {
        SymbolNode symbol => Symbol(symbol, setting),
        NameNode name => Name(name, setting),
        TextNode text => Words(text.Text, setting),
        RowNode or InkNode or FontNode or StyleNode => Row(node, setting),
        AtomNode atom => Set(atom.Body, setting),
        SpaceNode space => new FormulaBox { Width = space.Em * Scale(setting) },
        FractionNode fraction => Fraction(fraction, setting),
        RadicalNode radical => Radical(radical, setting),
        FenceNode fence => Fence(fence.Left, Set(fence.Body, setting), fence.Right, setting),
        DelimiterNode delimiter => Delimiter(delimiter.Text, delimiter.Em * Scale(setting), setting),
        AccentNode accent => Accent(accent, setting),
        LineNode line => Line(line, setting),
        MatrixNode matrix => Matrix(matrix, setting),
        ScriptsNode scripts => Scripts(scripts, setting),
        _ => throw new ArgumentException($"{node.GetType().Name} cannot be set.", nameof(node)),
    };

    private double Scale(FormulaSetting setting) => setting.Style switch
    {
        MathStyle.Script => font.Constants.ScriptScale,
        MathStyle.ScriptScript => font.Constants.ScriptScriptScale,
        _ => 1,
    };

    private FormulaBox Row(FormulaNode row, FormulaSetting setting)
    {
        var atoms = new List<(FormulaNode Node, FormulaSetting Setting, AtomKind? Kind)>();
        Flatten(row, setting, atoms);
        Settle(atoms);
        var box = new FormulaBox();
        AtomKind? last = null;
        foreach (var (node, how, kind) in atoms)
        {
            var part = Set(node, how);
            box.Width += last is { } left && kind is { } right ? AtomSpacing.Between(left, right, how.IsScript) * Scale(how) : 0;
            box.Add(part, box.Width, 0);
            box.Width += part.Width;
            last = kind ?? last;
            if (atoms.Count == 1)
            {
                (box.ItalicCorrection, box.TopAccent) = (part.ItalicCorrection, part.TopAccent);
            }
        }

        return box;
    }

    // Names, colours and alphabets change how parts look and not how they stand to their neighbours.
    private static void Flatten(FormulaNode node, FormulaSetting setting, List<(FormulaNode, FormulaSetting, AtomKind?)> atoms)
    {
        switch (node)
        {
            case InkNode ink:
                Flatten(ink.Body, setting with { Part = ink.Part ?? setting.Part, Color = ink.Color ?? setting.Color }, atoms);
                break;
            case FontNode letters:
                Flatten(letters.Body, setting with { Variant = letters.Variant }, atoms);
                break;
            case StyleNode style:
                Flatten(style.Body, setting with { Style = style.Style }, atoms);
                break;
            case RowNode row:
                foreach (var item in row.Items)
                {
                    if (item is RowNode)
                    {
                        atoms.Add((item, setting, AtomKind.Ordinary));
                    }
                    else
                    {
                        Flatten(item, setting, atoms);
                    }
                }

                break;
            default:
                atoms.Add((node, setting, KindOf(node)));
                break;
        }
    }

    private static AtomKind? KindOf(FormulaNode node) => node switch
    {
        SymbolNode symbol => symbol.Kind,
        NameNode => AtomKind.Operator,
        FractionNode or FenceNode => AtomKind.Inner,
        DelimiterNode delimiter => delimiter.Kind,
        AtomNode atom => atom.Kind,
        ScriptsNode scripts => KindOf(scripts.Base),
        InkNode ink => KindOf(ink.Body),
        FontNode letters => KindOf(letters.Body),
        RowNode { Items: [var only] } => KindOf(only),
        SpaceNode => null,
        _ => AtomKind.Ordinary,
    };

    // A sign that has nothing on one side to bind to is no binary operation: the minus of -1 (rules 5 and 6).
    private static void Settle(List<(FormulaNode Node, FormulaSetting Setting, AtomKind? Kind)> atoms)
    {
        var last = -1;
        for (var i = 0; i < atoms.Count; i++)
        {
            if (atoms[i].Kind is not { } kind)
            {
                continue;
            }

            var before = last < 0 ? (AtomKind?)null : atoms[last].Kind;
            if (kind == AtomKind.Binary && before is null or AtomKind.Binary or AtomKind.Operator or AtomKind.Relation or AtomKind.Opening or AtomKind.Punctuation)
            {
                atoms[i] = atoms[i] with { Kind = AtomKind.Ordinary };
            }
            else if (before == AtomKind.Binary && kind is AtomKind.Relation or AtomKind.Closing or AtomKind.Punctuation)
            {
                atoms[last] = atoms[last] with { Kind = AtomKind.Ordinary };
            }

            last = i;
        }

        if (last >= 0 && atoms[last].Kind == AtomKind.Binary)
        {
            atoms[last] = atoms[last] with { Kind = AtomKind.Ordinary };
        }
    }

    // A letter's width holds its lean, an operator's does already (rules 13 and 17).
    private FormulaBox Symbol(SymbolNode symbol, FormulaSetting setting)
    {
        var scale = Scale(setting);
        var box = new FormulaBox();
        foreach (var rune in symbol.Text.EnumerateRunes())
        {
            if ((font.Find(MathAlphabet.Of(rune.Value, setting.Variant)) ?? font.Find(rune.Value)) is not { } glyph)
            {
                return Words(symbol.Text, setting);
            }

            var shift = 0.0;
            if (symbol.IsLarge)
            {
                glyph = setting.IsDisplay ? font.Stretch(glyph, font.Constants.DisplayOperatorMinHeight, true) : glyph;
                shift = (((glyph.Height - glyph.Depth) / 2) - font.Constants.AxisHeight) * scale;
            }

            box.TopAccent = box.Width + (glyph.TopAccent * scale);
            box.Add(glyph, box.Width, shift, setting, scale);
            box.Width += (glyph.Advance + (symbol.IsLarge ? 0 : glyph.ItalicCorrection)) * scale;
            box.ItalicCorrection = glyph.ItalicCorrection * scale;
        }

        return box;
    }

    private FormulaBox Name(NameNode name, FormulaSetting setting)
    {
        var box = new FormulaBox();
        foreach (var rune in name.Text.EnumerateRunes())
        {
            var part = Rune.IsWhiteSpace(rune)
                ? new FormulaBox { Width = Scale(setting) / 6 }
                : Symbol(new SymbolNode(rune.ToString(), AtomKind.Ordinary), setting with { Variant = setting.Variant == MathVariant.Usual ? MathVariant.Upright : setting.Variant });
            box.Add(part, box.Width, 0);
            box.Width += part.Width;
        }

        return box;
    }

    private FormulaBox Words(string text, FormulaSetting setting)
    {
        var block = typesetter.Set(words with { Size = WordSize, Weight = setting.Variant is MathVariant.Bold or MathVariant.BoldItalic ? 700 : words.Weight }, text);
        var scale = Scale(setting) / WordSize;
        var box = new FormulaBox { Width = block.Size.Width * scale };
        foreach (var glyph in block.Outlines.Glyphs)
        {
            var at = new Point(glyph.Position.X * scale, (glyph.Position.Y - block.Baseline) * scale);
            box.Add(glyph.Outline, at, glyph.Size * scale, setting);
        }

        if (!block.Outlines.Bounds.IsEmpty)
        {
            box.Hold((block.Baseline - block.Outlines.Bounds.Y) * scale, (block.Outlines.Bounds.Bottom - block.Baseline) * scale);
        }

        return box;
    }
}
