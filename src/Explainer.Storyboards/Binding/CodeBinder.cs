using Explainer.Core.Diagnostics;
using Explainer.Scenes.Code;
using Explainer.Scenes.Definitions;
using Explainer.Storyboards.Reading;

namespace Explainer.Storyboards.Binding;

/// <summary>Binds code that is shown: chooses the language of the film and leaves the text as it is.</summary>
internal sealed class CodeBinder(Scope scope, TextBinder texts)
{
    /// <summary>The code; null after a diagnostic.</summary>
    /// <param name="entry">The key and the value.</param>
    public PropValue? Bind(MappingEntry entry)
    {
        if (texts.Written(entry.Key.Text, entry.Value) is not { } scalar || !texts.HasSignsOnly(scalar))
        {
            return null;
        }

        if (string.IsNullOrWhiteSpace(scalar.Text))
        {
            scope.Add(CodeRules.Empty.At(scalar.Span));
            return null;
        }

        var code = new CodeText(scalar.Text);
        if (code.Lines.Length > CodeText.MostLines)
        {
            scope.Add(CodeRules.TooManyLines.With(code.Lines.Length, CodeText.MostLines).At(scalar.Span));
            return null;
        }

        for (var line = 0; line < code.Lines.Length; line++)
        {
            if (code.Lines[line].Length > CodeText.MostColumns)
            {
                scope.Add(CodeRules.LineTooLong.With(line + 1, code.Lines[line].Length, CodeText.MostColumns).At(scalar.Span));
                return null;
            }
        }

        return PropValue.Of(code);
    }
}
