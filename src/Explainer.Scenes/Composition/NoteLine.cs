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
        for (var i = 0; i < seen.Count; i++)
        {
            var (note, presence) = seen[i];
            var opening = Opens(seen, i) ? timeline.Typesetter.Set(style, note.Opening) : null;
            var opened = opening?.Size.Width ?? 0;
            var block = timeline.Typesetter.Set(style, (note.Measured ? note.Opening : "") + note.Source, room - opened);
            if (x + opened + block.Size.Width > room)
            {
                rows.Add([]);
                x = 0;
            }

            if (opening is not null)
            {
                // The word is there as long as one of those is that it opens.
                rows[^1].Add((opening, SafeArea.Margin + x, seen.Skip(i).TakeWhile(s => IsLike(s.Note, note)).Max(s => s.Presence)));
            }

            rows[^1].Add((block, SafeArea.Margin + x + opened, presence));
            x += opened + block.Size.Width + Gap;
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

    // References that follow one another are opened once. A measurement always says itself that it is one.
    private static bool Opens(List<(FigureNote Note, double Presence)> seen, int index) =>
        seen[index].Note is { Measured: false, Opening.Length: > 0 } note && (index == 0 || !IsLike(seen[index - 1].Note, note));

    private static bool IsLike(FigureNote one, FigureNote other) => !one.Measured && !other.Measured && one.Opening == other.Opening;

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
