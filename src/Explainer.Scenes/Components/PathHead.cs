using System.Collections.Immutable;
using Explainer.Core;
using Explainer.Core.Geometry;
using Explainer.Display.Paints;
using Explainer.Display.Shapes;
using Explainer.Scenes.Composition;

namespace Explainer.Scenes.Components;

/// <summary>What stands at the end of a line.</summary>
internal static class PathHead
{
    /// <summary>Nothing.</summary>
    public const string None = "none";

    /// <summary>The names of all of them.</summary>
    public static readonly ImmutableArray<string> Kinds = [None, "arrow", "open", "dot", "bar"];

    // An arrow's width as a share of its length, and how far its back is drawn in.
    private const double Slim = 0.86;
    private const double Back = 0.22;

    /// <summary>How much of the line a head stands for, in px from its end.</summary>
    /// <param name="kind">Which.</param>
    /// <param name="size">Its length in px.</param>
    /// <param name="width">The line's width in px.</param>
    public static double Room(string kind, double size, double width) => kind switch
    {
        "arrow" => size * (1 - Back) * 0.9,
        "open" => Math.Min(size, width * 0.5),
        _ => 0,
    };

    /// <summary>Draws a head.</summary>
    /// <param name="context">Where to.</param>
    /// <param name="kind">Which.</param>
    /// <param name="line">The line.</param>
    /// <param name="end">Where on the line its tip is, in px from the line's start.</param>
    /// <param name="along">How far from there its back lies along the line: its length, negative at a line's end.</param>
    /// <param name="width">The line's width in px.</param>
    /// <param name="color">The line's colour.</param>
    public static void Draw(in DrawContext context, string kind, PathMeasure line, double end, double along, double width, Color color)
    {
        if (kind == None || along == 0)
        {
            return;
        }

        // It points as the line runs below it, so that it does not turn on the spot where the line bends sharply.
        var tip = line.At(end).Point;
        var way = tip - line.At(end + along).Point;
        var degrees = way.Length > 0 ? Math.Atan2(way.Y, way.X) * 180 / Math.PI : line.At(end).Degrees;
        var size = Math.Abs(along);
        context.Out.Push(Affine.Translation(tip.X, tip.Y));
        context.Out.Push(Affine.RotationAbout(degrees, Point.Zero));
        switch (kind)
        {
            case "arrow":
                context.Out.Fill(new PathBuilder().Move(0, 0).Line(-size, size * Slim / 2).Line(-size * (1 - Back), 0).Line(-size, -size * Slim / 2).Close().Build(), color);
                break;
            case "open":
                var open = new PathBuilder().Move(-size * 0.8, -size * 0.7).Line(-width / 2, 0).Line(-size * 0.8, size * 0.7).Build();
                context.Out.Stroke(open, Paint.Solid(color), new StrokeStyle(width));
                break;
            case "dot":
                context.Out.Fill(new EllipseShape(Rect.Around(Point.Zero, new Size(size * 0.8, size * 0.8))), color);
                break;
            default:
                context.Out.Stroke(new PathBuilder().Move(0, -size * 0.5).Line(0, size * 0.5).Build(), Paint.Solid(color), new StrokeStyle(width));
                break;
        }

        context.Out.Pop();
        context.Out.Pop();
    }
}
