using System.Globalization;
using Explainer.Core.Text;

namespace Explainer.Core.Diagnostics;

/// <summary>A stretch of a file. Lines and columns are counted from 1, columns in characters.</summary>
/// <param name="Source">The file.</param>
/// <param name="Line">The first line.</param>
/// <param name="Column">The first column on that line.</param>
/// <param name="EndLine">The last line.</param>
/// <param name="EndColumn">The column behind the last character.</param>
public sealed record SourceSpan(SourceText Source, int Line, int Column, int EndLine, int EndColumn)
{
    /// <summary>The stretch from here to the end of another; this one when the other is of another file or does not end behind it.</summary>
    public SourceSpan To(SourceSpan last) =>
        last.Source == Source && (last.EndLine, last.EndColumn).CompareTo((Line, Column)) > 0 ? this with { EndLine = last.EndLine, EndColumn = last.EndColumn } : this;

    /// <summary><c>file:line:column</c>, which editors and terminals turn into a link.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{PlainText.Line(Source.Path)}:{Line}:{Column}");
}
