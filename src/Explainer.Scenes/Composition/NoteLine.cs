using Explainer.Core.Geometry;
using Explainer.Display;
using Explainer.Display.Paints;
using Explainer.Scenes.Layout;
using Explainer.Scenes.Timelines;

namespace Explainer.Scenes.Composition;

/// <summary>The line at the foot of a frame (at its head when captions are drawn there) that says where the figures on screen come from.</summary>
internal static class NoteLine
{
    private const double FootMargin = 48;

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
        var x = SafeArea.Margin;
        foreach (var (note, presence) in seen)
        {
            var block = timeline.Typesetter.Set(style, note.Text, timeline.DesignSize.Width - (2 * SafeArea.Margin));
            var y = atTop ? FootMargin : timeline.DesignSize.Height - FootMargin - block.Size.Height;
            builder.Text(block, new Point(x, y), Paint.Solid(color.Fade(presence)));
            x += block.Size.Width + 48;
        }
    }

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
