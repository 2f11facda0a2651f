using System.Collections.Immutable;
using Explainer.Display.Text;

namespace Explainer.Scenes.Formulas;

/// <summary>A formula as it is written, in the mathematics of TeX.</summary>
public sealed class TexFormula
{
    private readonly FormulaNode root;

    // Two threads may set it at the same time; both blocks are equal, so either may stay.
    private (IMathFont Font, TextStyle Words, FormulaBlock Block)? last;

    private TexFormula(string text, FormulaNode root, ImmutableArray<string> parts)
    {
        Text = text;
        Parts = parts;
        this.root = root;
    }

    /// <summary>Its text.</summary>
    public string Text { get; }

    /// <summary>The names of its parts in order of their first places.</summary>
    public ImmutableArray<string> Parts { get; }

    /// <summary>Reads a formula.</summary>
    /// <param name="text">Its text.</param>
    /// <param name="mistakes">What is wrong with it; empty when it is right.</param>
    /// <param name="colors">The colours that it names.</param>
    /// <returns>The formula; with mistakes, what could be read of it.</returns>
    public static TexFormula Read(string text, out ImmutableArray<FormulaMistake> mistakes, out ImmutableArray<FormulaColor> colors)
    {
        var parser = new FormulaParser(text);
        (mistakes, colors) = (parser.Mistakes, parser.Colors);
        return new TexFormula(text, parser.Root, parser.Parts);
    }

    /// <summary>Sets it.</summary>
    /// <param name="typesetter">Has the typeface for mathematics, and sets words.</param>
    /// <param name="words">How words within it are set; the size is not looked at.</param>
    public FormulaBlock Set(ITypesetter typesetter, TextStyle words)
    {
        var font = typesetter.Mathematics;
        var style = words with { Size = 1 };
        if (last is var (knownFont, knownWords, known) && ReferenceEquals(knownFont, font) && knownWords == style)
        {
            return known;
        }

        var box = new FormulaLayouter(font, typesetter, style).Set(root, FormulaSetting.Alone);
        var block = new FormulaBlock([.. box.Items], box.Width, box.Height, box.Depth);
        last = (font, style, block);
        return block;
    }

    /// <inheritdoc/>
    public override string ToString() => Text;
}
