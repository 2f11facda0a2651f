using Explainer.Core;
using Explainer.Core.Geometry;
using Explainer.Display;
using Explainer.Display.Shapes;

namespace Explainer.Scenes.Components;

/// <summary>Small signs that say a state without colour: a check, a warning, a dot.</summary>
internal static class StateMark
{
    /// <summary>Draws a sign around a point.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="mark">check, warning or dot; anything else draws nothing.</param>
    /// <param name="center">Its middle, in local px.</param>
    /// <param name="radius">Half of its height, in local px.</param>
    /// <param name="color">Its colour.</param>
    public static void Draw(DisplayListBuilder output, string mark, Point center, double radius, Color color)
    {
        var line = Math.Max(2, radius * 0.2) / radius;
        output.Push(Affine.Translation(center.X, center.Y).Of(Affine.Scale(radius, radius)));
        switch (mark)
        {
            case "check":
                output.Stroke(Circle, color, line);
                output.Stroke(Check, color, line * 1.1);
                break;
            case "warning":
                output.Stroke(Triangle, color, line);
                output.Stroke(Bar, color, line * 1.1);
                output.Fill(Dot, color);
                break;
            case "dot":
                output.Fill(Circle, color);
                break;
            default:
                break;
        }

        output.Pop();
    }

    // In units of the radius: the sub-pixel grid would be too coarse, so these lie on the finer one.
    private static readonly PathShape Circle = new PathBuilder(snap: false).Arc(Point.Zero, 1, 0, 360).Close().Build();
    private static readonly PathShape Check = new PathBuilder(snap: false).Move(-0.45, 0.02).Line(-0.12, 0.36).Line(0.46, -0.34).Build();
    private static readonly PathShape Triangle = new PathBuilder(snap: false).Move(0, -0.95).Line(1.05, 0.88).Line(-1.05, 0.88).Close().Build();
    private static readonly PathShape Bar = new PathBuilder(snap: false).Move(0, -0.32).Line(0, 0.28).Build();
    private static readonly PathShape Dot = new PathBuilder(snap: false).Arc(new Point(0, 0.6), 0.13, 0, 360).Close().Build();
}
