namespace Explainer.Editing.Protocol;

/// <summary>Positions of a text as lines and UTF-16 characters, counted from 0, as the protocol has them: lines end at \n, \r\n and \r.</summary>
internal sealed class LineMap
{
    private readonly string text;
    private readonly List<int> starts = [0];

    /// <summary>The lines of a text.</summary>
    public LineMap(string text)
    {
        this.text = text;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
            {
                starts.Add(i + 1);
            }
        }
    }

    /// <summary>The position of a line and character; what lies outside is moved to the nearest end.</summary>
    public int Offset(Position position)
    {
        if (position.Line >= starts.Count)
        {
            return text.Length;
        }

        var line = Math.Max(0, position.Line);
        var end = line + 1 < starts.Count ? starts[line + 1] : text.Length;
        while (end > starts[line] && line + 1 < starts.Count && text[end - 1] is '\n' or '\r')
        {
            end--;
        }

        return Math.Clamp(starts[line] + Math.Max(0, position.Character), starts[line], end);
    }

    /// <summary>The line and character of a position.</summary>
    public Position At(int offset)
    {
        var at = starts.BinarySearch(offset);
        var line = at >= 0 ? at : ~at - 1;
        return new Position(line, offset - starts[line]);
    }

    /// <summary>The stretch between two positions.</summary>
    public LspRange Range(int start, int end) => new(At(start), At(end));
}
