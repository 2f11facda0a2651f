using Explainer.Core.Text;
using Explainer.Display.Text;

namespace Explainer.Scenes.Composition;

/// <summary>Sets titles so that their lines are about equally long: no line is left with a single word.</summary>
internal static class BalancedLines
{
    // A text of more lines is a paragraph, which is read by its left edge.
    private const int MostLines = 4;

    // How exactly the least width is found, in px.
    private const double Step = 4;

    /// <summary>Sets a text as narrow as the number of its lines allows.</summary>
    /// <param name="typesetter">Sets it.</param>
    /// <param name="style">How.</param>
    /// <param name="text">What; a text of more than four lines is left as it is.</param>
    /// <param name="width">Where lines are broken at the latest, in px.</param>
    public static TextBlock Set(ITypesetter typesetter, TextStyle style, in StyledText text, double width)
    {
        var widest = typesetter.Set(style, text, width);
        if (widest.LineCount is < 2 or > MostLines || StartsOf(widest).Count == 0)
        {
            return widest;
        }

        var allowed = LineBreaks.Of(text.Text);
        var best = widest;
        for (double low = 0, high = widest.Size.Width; high - low > Step;)
        {
            var middle = (low + high) / 2;
            var block = typesetter.Set(style, text, middle);
            var fits = block.LineCount == widest.LineCount && block.Size.Width <= middle + 0.5 && BreaksBetweenWords(block, text, allowed);
            best = fits ? block : best;
            (low, high) = fits ? (low, middle) : (middle, high);
        }

        return best;
    }

    // A word that is broken, or what belongs together on two lines, would be worse than a short line.
    private static bool BreaksBetweenWords(TextBlock block, StyledText text, LineBreak[] allowed)
    {
        foreach (var start in StartsOf(block))
        {
            if (allowed[start] == LineBreak.Prohibited || text.Text[start - 1] == '\u00AD'
                || (!text.Whole.IsDefaultOrEmpty && text.Whole.Any(w => w.Start < start && start < w.End)))
            {
                return false;
            }
        }

        return true;
    }

    // Where lines begin that no line break of the text begins.
    private static List<int> StartsOf(TextBlock block)
    {
        var starts = new List<int>();
        for (var i = 1; i < block.Carets.Length - 1; i++)
        {
            if (block.Carets[i].Y > block.Carets[i - 1].Y && !IsLineEnd(block.Text[i - 1]))
            {
                starts.Add(i);
            }
        }

        return starts;
    }

    private static bool IsLineEnd(char c) => c is '\n' or '\v' or '\f' or '\r' or '\u0085' or '\u2028' or '\u2029';
}
