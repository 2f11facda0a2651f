using System.Collections.Immutable;
using Explainer.Core;
using Explainer.Core.Geometry;
using Explainer.Display;
using Explainer.Display.Paints;
using Explainer.Display.Shapes;
using Explainer.Pipeline.Stills;
using Explainer.Raster.Drawing;
using Explainer.Scenes.Composition;

namespace Explainer.Pipeline.Lint;

/// <summary>One picture of all warnings: the frame in which each is seen first, with its place marked and what is told of it.</summary>
internal static class LintSheet
{
    private const int Columns = 2;
    private const int CellWidth = 800;
    private const int CellHeight = 450;
    private const int TextHeight = 120;
    private const double TextSize = 22;
    private static readonly Color Ground = new(0.1f, 0.1f, 0.12f);
    private static readonly Color Mark = new(1, 0.25f, 0.35f);

    /// <summary>Draws a sheet and writes it as PNG.</summary>
    /// <param name="spots">The warnings, 1 or more.</param>
    /// <param name="output">Where to.</param>
    /// <param name="cancellation">Ends the work between two pictures.</param>
    public static void Write(ImmutableArray<LintSpot> spots, Stream output, CancellationToken cancellation)
    {
        var grid = new SheetGrid(spots.Length, Columns, new PixelSize(CellWidth, CellHeight), TextHeight);
        grid.Write(Text(spots, grid), Draw, output, cancellation);

        FrameRasterizer Draw(int index)
        {
            var frame = spots[index].Film.Timeline.DesignSize;
            var cell = new FrameRasterizer(frame, Math.Min((double)CellWidth / frame.Width, (double)CellHeight / frame.Height), new RasterCache());
            cell.Draw(Marked(spots[index]), cancellation);
            return cell;
        }
    }

    private static DisplayList Marked(LintSpot spot)
    {
        var list = Composer.Compose(spot.Film.Timeline, spot.Finding.Moment.Frame);
        var builder = new DisplayListBuilder();
        builder.Begin(list.Size);
        builder.Stroke(new RoundRectShape(spot.Finding.Place.Inflate(12), 8), Paint.Solid(Mark), new StrokeStyle(6));
        return new DisplayList(list.Size, [.. list.Commands, .. builder.Build().Commands]);
    }

    private static DisplayList Text(ImmutableArray<LintSpot> spots, SheetGrid grid)
    {
        var builder = new DisplayListBuilder();
        builder.Begin(grid.Size);
        builder.Fill(new RoundRectShape(new Rect(0, 0, grid.Size.Width, grid.Size.Height)), Ground);
        for (var i = 0; i < spots.Length; i++)
        {
            var (diagnostic, film, _) = spots[i];
            var type = new TypeScale(film.Timeline.Theme, film.Language);
            var set = film.Timeline.Typesetter;
            var place = diagnostic.Span is { } span ? $":{span.Line}" : "";
            var name = set.Set(type.Mono(TextSize, 700), $"{i + 1} {diagnostic.Code}{place}");
            var at = grid.CornerOf(i) + new Point(0, CellHeight + 10);
            builder.Text(name, at, Paint.Solid(Mark));
            builder.Text(set.Set(type.Sans(TextSize), diagnostic.Message, CellWidth), at + new Point(0, name.Size.Height + 4), Paint.Solid(Color.White));
        }

        return builder.Build();
    }
}
