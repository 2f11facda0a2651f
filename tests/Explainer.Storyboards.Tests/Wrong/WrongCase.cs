using Explainer.Storyboards.Compiling;

namespace Explainer.Storyboards.Tests.Wrong;

/// <summary>A storyboard in which one thing is wrong.</summary>
internal sealed class WrongCase
{
    private const char Opening = '«';
    private const char Closing = '»';
    private readonly int line;
    private readonly int column;
    private readonly int length;
    private readonly string wrong;
    private readonly string yaml;

    /// <summary>Makes one.</summary>
    /// <param name="yaml">The storyboard, with « and » around the one line or part of a line that is wrong.</param>
    public WrongCase(string yaml)
    {
        var at = yaml.IndexOf(Opening, StringComparison.Ordinal);
        wrong = yaml[(at + 1)..yaml.IndexOf(Closing, StringComparison.Ordinal)];
        length = wrong.Length;
        line = yaml[..at].Count(c => c == '\n') + 1;
        column = at - yaml.LastIndexOf('\n', Math.Max(0, at - 1));
        this.yaml = yaml.Replace(Opening.ToString(), "", StringComparison.Ordinal).Replace(Closing.ToString(), "", StringComparison.Ordinal);
    }

    /// <summary>
    /// What is wrong and what is told of it, a line for each: where, counted from the wrong part (<c>+3</c> is its fourth character), code, message, remedy. A place elsewhere is told as
    /// <c>line:column</c>, and so stands out.
    /// </summary>
    public string Told()
    {
        var told = StoryboardCompiler.Compile(new Core.Diagnostics.SourceText(System.IO.Path.Combine(WrongTests.Folder, "film.yaml"), yaml), WrongTests.Options).Diagnostics;
        var lines = told.Select(d =>
        {
            var isWithin = d.Span is { } span && span.Line == line && span.Column >= column && span.Column <= column + length;
            var place = d.Span is null ? "nowhere" : isWithin ? $"+{d.Span.Column - column}" : $"ELSEWHERE {d.Span.Line}:{d.Span.Column} for {line}:{column}";
            return $"    {place} {d.Code}: {d.Message} = {d.Remedy}\n".Replace(WrongTests.Folder + System.IO.Path.DirectorySeparatorChar, "", StringComparison.Ordinal).Replace(WrongTests.Folder, ".", StringComparison.Ordinal);
        });
        return $"{wrong}\n{(told.IsEmpty ? "    NOTHING IS TOLD\n" : string.Concat(lines))}";
    }
}
