using Explainer.Core.Geometry;
using Explainer.Scenes.Timelines;

namespace Explainer.Scenes.Layout;

/// <summary>How the camera maps what stands in a frame to what is seen.</summary>
public static class CameraGeometry
{
    /// <summary>The map at a moment, from design px to design px.</summary>
    /// <param name="frame">The frame in design px.</param>
    /// <param name="zoom">The course of the zoom; null for always 1.</param>
    /// <param name="focus">The course of what is held in the middle; null for the frame's own middle.</param>
    /// <param name="roll">The course of how far the picture leans; null for never.</param>
    /// <param name="time">Seconds of the film.</param>
    /// <param name="depth">How far behind the scene what is seen lies: 1 as far again as the scene, which then moves and grows half as much.</param>
    public static Affine At(Size frame, Track? zoom, Track? focus, Track? roll, double time, double depth = 0)
    {
        var scale = zoom?.At(time).Number ?? 1;
        var middle = new Point(frame.Width / 2, frame.Height / 2);
        var held = focus?.At(time).Point ?? middle;
        if (depth != 0)
        {
            var nearness = 1 / (1 + depth);
            (scale, held) = (1 + ((scale - 1) * nearness), middle + ((held - middle) * nearness));
        }

        var lean = roll?.At(time).Number ?? 0;
        var upright = Affine.Translation(middle.X, middle.Y).Of(Affine.Scale(scale, scale)).Of(Affine.Translation(-held.X, -held.Y));
        return lean == 0 ? upright : Affine.RotationAbout(lean, middle).Of(upright);
    }
}
