using Explainer.Core;
using Explainer.Core.Geometry;
using Explainer.Display;
using Explainer.Display.Paints;
using Explainer.Display.Shapes;
using Explainer.Display.Text;
using Explainer.Scenes.Timelines;

namespace Explainer.Scenes.Composition;

/// <summary>Draws captions into the zone that the layout keeps free for them; the word that is being said stands out.</summary>
internal static class CaptionBand
{
    private const double SizeOf = 44;
    private const double FootMargin = 44;

    // Lines are counted in characters, and wide ones may need more than the frame has: these are set smaller.
    private const double SideMargin = 44;

    public static void Draw(Timeline timeline, double time, DisplayListBuilder builder)
    {
        foreach (var cue in timeline.Captions)
        {
            if (time >= cue.Start && time < cue.End)
            {
                Draw(timeline, cue, time, builder);
                return;
            }
        }
    }

    private static void Draw(Timeline timeline, CaptionCue cue, double time, DisplayListBuilder builder)
    {
        var theme = timeline.Theme;
        var style = new TypeScale(theme, timeline.Language).Sans(SizeOf, 600);
        var said = SaidBy(cue, time);
        var widest = cue.Lines.Max(line => timeline.Typesetter.Set(style, line).Size.Width);
        var room = timeline.DesignSize.Width - (2 * SideMargin);
        style = widest > room ? style with { Size = style.Size * room / widest } : style;
        var height = cue.Lines.Length * style.Size * style.LineHeight;
        var y = timeline.DesignSize.Height - FootMargin - height;
        for (var i = 0; i < cue.Lines.Length; i++)
        {
            var block = timeline.Typesetter.Set(style, cue.Lines[i]);
            var at = new Point((timeline.DesignSize.Width - block.Size.Width) / 2, y + (i * style.Size * style.LineHeight));
            var plate = new Rect(at.X - 20, at.Y, block.Size.Width + 40, block.Size.Height);
            builder.Fill(new RoundRectShape(plate, 10), theme.Curtain(0.5).WithOpacity(0.72));
            builder.Text(block, at, Paint.Solid(theme.Text));
            if (said is { } word && word.Line == i)
            {
                Highlight(builder, block, at, word, theme.Accent);
            }
        }
    }

    private static CaptionWord? SaidBy(CaptionCue cue, double time)
    {
        CaptionWord? said = null;
        foreach (var word in cue.Words)
        {
            if (word.Start > time)
            {
                break;
            }

            said = word;
        }

        return said;
    }

    private static void Highlight(DisplayListBuilder builder, TextBlock block, Point at, CaptionWord word, Color color)
    {
        var glyphs = block.Outlines.Glyphs.Where(g => g.Cluster >= word.First && g.Cluster < word.First + word.Length);
        builder.Push(Affine.Translation(at.X, at.Y));
        builder.Fill(new GlyphRunShape(glyphs), color);
        builder.Pop();
    }
}
