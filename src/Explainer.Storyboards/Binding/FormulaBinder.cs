using System.Text;
using Explainer.Scenes.Definitions;
using Explainer.Scenes.Formulas;
using Explainer.Scenes.Timelines;
using Explainer.Storyboards.Reading;
using Explainer.Storyboards.Values;

namespace Explainer.Storyboards.Binding;

/// <summary>
/// Binds formulas: chooses the language, fills in figures and reads the TeX. Braces are TeX's own there, so that a figure is written
/// <c>\figure{name:0.0}</c>.
/// </summary>
internal sealed class FormulaBinder(Scope scope, TextBinder texts, ValueBinder values)
{
    private const string Figure = "\\figure{";

    /// <summary>A formula; null after a diagnostic.</summary>
    /// <param name="entry">The key and the value.</param>
    /// <param name="notes">Where the sources of figures go.</param>
    public PropValue? Bind(MappingEntry entry, ICollection<FigureNote> notes)
    {
        if (texts.Written(entry.Key.Text, entry.Value) is not { } scalar || !texts.HasSignsOnly(scalar) || Fill(scalar, notes) is not { } text)
        {
            return null;
        }

        var formula = TexFormula.Read(text, out var mistakes, out var colors);
        foreach (var mistake in mistakes)
        {
            scope.Add(mistake.Finding.At(PartOf(scalar, text, mistake.Offset, mistake.Length)));
        }

        var areRight = true;
        foreach (var color in colors)
        {
            areRight &= values.Color(color.Name, PartOf(scalar, text, color.Offset, color.Name.Length)) is not null;
        }

        return mistakes.IsEmpty && areRight ? PropValue.Of(formula) : null;
    }

    // Behind a figure that was filled in, places in the text are not those in the file any more.
    private static Core.Diagnostics.SourceSpan PartOf(ScalarNode scalar, string text, int offset, int length) =>
        ReferenceEquals(text, scalar.Text) ? scalar.Part(offset, length) : scalar.Span;

    private string? Fill(ScalarNode scalar, ICollection<FigureNote> notes)
    {
        if (!scalar.Text.Contains(Figure, StringComparison.Ordinal))
        {
            return scalar.Text;
        }

        var text = new StringBuilder();
        var isWhole = true;
        var at = 0;
        for (var found = scalar.Text.IndexOf(Figure, StringComparison.Ordinal); found >= 0; found = scalar.Text.IndexOf(Figure, at, StringComparison.Ordinal))
        {
            var start = found + Figure.Length;
            var end = scalar.Text.IndexOf('}', start);
            if (end < 0)
            {
                break;
            }

            text.Append(scalar.Text.AsSpan(at, found - at));
            at = end + 1;
            if (Write(scalar.Text[start..end], scalar, start, notes) is { } written)
            {
                text.Append(written);
            }
            else
            {
                isWhole = false;
            }
        }

        return isWhole ? text.Append(scalar.Text.AsSpan(at)).ToString() : null;
    }

    private string? Write(string reference, ScalarNode scalar, int offset, ICollection<FigureNote> notes)
    {
        var span = scalar.Part(offset, reference.Length);
        if (FigureText.Parse("{" + reference + "}", out _) is not [{ IsFigure: true } part])
        {
            scope.Add(Core.Diagnostics.ValueRules.BadFormatFigure.At(span));
            return null;
        }

        if (scope.Figures.Find(scope, part with { Start = offset - 1 }, scalar, out var attribute, out var format) is not { } figure
            || FigureFormat.Write(scope, figure, attribute, format, span) is not { } written)
        {
            return null;
        }

        if (attribute is null)
        {
            figure.NoteIn(notes);
        }

        // What is no plain number is words, whose signs are not to be read as TeX.
        return written.All(c => char.IsAsciiDigit(c) || c is '.' or '-') ? written : $"\\text{{{written.Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal)}}}";
    }
}
