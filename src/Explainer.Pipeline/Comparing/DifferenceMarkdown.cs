using System.Globalization;
using System.Text;
using Explainer.Core.Text;

namespace Explainer.Pipeline.Comparing;

/// <summary>Writes a difference as Markdown, for a comment on a proposed change.</summary>
public static class DifferenceMarkdown
{
    private const int MostProps = 40;

    /// <summary>The whole difference.</summary>
    /// <param name="difference">How the films differ.</param>
    /// <param name="title">The heading, such as the storyboard's name.</param>
    public static string Write(FilmDifference difference, string title)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"### {Escape(title)}\n\n");
        if (difference.IsSame)
        {
            return text.Append("The films look, sound and read the same.\n").ToString();
        }

        var same = difference.Beats.Count(b => b.Change == BeatChange.Same);
        text.Append(CultureInfo.InvariantCulture, $"{difference.Beats.Length - same} of {Counted.Of(difference.Beats.Length, "beat")} changed.\n\n");
        foreach (var fact in difference.Facts)
        {
            text.Append(CultureInfo.InvariantCulture, $"- **{Escape(fact.Name)}**: {Escape(DifferenceText.Shown(fact.Before))} → {Escape(DifferenceText.Shown(fact.After))}\n");
        }

        text.Append(difference.Facts.IsEmpty ? "" : "\n");
        text.Append("| beat | what | length | frames that differ | largest part of the picture |\n| --- | --- | --- | ---: | ---: |\n");
        foreach (var beat in difference.Beats.Where(b => b.Change != BeatChange.Same))
        {
            var before = DifferenceText.Length(beat.DurationBefore);
            var after = DifferenceText.Length(beat.DurationAfter);
            var length = before == after ? after : $"{before} → {after}";
            var what = beat.OldId is null ? beat.Change.ToString().ToLowerInvariant() : $"was `{beat.OldId}`";
            text.Append(
                CultureInfo.InvariantCulture,
                $"| `{beat.Id}` | {what} | {length} | {beat.FramesDiffering} of {beat.FrameCount} | {DifferenceText.Percent(beat.LargestArea)} |\n");
        }

        foreach (var beat in difference.Beats)
        {
            if (DifferenceText.Narration(beat) is var (before, after))
            {
                text.Append(CultureInfo.InvariantCulture, $"\n**Narration of `{beat.Id}`**\n\n```diff\n- {OneLine(before)}\n+ {OneLine(after)}\n```\n");
            }

            if (!beat.SoundsGone.IsEmpty || !beat.SoundsNew.IsEmpty)
            {
                var lines = beat.SoundsGone.Select(s => $"- {OneLine(s)}\n").Concat(beat.SoundsNew.Select(s => $"+ {OneLine(s)}\n"));
                text.Append(CultureInfo.InvariantCulture, $"\n**Sounds of `{beat.Id}`**\n\n```diff\n{string.Concat(lines)}```\n");
            }
        }

        WriteProps(text, difference);
        return text.ToString();
    }

    private static void WriteProps(StringBuilder text, FilmDifference difference)
    {
        if (difference.Props.IsEmpty)
        {
            return;
        }

        text.Append("\n| element | prop | before | after |\n| --- | --- | --- | --- |\n");
        foreach (var prop in difference.Props.OrderByDescending(p => p.IsFigure).Take(MostProps))
        {
            var name = prop.IsFigure ? $"{prop.Prop} (figure)" : prop.Prop;
            text.Append(CultureInfo.InvariantCulture, $"| `{prop.Element}` | {Escape(name)} | {Escape(prop.Before)} | {Escape(prop.After)} |\n");
        }

        if (difference.Props.Length > MostProps)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n... and {difference.Props.Length - MostProps} more.\n");
        }
    }

    private static string OneLine(string text) => text.ReplaceLineEndings(" ").Replace("```", "'''", StringComparison.Ordinal);

    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in text.ReplaceLineEndings(" "))
        {
            _ = c is '\\' or '|' or '*' or '_' or '`' or '[' or ']' or '<' or '>' or '#' or '@' ? escaped.Append('\\').Append(c) : escaped.Append(c);
        }

        return escaped.ToString();
    }
}
