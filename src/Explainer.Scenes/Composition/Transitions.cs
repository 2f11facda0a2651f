using Explainer.Core;
using Explainer.Core.Easing;
using Explainer.Core.Geometry;
using Explainer.Display;
using Explainer.Display.Shapes;
using Explainer.Scenes.Timelines;

namespace Explainer.Scenes.Composition;

/// <summary>Draws the transitions between beats over everything else.</summary>
internal static class Transitions
{
    /// <summary>The ids of the outermost elements that transitions do not hide at a time; null for none.</summary>
    public static HashSet<string>? CarriedAt(Timeline timeline, double time)
    {
        HashSet<string>? carried = null;
        foreach (var cover in timeline.Covers)
        {
            if (!cover.Carries.IsEmpty && time >= cover.Start && time < cover.End)
            {
                (carried ??= []).UnionWith(cover.Carries);
            }
        }

        return carried;
    }

    /// <summary>Draws those that are under way.</summary>
    public static void Draw(Timeline timeline, double time, DisplayListBuilder builder)
    {
        var frame = new Rect(0, 0, timeline.DesignSize.Width, timeline.DesignSize.Height);
        var curtain = timeline.Theme.Background.A > 0 ? timeline.Theme.Curtain(0.6) : Color.Black;
        foreach (var cover in timeline.Covers)
        {
            if (time < cover.Start || time >= cover.End)
            {
                continue;
            }

            var passed = NamedEasing.All["in-out-sine"].Evaluate((time - cover.Start) / (cover.End - cover.Start), 0);
            var hidden = cover.Appearing ? 1 - passed : passed;
            switch (cover.Kind)
            {
                case CoverKind.Fade:
                    builder.Fill(new RoundRectShape(frame), curtain.WithOpacity(hidden));
                    break;
                case CoverKind.Flash:
                    builder.Fill(new RoundRectShape(frame), Color.White.WithOpacity(hidden * hidden * 0.9));
                    break;
                default:
                    var width = frame.Width * hidden;
                    builder.Fill(new RoundRectShape(new Rect(cover.Appearing ? frame.Width - width : 0, 0, width, frame.Height)), curtain);
                    break;
            }
        }
    }
}
