using System.Collections.Immutable;
using Explainer.Core;
using Explainer.Core.Diagnostics;
using Explainer.Display.Text;
using Explainer.Storyboards.Reading;
using Explainer.Storyboards.Values;

namespace Explainer.Storyboards.Binding;

/// <summary>How some letters of a text look: what stands behind the bar of <c>{once|accent bold}</c>.</summary>
/// <param name="Color">Their colour; null for that of the rest.</param>
/// <param name="IsBold">Whether they are bold.</param>
/// <param name="Family">Their font family; null for that of the rest.</param>
internal sealed record LetterStyle(Color? Color, bool IsBold, string? Family)
{
    /// <summary>The styles that are no colours, with what each is for.</summary>
    public static readonly ImmutableArray<(string Name, string Summary)> Names = [("bold", "Bolder than the rest."), ("mono", "In the typeface for what a machine says.")];

    /// <summary>The look of some letters; null after a diagnostic.</summary>
    /// <param name="scope">Knows the theme; where mistakes go.</param>
    /// <param name="part">The part of a text that has a style.</param>
    /// <param name="scalar">The text.</param>
    public static LetterStyle? Bind(Scope scope, FigureTextPart part, ScalarNode scalar)
    {
        var look = new LetterStyle(null, false, null);
        var (written, isWhole, any) = (part.Style!, true, false);
        for (var start = 0; start < written.Length;)
        {
            var end = written.IndexOf(' ', start) is var space and >= 0 ? space : written.Length;
            if (end > start)
            {
                any = true;
                var next = Add(scope, look, written[start..end], scalar.Part(part.StyleStart + start, end - start));
                isWhole &= next is not null;
                look = next ?? look;
            }

            start = end + 1;
        }

        if (!any)
        {
            scope.Add(NameRules.UnknownStyleEmpty.At(scalar.Part(part.StyleStart - 1, 1)));
        }

        return isWhole && any ? look : null;
    }

    /// <summary>The letters from one index to another in this look.</summary>
    public TextSpan Over(int start, int end) => new(start, end, Color, IsBold, Family);

    private static LetterStyle? Add(Scope scope, LetterStyle look, string name, SourceSpan span)
    {
        switch (name)
        {
            case "bold":
                return look with { IsBold = true };
            case "mono":
                return look with { Family = scope.Theme.Mono };
        }

        var color = scope.Theme.Colors.TryGetValue(name, out var role) ? role : Core.Color.TryParse(name);
        if (color is null)
        {
            scope.Add((name.StartsWith('#')
                ? NameRules.UnknownColorHex.With(name)
                : NameRules.UnknownStyleNamed.With(name, Suggestion.Remedy(name, [.. Names.Select(n => n.Name), .. scope.Theme.Colors.Keys.Order(StringComparer.Ordinal)]))).At(span));
            return null;
        }

        if (look.Color is not null)
        {
            scope.Add(NameRules.UnknownStyleSecondColor.With(name).At(span));
            return null;
        }

        return look with { Color = color };
    }
}
