using System.Globalization;
using System.Net;
using System.Text;
using Explainer.Core.Text;

namespace Explainer.Pipeline.Comparing;

/// <summary>Writes a difference as one HTML page with its pictures in it: it needs no other file, no network and no script.</summary>
public static class DifferencePage
{
    private const string Style = """
        :root { color-scheme: dark light; --ground: #10141c; --text: #e6ebf4; --muted: #94a0b4; --line: #2a3342; --accent: #00d9ff; --bad: #ff7a7a; --good: #63e6a4 }
        @media (prefers-color-scheme: light) { :root { --ground: #fff; --text: #18202c; --muted: #55617a; --line: #d7dde8; --accent: #006f85; --bad: #b3261e; --good: #146c43 } }
        body { font: 16px/1.5 Inter, system-ui, sans-serif; background: var(--ground); color: var(--text); margin: 0 auto; max-width: 1280px; padding: 24px }
        h1 { font-size: 1.6rem; margin: 0 } h2 { font-size: 1.15rem; margin: 40px 0 4px; border-top: 1px solid var(--line); padding-top: 20px }
        p.sum { color: var(--muted); margin: 0 0 12px } code, .id { font-family: "JetBrains Mono", ui-monospace, monospace }
        table { border-collapse: collapse; margin: 12px 0; width: 100% } th, td { text-align: left; padding: 6px 12px 6px 0; border-bottom: 1px solid var(--line); vertical-align: top }
        th { color: var(--muted); font-weight: 500 } del { color: var(--bad) } ins { color: var(--good) } del, ins { text-decoration: none }
        .moment { display: grid; grid-template-columns: repeat(auto-fit, minmax(280px, 1fr)); gap: 12px; margin: 8px 0 20px } figure { margin: 0 } img { width: 100%; height: auto; border: 1px solid var(--line); border-radius: 6px; display: block }
        figcaption { color: var(--muted); font-size: .85rem; margin-top: 4px } .same { color: var(--muted) }
        """;

    /// <summary>The page.</summary>
    /// <param name="difference">How the films differ, with pictures.</param>
    /// <param name="title">What is compared.</param>
    public static string Write(FilmDifference difference, string title)
    {
        var page = new StringBuilder();
        page.Append(
            CultureInfo.InvariantCulture,
            $"<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>{Text(title)}</title><style>\n{Style}\n</style></head><body>\n<h1>{Text(title)}</h1>\n");
        var differing = difference.Beats.Where(b => b.Change != BeatChange.Same).ToList();
        page.Append(
            CultureInfo.InvariantCulture,
            $"<p class=\"sum\">{(difference.IsSame ? "Nothing that is seen, heard or read differs." : $"{differing.Count} of {Counted.Of(difference.Beats.Length, "beat")} changed.")}</p>\n");
        Table(page, ["what", "before", "after"], difference.Facts.Select(f => (string[])[Text(f.Name), Before(DifferenceText.Shown(f.Before)), After(DifferenceText.Shown(f.After))]));
        Table(
            page, ["beat", "what became of it"],
            difference.Beats.Select(b => (string[])
            [
                b.Change == BeatChange.Same ? $"<span class=\"id same\">{Text(b.Id)}</span>" : $"<a class=\"id\" href=\"#{Text(b.Id)}\">{Text(b.Id)}</a>",
                $"<span{(b.Change == BeatChange.Same ? " class=\"same\"" : "")}>{Text(DifferenceText.Summary(b))}</span>",
            ]));
        Table(
            page, ["element", "prop", "before", "after"],
            difference.Props.OrderByDescending(p => p.IsFigure).Select(p => (string[])
                [$"<code>{Text(p.Element)}</code>", Text(p.IsFigure ? p.Prop + " (figure)" : p.Prop), Before(p.Before), After(p.After)]));
        foreach (var beat in differing)
        {
            Beat(page, beat);
        }

        return page.Append("</body></html>\n").ToString();
    }

    private static void Beat(StringBuilder page, BeatDifference beat)
    {
        page.Append(
            CultureInfo.InvariantCulture,
            $"<h2 class=\"id\" id=\"{Text(beat.Id)}\">{Text(beat.Id)}</h2>\n<p class=\"sum\">{Text(DifferenceText.Summary(beat))}</p>\n");
        if (DifferenceText.Narration(beat) is var (before, after))
        {
            Table(page, ["said before", "said now"], [[Before(before), After(after)]]);
        }

        Table(page, ["sounds gone", "new sounds"], beat.SoundsGone.Select(s => (string[])[Before(s), ""]).Concat(beat.SoundsNew.Select(s => (string[])["", After(s)])));
        foreach (var moment in beat.Moments)
        {
            page.Append("<div class=\"moment\">\n");
            var time = DifferenceText.Length(moment.Time);
            Picture(page, moment.Before, $"before, {time} into the beat");
            Picture(page, moment.After, $"after, {time} into the beat");
            Picture(page, moment.Difference, $"difference: {DifferenceText.Percent(moment.Area)} of the picture");
            page.Append("</div>\n");
        }
    }

    private static void Picture(StringBuilder page, byte[]? png, string caption)
    {
        if (png is not null)
        {
            page.Append(
                CultureInfo.InvariantCulture,
                $"<figure><img alt=\"{Text(caption)}\" src=\"data:image/png;base64,{Convert.ToBase64String(png)}\"><figcaption>{Text(caption)}</figcaption></figure>\n");
        }
    }

    private static void Table(StringBuilder page, string[] heads, IEnumerable<string[]> rows)
    {
        var lines = rows.Select(r => $"<tr>{string.Concat(r.Select(c => $"<td>{c}</td>"))}</tr>\n").ToList();
        if (lines.Count > 0)
        {
            page.Append(CultureInfo.InvariantCulture, $"<table><tr>{string.Concat(heads.Select(h => $"<th>{h}</th>"))}</tr>\n{string.Concat(lines)}</table>\n");
        }
    }

    private static string Before(string text) => $"<del>{Text(text)}</del>";

    private static string After(string text) => $"<ins>{Text(text)}</ins>";

    private static string Text(string text) => WebUtility.HtmlEncode(PlainText.Line(text));
}
