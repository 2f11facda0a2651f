using Explainer.Display.Text;
using Explainer.Scenes.Themes;

namespace Explainer.Scenes.Composition;

/// <summary>The few styles that text is set in.</summary>
/// <param name="Theme">The film's theme.</param>
/// <param name="Language">The language of text.</param>
public readonly record struct TypeScale(Theme Theme, string Language)
{
    /// <summary>What a machine says or sees.</summary>
    /// <param name="size">In design px.</param>
    /// <param name="weight">100 to 900.</param>
    public TextStyle Mono(double size, int weight = 500) => new(Theme.Mono, size, weight, Tabular: true, Language: Language);

    /// <summary>What we say, with the digits that prose has: a 1 is narrower than a 0.</summary>
    /// <param name="size">In design px.</param>
    /// <param name="weight">100 to 900.</param>
    /// <param name="align">Where lines stand.</param>
    public TextStyle Sans(double size, int weight = 400, TextAlign align = TextAlign.Start) =>
        new(IsCjk ? Theme.Cjk : Theme.Sans, IsCjk ? size * 1.04 : size, weight, Align: align, LineHeight: IsCjk ? 1.45 : 1.3, Language: Language);

    /// <summary>Capital labels, spaced. What the typeface lacks, Chinese above all, comes from those that come with the program.</summary>
    /// <param name="size">In design px.</param>
    /// <param name="weight">100 to 900.</param>
    public TextStyle Caps(double size, int weight = 700) =>
        new(Theme.Mono, size, weight, LetterSpacing: 0.12, LineHeight: 1.2, Language: Language);

    /// <summary>Whether the language is written in Chinese, Japanese or Korean characters.</summary>
    public bool IsCjk => Language.StartsWith("zh", StringComparison.Ordinal) || Language.StartsWith("ja", StringComparison.Ordinal)
        || Language.StartsWith("ko", StringComparison.Ordinal);
}
