using System.Collections.Immutable;
using System.Text;
using Explainer.Display.Text;

namespace Explainer.Scenes.Code;

/// <summary>Code as it is written: its lines, with tabs as spaces.</summary>
public sealed class CodeText
{
    /// <summary>The most lines that are shown.</summary>
    public const int MostLines = 1000;

    /// <summary>The most characters of one line.</summary>
    public const int MostColumns = 500;

    private const int TabWidth = 4;

    // Two threads may set it at the same time; both blocks are equal, so either may stay.
    private (ITypesetter Typesetter, TextStyle Style, string Language, double Width, CodeBlock Block)? last;

    /// <summary>Takes a text apart into lines.</summary>
    /// <param name="text">The text; line breaks at its end are left out.</param>
    public CodeText(string text)
    {
        Text = text;
        Lines = [.. text.TrimEnd('\n', '\r').ReplaceLineEndings("\n").Split('\n').Select(WithoutTabs)];
    }

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <summary>Its lines.</summary>
    public ImmutableArray<string> Lines { get; }

    /// <summary>Sets it.</summary>
    /// <param name="typesetter">Sets text.</param>
    /// <param name="style">How.</param>
    /// <param name="language">One of the languages' names.</param>
    /// <param name="width">Where lines are broken, in px; infinite for never.</param>
    public CodeBlock Set(ITypesetter typesetter, TextStyle style, string language, double width)
    {
        if (last is var (knownTypesetter, knownStyle, knownLanguage, knownWidth, known)
            && ReferenceEquals(knownTypesetter, typesetter) && knownStyle == style && knownLanguage == language && knownWidth == width)
        {
            return known;
        }

        var block = new CodeBlock(this, typesetter, style, language, width);
        last = (typesetter, style, language, width, block);
        return block;
    }

    /// <inheritdoc/>
    public override string ToString() => Text;

    private static string WithoutTabs(string line)
    {
        if (!line.Contains('\t', StringComparison.Ordinal))
        {
            return line;
        }

        var text = new StringBuilder();
        foreach (var character in line)
        {
            _ = character == '\t' ? text.Append(' ', TabWidth - (text.Length % TabWidth)) : text.Append(character);
        }

        return text.ToString();
    }
}
