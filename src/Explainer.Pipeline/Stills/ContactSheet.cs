using Explainer.Core;
using Explainer.Core.Geometry;
using Explainer.Display;
using Explainer.Display.Paints;
using Explainer.Display.Shapes;
using Explainer.Raster.Drawing;
using Explainer.Scenes.Composition;
using Explainer.Scenes.Timelines;

namespace Explainer.Pipeline.Stills;

/// <summary>One picture of a whole film: every beat's key moment with its name, time and narration.</summary>
internal static class ContactSheet
{
    private const int CellWidth = 620;
    private const int TextHeight = 150;
    private const int Border = 2;
    private const double NameSize = 26;
    private const double NarrationSize = 20;

    /// <summary>Draws a sheet and writes it as PNG.</summary>
    /// <param name="timeline">The film.</param>
    /// <param name="columns">Beats side by side, 1 or more.</param>
    /// <param name="output">Where to.</param>
    /// <param name="cancellation">Ends the work.</param>
    public static void Write(Timeline timeline, int columns, Stream output, CancellationToken cancellation)
    {
        columns = Math.Min(columns, timeline.Beats.Length);
        var scale = (double)CellWidth / timeline.DesignSize.Width;
        var cellHeight = Rounding.HalfUp(timeline.DesignSize.Height * scale);
        var grid = new SheetGrid(timeline.Beats.Length, columns, new PixelSize(CellWidth, cellHeight), TextHeight);
        var cell = new FrameRasterizer(timeline.DesignSize, scale, new RasterCache());
        grid.Write(Text(timeline, grid), Draw, output, cancellation);

        FrameRasterizer Draw(int beat)
        {
            cell.Draw(Composer.Compose(timeline, timeline.Beats[beat].Key), cancellation);
            return cell;
        }
    }

    private static DisplayList Text(Timeline timeline, SheetGrid grid)
    {
        var builder = new DisplayListBuilder();
        var theme = timeline.Theme;
        var type = new TypeScale(theme, timeline.Language);
        builder.Begin(grid.Size);
        builder.Fill(new RoundRectShape(new Rect(0, 0, grid.Size.Width, grid.Size.Height)), Color.Lerp(theme.Background.WithOpacity(1), Color.Black, theme.IsLight ? 0.08 : 0.35));
        for (var i = 0; i < timeline.Beats.Length; i++)
        {
            var beat = timeline.Beats[i];
            var corner = grid.CornerOf(i);

            // The picture covers all but the border, without which a dark one has no end on a dark sheet.
            builder.Fill(
                new RoundRectShape(new Rect(corner.X - Border, corner.Y - Border, CellWidth + (2 * Border), grid.Cell.Height + (2 * Border))),
                Color.Lerp(theme.Background.WithOpacity(1), theme.Text, 0.2));
            var at = corner + new Point(0, grid.Cell.Height + 12);
            var name = timeline.Typesetter.Set(type.Mono(NameSize, 700), beat.Id);
            builder.Text(name, at, Paint.Solid(theme.Text));
            var times = timeline.Typesetter.Set(
                type.Mono(NarrationSize), $"{timeline.Rate.TimeOf(beat.First).ToClock()}\u2013{timeline.Rate.TimeOf(beat.End).ToClock()}");
            builder.Text(times, at + new Point(CellWidth - times.Size.Width, 5), Paint.Solid(theme.Muted));
            var narration = timeline.Typesetter.Set(type.Sans(NarrationSize), beat.Voiceover, CellWidth);
            builder.Text(narration, at + new Point(0, name.Size.Height + 6), Paint.Solid(Color.Lerp(theme.Muted, theme.Text, 0.5)));
        }

        return builder.Build();
    }
}
