using System.Globalization;
using System.Text;
using Explainer.Core.Text;

namespace Explainer.Core.Diagnostics;

/// <summary>Writes a diagnostic as people read it: place, cause, excerpt with a caret, remedy.</summary>
public static class DiagnosticText
{
    private const int ExcerptWidth = 110;
    private const string Dots = "...";

    /// <summary>Several lines of plain text, the last one ended.</summary>
    public static string Write(Diagnostic diagnostic)
    {
        var text = new StringBuilder();
        var severity = diagnostic.Severity == Severity.Error ? "error" : "warning";
        if (diagnostic.Span is not { } span)
        {
            return text.Append(CultureInfo.InvariantCulture, $"{severity} {diagnostic.Code}: {diagnostic.Message}\n")
                .Append(CultureInfo.InvariantCulture, $"  = {diagnostic.Remedy}\n").ToString();
        }

        text.Append(CultureInfo.InvariantCulture, $"{span}: {severity} {diagnostic.Code}: {diagnostic.Message}\n");
        var line = span.Source.Line(span.Line).Replace('\t', ' ');
        var number = span.Line.ToString(CultureInfo.InvariantCulture);
        var start = Math.Clamp(span.Column - 1, 0, line.Length);
        var end = span.EndLine == span.Line ? Math.Clamp(span.EndColumn - 1, start, line.Length) : line.Length;

        // A long line is cut around the place, so that the caret stays on the screen; dots stand for what is cut.
        var cut = start > ExcerptWidth - 20 ? start - 40 : 0;
        var shown = PlainText.Line(line.Substring(cut, Math.Min(ExcerptWidth, line.Length - cut)));
        if (cut > 0)
        {
            shown = Dots + shown[Dots.Length..];
        }

        if (cut + shown.Length < line.Length)
        {
            shown = shown[..^Dots.Length] + Dots;
        }

        var carets = new string('^', Math.Max(1, Math.Min(end, cut + shown.Length) - start));
        var gutter = new string(' ', number.Length);
        text.Append(CultureInfo.InvariantCulture, $"  {number} | {shown}\n");
        text.Append(CultureInfo.InvariantCulture, $"  {gutter} | {new string(' ', DisplayWidth(shown.AsSpan(0, Math.Min(shown.Length, start - cut))))}{carets}\n");
        text.Append(CultureInfo.InvariantCulture, $"  {gutter} = {diagnostic.Remedy}\n");
        return text.ToString();
    }

    // Wide characters take two columns on a terminal; without this the caret under Chinese text points at the wrong place.
    private static int DisplayWidth(ReadOnlySpan<char> text)
    {
        var width = 0;
        foreach (var c in text)
        {
            width += c is >= '\u1100' and (<= '\u115f' or (>= '\u2e80' and <= '\ua4cf') or (>= '\uac00' and <= '\ud7a3')
                or (>= '\uf900' and <= '\ufaff') or (>= '\ufe30' and <= '\ufe6f') or (>= '\uff00' and <= '\uff60')) ? 2 : 1;
        }

        return width;
    }
}
