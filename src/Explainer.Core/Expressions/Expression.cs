using Explainer.Core.Diagnostics;

namespace Explainer.Core.Expressions;

/// <summary>
/// Arithmetic: <c>+ - * / ^</c>, comparison, <c>and or not</c>, <c>a ? b : c</c>, functions, names of figures. Reading and computing are one
/// pass by recursive descent; what is nested deeper than 64 levels is refused, so that neither can run long.
/// </summary>
public static class Expression
{
    /// <summary>The longest expression, in UTF-16 characters.</summary>
    public const int MostCharacters = 2000;

    /// <summary>Computes an expression.</summary>
    /// <param name="text">A text in which it stands.</param>
    /// <param name="start">Where it begins there, in UTF-16 characters.</param>
    /// <param name="find">The value of a name, which stands at an index of the text; null when there is none of that name. May throw nothing.</param>
    /// <param name="names">All names, for suggestions.</param>
    /// <param name="end">Where it ended: at the end of the text, or at a colon behind which a format stands.</param>
    /// <param name="mistake">What is wrong with it, or null.</param>
    /// <returns>The value; nothing that means anything when there is a mistake.</returns>
    public static Quantity Compute(string text, int start, Func<string, int, Quantity?> find, IReadOnlyCollection<string> names, out int end, out ExpressionMistake? mistake)
    {
        mistake = null;
        end = text.Length;
        if (text.Length - start > MostCharacters)
        {
            mistake = new ExpressionMistake(ExpressionRules.TooLong.With(MostCharacters), start, 1);
            return default;
        }

        try
        {
            var reader = new ExpressionReader(new ExpressionScanner(text, start), find, names);
            var value = reader.Read(out end);
            if (value.Live is null && !double.IsFinite(value.Value))
            {
                mistake = new ExpressionMistake(ExpressionRules.NotFinite.Plain, start, Math.Max(1, end - start));
            }

            return value;
        }
        catch (ExpressionException wrong)
        {
            mistake = wrong.Mistake;
            return default;
        }
    }
}
