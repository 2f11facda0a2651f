using Explainer.Core.Diagnostics;
using Explainer.Scenes.Definitions;
using Explainer.Scenes.Timelines;
using Explainer.Storyboards.Reading;
using Explainer.Storyboards.Values;

namespace Explainer.Storyboards.Binding;

/// <summary>Binds texts: chooses the language and fills in figures.</summary>
internal sealed class TextBinder(Scope scope)
{
    /// <summary>The text of a node in the language compiled for; null after a diagnostic.</summary>
    /// <param name="name">What it is for, for messages.</param>
    /// <param name="node">The node: a text, or a map from languages to texts.</param>
    /// <param name="notes">Where the sources of figures go; null when they need no note.</param>
    public string? Bind(string name, Node node, ICollection<FigureNote>? notes) =>
        Written(name, node) is { } scalar ? Fill(scalar, notes) : null;

    /// <summary>The text of a node in the language compiled for as it is written; null after a diagnostic.</summary>
    /// <param name="name">What it is for, for messages.</param>
    /// <param name="node">The node: a text, or a map from languages to texts.</param>
    public ScalarNode? Written(string name, Node node)
    {
        if (node is MappingNode map && Choose(name, map) is var (chosen, isLanguageMap) && isLanguageMap)
        {
            return chosen is null ? null : Written(name, chosen);
        }

        if (node is MappingNode && scope.Misspelt.Contains("languages"))
        {
            scope.Mistakes.Echo();
            return null;
        }

        if (node is not ScalarNode scalar)
        {
            scope.Add((node is MappingNode ? ValueRules.WrongTypeTextBrace.With(name, node.Kind) : ValueRules.WrongTypeText.With(name, node.Kind)).At(node.Span));
            return null;
        }

        return scalar;
    }

    /// <summary>The value for the language compiled for, if a map is one from languages to values.</summary>
    public (Node? Chosen, bool IsLanguageMap) Choose(string name, MappingNode map)
    {
        if (scope.Languages.Length == 0 || map.Entries.Length == 0 || !map.Entries.Any(e => scope.Languages.Contains(e.Key.Text)))
        {
            return (null, false);
        }

        foreach (var entry in map.Entries)
        {
            if (!scope.Languages.Contains(entry.Key.Text))
            {
                scope.Add(KeyRules.UnknownKeyLanguage.With(entry.Key.Text, Suggestion.Remedy(entry.Key.Text, scope.Languages)).At(entry.Key.Span));
            }
        }

        foreach (var language in scope.Languages)
        {
            if (map[language] is null)
            {
                scope.Add(KeyRules.MissingTranslationText.With(name, language).At(map.Span));
            }
        }

        return (map[scope.Language], true);
    }

    // Tabs are spaces, and line breaks break lines; a half of a surrogate pair and U+FFFE are no characters.
    private static int ControlIn(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var isPair = char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
            if ((char.IsControl(text[i]) && text[i] is not ('\t' or '\n' or '\r' or '\u0085')) || (char.IsSurrogate(text[i]) && !isPair) || text[i] >= '\ufffe')
            {
                return i;
            }

            i += isPair ? 1 : 0;
        }

        return -1;
    }

    /// <summary>Whether a text has no character that is a command rather than a sign; false after a diagnostic.</summary>
    public bool HasSignsOnly(ScalarNode scalar)
    {
        if (ControlIn(scalar.Text) is not (var control and >= 0))
        {
            return true;
        }

        scope.Add(LookRules.ControlCharacter.With($"U+{(int)scalar.Text[control]:X4}").At(scalar.Part(control, 1)));
        return false;
    }

    /// <summary>A text with its figures filled in; null after a diagnostic.</summary>
    public string? Fill(ScalarNode scalar, ICollection<FigureNote>? notes) => Pieces(scalar, notes, null, takesStyles: false) is { } pieces ? string.Concat(pieces.Select(p => p.Text)) : null;

    /// <summary>The value of a text that may read what is shown in each frame; null after a diagnostic.</summary>
    /// <param name="name">What it is for, for messages.</param>
    /// <param name="node">The node: a text, or a map from languages to texts.</param>
    /// <param name="notes">Where the sources of figures go.</param>
    /// <param name="takesStyles">Whether some of its letters may look otherwise than the rest.</param>
    public PropValue? BindLive(string name, Node node, ICollection<FigureNote> notes, bool takesStyles)
    {
        var live = new LiveNames(scope);
        if (Written(name, node) is not { } scalar || Pieces(scalar, notes, live, takesStyles) is not { } pieces)
        {
            return null;
        }

        if (live.Reads.IsEmpty)
        {
            return PropValue.Of(TextPiece.Join(pieces));
        }

        return PropValue.Of(new LiveValue(
            live.Reads,
            time => PropValue.Of(TextPiece.Join(pieces, time)),
            time => pieces.TrueForAll(p => p.Live is null || double.IsFinite(p.Live(time))),
            scalar.Span));
    }

    private List<TextPiece>? Pieces(ScalarNode scalar, ICollection<FigureNote>? notes, LiveNames? live, bool takesStyles)
    {
        if (!HasSignsOnly(scalar))
        {
            return null;
        }

        var parts = FigureText.Parse(scalar.Text, out var wrong);
        if (wrong >= 0)
        {
            scope.Add((scalar.Text.AsSpan(wrong).StartsWith("{=") ? ExpressionRules.NoEnd.Plain : ValueRules.BadFormatText.With(scalar.Text[wrong])).At(scalar.Part(wrong, 1)));
            return null;
        }

        var pieces = new List<TextPiece>();
        var isWhole = true;
        foreach (var written in parts)
        {
            var part = written;
            LetterStyle? look = null;
            if (part.Style is not null)
            {
                if (!takesStyles)
                {
                    scope.Add(NameRules.UnknownStyleHere.At(scalar.Part(part.StyleStart - 1, part.Style.Length + 1)));
                    isWhole = false;
                    continue;
                }

                look = LetterStyle.Bind(scope, part, scalar);
                isWhole &= look is not null;
                part = part with { Style = null };
            }

            if (!part.IsFigure || (part.Words is not null && !scope.Figures.Means(scope, part, live is null ? null : live.Read)))
            {
                pieces.Add(new TextPiece(part.Words ?? part.Text, "", null, look));
                continue;
            }

            if (scope.Figures.Find(scope, part, scalar, out var attribute, out var format, live is null ? null : live.Read) is not { } figure
                || FigureFormat.Write(scope, figure, attribute, format, scalar.Part(part.Start, part.Length)) is not { } number)
            {
                isWhole = false;
                continue;
            }

            pieces.Add(new TextPiece(number, format ?? figure.Format, figure.Live, look));
            if (attribute is null)
            {
                figure.NoteIn(notes);
            }
        }

        return isWhole ? pieces : null;
    }
}
