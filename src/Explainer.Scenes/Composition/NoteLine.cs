using Explainer.Core.Geometry;
using Explainer.Display;
using Explainer.Display.Paints;
using Explainer.Display.Text;
using Explainer.Scenes.Layout;
using Explainer.Scenes.Timelines;

namespace Explainer.Scenes.Composition;

/// <summary>
/// The line at the foot of a frame (at its head when captions are drawn there) that says where the figures on screen come from; several
/// lines where one is too long for the frame.
/// </summary>
internal static class NoteLine
{
    private const double FootMargin = 48;
    private const double Gap = 48;

    public static void Draw(Timeline timeline, double time, DisplayListBuilder builder)
    {
        if (timeline.Notes is { IsShown: false })
        {
            return;
        }

        List<(FigureNote Note, double Presence)>? seen = null;
        foreach (var root in timeline.Roots)
        {
            Collect(root, 1, time, ref seen);
        }

        if (seen is null)
        {
            return;
        }

        var theme = timeline.Theme;
        var size = timeline.Notes is { Size: > 0 } sized ? sized.Size : theme.NoteSize;
        var color = timeline.Notes?.Color ?? theme.Muted;
        var atTop = timeline.Notes is { AtTop: true } || !timeline.Captions.IsEmpty;
        var style = new TypeScale(theme, timeline.Language).Sans(size);
        var room = timeline.DesignSize.Width - (2 * SafeArea.Margin);
        var rows = new List<List<(TextBlock Block, double X, double Presence)>>();
        var x = double.PositiveInfinity;
        foreach (var (text, presence, isOpening) in PiecesOf(seen))
        {
            var block = timeline.Typesetter.Set(style, text, room);
            if (x + block.Size.Width > room)
            {
                rows.Add([]);
                x = 0;
            }

            rows[^1].Add((block, SafeArea.Margin + x, presence));
            x += block.Size.Width + (isOpening ? 0 : Gap);
        }

        // At the foot the last row keeps the place that one row alone has.
        var bottom = atTop ? FootMargin : timeline.DesignSize.Height - FootMargin - rows.Sum(HeightOf);
        foreach (var row in rows)
        {
            bottom += HeightOf(row);
            foreach (var (block, left, presence) in row)
            {
                builder.Text(block, new Point(left, atTop ? bottom - HeightOf(row) : bottom - block.Size.Height), Paint.Solid(color.Fade(presence)));
            }
        }
    }

    // References that follow one another are opened once; the word is there as long as one of them is. A measurement always says that it is one.
    private static IEnumerable<(string Text, double Presence, bool IsOpening)> PiecesOf(List<(FigureNote Note, double Presence)> seen)
    {
        for (var i = 0; i < seen.Count; i++)
        {
            var (note, presence) = seen[i];
            var isOpened = i > 0 && !note.Measured && !seen[i - 1].Note.Measured && seen[i - 1].Note.Opening == note.Opening;
            if (note.Measured || note.Opening.Length == 0)
            {
                yield return (note.Opening + note.Source, presence, false);
                continue;
            }

            if (!isOpened)
            {
                var opened = seen.Skip(i).TakeWhile(s => !s.Note.Measured && s.Note.Opening == note.Opening);
                yield return (note.Opening, opened.Max(s => s.Presence), true);
            }

            yield return (note.Source, presence, false);
        }
    }

    private static double HeightOf(List<(TextBlock Block, double X, double Presence)> row) => row.Max(n => n.Block.Size.Height);

    private static void Collect(Element element, double parents, double time, ref List<(FigureNote Note, double Presence)>? seen)
    {
        if (element.AppearanceAt(time) is not { } stay)
        {
            return;
        }

        var presence = parents * Math.Clamp(stay.Presence(time), 0, 1);
        var shown = element.Notes.IsEmpty ? 0 : presence * element.Component.FiguresSeen(element, time);
        foreach (var note in element.Notes)
        {
            seen ??= [];
            var index = seen.FindIndex(s => s.Note == note);
            if (index < 0)
            {
                seen.Add((note, shown));
            }
            else if (seen[index].Presence < shown)
            {
                seen[index] = (note, shown);
            }
        }

        foreach (var child in element.Children)
        {
            Collect(child, presence, time, ref seen);
        }
    }
}
