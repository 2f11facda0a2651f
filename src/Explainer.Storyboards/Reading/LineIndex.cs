using Explainer.Core.Diagnostics;

namespace Explainer.Storyboards.Reading;

/// <summary>Turns offsets into a text into lines and columns, counting lines exactly as <see cref="SourceText"/> does.</summary>
internal sealed class LineIndex
{
    private readonly int[] starts;

    public LineIndex(SourceText source)
    {
        Source = source;
        var text = source.Text;
        var found = new List<int>(256) { 0 };
        for (var i = text.IndexOf('\n'); i >= 0; i = text.IndexOf('\n', i + 1))
        {
            found.Add(i + 1);
        }

        starts = [.. found];
    }

    /// <summary>The file.</summary>
    public SourceText Source { get; }

    /// <summary>The stretch between two offsets; offsets outside of the text are moved to its ends.</summary>
    public SourceSpan Span(int start, int end)
    {
        start = Math.Clamp(start, 0, Source.Text.Length);
        end = Math.Clamp(end, start, Source.Text.Length);
        var line = LineOf(start);
        var endLine = end == start ? line : LineOf(end);
        return new SourceSpan(Source, line, start - starts[line - 1] + 1, endLine, end - starts[endLine - 1] + 1);
    }

    /// <summary>The line of an offset, counted from 1.</summary>
    public int LineOf(int offset)
    {
        var index = Array.BinarySearch(starts, offset);
        return index >= 0 ? index + 1 : ~index;
    }

    /// <summary>Where a line starts; lines are counted from 1.</summary>
    public int StartOf(int line) => starts[Math.Clamp(line, 1, starts.Length) - 1];
}
