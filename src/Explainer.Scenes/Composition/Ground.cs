using System.Collections.Concurrent;
using System.Collections.Immutable;
using Explainer.Core;
using Explainer.Core.Geometry;
using Explainer.Display;
using Explainer.Display.Commands;
using Explainer.Display.Shapes;
using Explainer.Scenes.Timelines;

namespace Explainer.Scenes.Composition;

/// <summary>The ground of every frame: the theme's colour with a hint of light, and its grid.</summary>
public static class Ground
{
    private const int MajorEvery = 5;

    // Corner marks: how far they are from the edge, how long their arms are, and how long the marks in the middle of the sides.
    private const double MarkInset = 30;
    private const double MarkArm = 54;
    private const double MarkTick = 18;

    // The same in every frame of a film; a process sees few sizes and themes.
    private static readonly ConcurrentDictionary<(PixelSize Frame, double Spacing), (PathShape Fine, PathShape Major)> Grids = new();
    private static readonly ConcurrentDictionary<PixelSize, PathShape> Marks = new();

    /// <summary>Where the light's middle is when nothing else is said, in design px.</summary>
    public static Point UsualLight(PixelSize frame) => new(frame.Width * 0.5, frame.Height * 0.42);

    internal static void Draw(Timeline timeline, double time, DisplayListBuilder builder)
    {
        var theme = timeline.Theme;
        var (width, height) = (timeline.DesignSize.Width, timeline.DesignSize.Height);
        var light = Color.Lerp(theme.Background, theme.Accent, 0.35);
        var lights = theme.Background.A > 0
            ? ImmutableArray.Create(new BackdropLight(
                timeline.Light?.At(time).Point ?? UsualLight(timeline.DesignSize), Math.Max(width * 0.34, height * 0.3), height * 0.38, Rgba.From(light.WithOpacity(0.2))))
            : [];
        builder.Backdrop(theme.Background, lights, theme.Background.A > 0 ? theme.Vignette : 0);
        if (theme.Grid > 0)
        {
            DrawGrid(timeline, builder);
        }

        if (theme.Marks)
        {
            builder.Stroke(Marks.GetOrAdd(timeline.DesignSize, CornerMarks), theme.Line.WithOpacity(0.55), 2);
        }
    }

    private static PathShape CornerMarks(PixelSize frame)
    {
        var path = new PathBuilder();
        foreach (var (x, right) in new[] { (MarkInset, 1), (frame.Width - MarkInset, -1) })
        {
            foreach (var (y, down) in new[] { (MarkInset, 1), (frame.Height - MarkInset, -1) })
            {
                path.Move(x, y + (down * MarkArm)).Line(x, y).Line(x + (right * MarkArm), y);
            }

            path.Move(x, frame.Height / 2.0).Line(x + (right * MarkTick), frame.Height / 2.0);
        }

        return path.Move(frame.Width / 2.0, MarkInset).Line(frame.Width / 2.0, MarkInset + MarkTick)
            .Move(frame.Width / 2.0, frame.Height - MarkInset).Line(frame.Width / 2.0, frame.Height - MarkInset - MarkTick).Build();
    }

    private static void DrawGrid(Timeline timeline, DisplayListBuilder builder)
    {
        var theme = timeline.Theme;
        var (fine, major) = Grids.GetOrAdd((timeline.DesignSize, theme.Grid), key => Build(key.Frame, key.Spacing));
        builder.Stroke(fine, theme.Line.WithOpacity(0.07), 1);
        builder.Stroke(major, theme.Line.WithOpacity(0.15), 1.5);
    }

    private static (PathShape Fine, PathShape Major) Build(PixelSize frame, double spacing)
    {
        var fine = new PathBuilder();
        var major = new PathBuilder();
        Lines(frame.Width, (path, x) => path.Move(x, 0).Line(x, frame.Height));
        Lines(frame.Height, (path, y) => path.Move(0, y).Line(frame.Width, y));
        return (fine.Build(), major.Build());

        // From the middle outwards, so that the grid lies symmetrically in every frame size.
        void Lines(double length, Action<PathBuilder, double> line)
        {
            var steps = (int)(length / 2 / spacing);
            for (var i = -steps; i <= steps; i++)
            {
                line(i % MajorEvery == 0 ? major : fine, (length / 2) + (i * spacing));
            }
        }
    }
}
