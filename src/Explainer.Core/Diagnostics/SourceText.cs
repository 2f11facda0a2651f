namespace Explainer.Core.Diagnostics;

/// <summary>A file as it was read, cut into lines for excerpts.</summary>
public sealed class SourceText
{
    private readonly int[] lineStarts;

    /// <summary>Keeps a text and finds its lines.</summary>
    /// <param name="path">The path as the user gave it, for messages.</param>
    /// <param name="text">The whole content.</param>
    public SourceText(string path, string text)
    {
        Path = path;
        Text = text;
        var starts = new List<int> { 0 };
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n')
            {
                starts.Add(i + 1);
            }
        }

        lineStarts = [.. starts];
    }

    /// <summary>The path as the user gave it.</summary>
    public string Path { get; }

    /// <summary>The whole content.</summary>
    public string Text { get; }

    /// <summary>How many lines there are; a text without a line break has one.</summary>
    public int LineCount => lineStarts.Length;

    /// <summary>A line without its line break.</summary>
    /// <param name="number">Counted from 1; numbers outside give an empty text.</param>
    public string Line(int number)
    {
        if (number < 1 || number > lineStarts.Length)
        {
            return "";
        }

        var start = lineStarts[number - 1];
        var end = number < lineStarts.Length ? lineStarts[number] - 1 : Text.Length;
        return Text[start..end].TrimEnd('\r');
    }
}
