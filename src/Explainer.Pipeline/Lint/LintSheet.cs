using System.Collections.Immutable;
using Explainer.Core;
using Explainer.Core.Geometry;
using Explainer.Display;
using Explainer.Display.Paints;
using Explainer.Display.Shapes;
using Explainer.Raster.Drawing;
using Explainer.Raster.Png;
using Explainer.Scenes.Composition;

namespace Explainer.Pipeline.Lint;

/// <summary>One picture of all warnings: the frame in which each is seen first, with its place marked and what is told of it.</summary>
internal static class LintSheet
{
    private const int Columns = 2;
    private const int CellWidth = 800;
    private const int CellHeight = 450;
    private const int TextHeight = 120;
    private const int Gap = 36;
    private const double TextSize = 22;
    private static readonly Color Ground = new(0.1f, 0.1f, 0.12f);
    private static readonly Color Mark = new(1, 0.25f, 0.35f);

    /// <summary>Draws a sheet and writes it as PNG.</summary>
    /// <param name="spots">The warnings, 1 or more.</param>
    /// <param name="output">Where to.</param>
    /// <param name="cancellation">Ends the work between two pictures.</param>
    public static void Write(ImmutableArray<LintSpot> spots, Stream output, CancellationToken cancellation)
    {
        var rows = (spots.Length + Columns - 1) / Columns;
        var size = new PixelSize(Gap + (Columns * (CellWidth + Gap)), Gap + (rows * (CellHeight + TextHeight + Gap)));
        var sheet = new FrameRasterizer(size, 1, new RasterCache());
        sheet.Draw(Text(spots, size), cancellation);
        var pixels = sheet.Pixels.ToArray();
        for (var i = 0; i < spots.Length; i++)
        {
            var frame = spots[i].Film.Timeline.DesignSize;
            var cell = new FrameRasterizer(frame, Math.Min((double)CellWidth / frame.Width, (double)CellHeight / frame.Height), new RasterCache());
            cell.Draw(Marked(spots[i]), cancellation);
            var (left, top) = CornerOf(i);
            for (var y = 0; y < Math.Min(CellHeight, cell.Size.Height); y++)
            {
                cell.Pixels.Span.Slice(y * cell.Stride, Math.Min(CellWidth, cell.Size.Width) * 4).CopyTo(pixels.AsSpan(((top + y) * sheet.Stride) + (left * 4)));
            }
        }

        PngWriter.Write(output, pixels, sheet.Stride, size, keepAlpha: false);
    }

    private static DisplayList Marked(LintSpot spot)
    {
        var list = Composer.Compose(spot.Film.Timeline, spot.Finding.Moment.Frame);
        var builder = new DisplayListBuilder();
        builder.Begin(list.Size);
        builder.Stroke(new RoundRectShape(spot.Finding.Place.Inflate(12), 8), Paint.Solid(Mark), new StrokeStyle(6));
        return new DisplayList(list.Size, [.. list.Commands, .. builder.Build().Commands]);
    }

    private static DisplayList Text(ImmutableArray<LintSpot> spots, PixelSize size)
    {
        var builder = new DisplayListBuilder();
        builder.Begin(size);
        builder.Fill(new RoundRectShape(new Rect(0, 0, size.Width, size.Height)), Ground);
        for (var i = 0; i < spots.Length; i++)
        {
            var (diagnostic, film, _) = spots[i];
            var (left, top) = CornerOf(i);
            var type = new TypeScale(film.Timeline.Theme, film.Language);
            var set = film.Timeline.Typesetter;
            var place = diagnostic.Span is { } span ? $":{span.Line}" : "";
            var name = set.Set(type.Mono(TextSize, 700), $"{i + 1} {diagnostic.Code}{place}");
            var at = new Point(left, top + CellHeight + 10);
            builder.Text(name, at, Paint.Solid(Mark));
            builder.Text(set.Set(type.Sans(TextSize), diagnostic.Message, CellWidth), at + new Point(0, name.Size.Height + 4), Paint.Solid(Color.White));
        }

        return builder.Build();
    }

    private static (int Left, int Top) CornerOf(int index) =>
        (Gap + (index % Columns * (CellWidth + Gap)), Gap + (index / Columns * (CellHeight + TextHeight + Gap)));
}
