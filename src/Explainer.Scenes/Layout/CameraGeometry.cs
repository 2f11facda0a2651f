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
    /// <param name="time">Seconds of the film.</param>
    public static Affine At(Size frame, Track? zoom, Track? focus, double time)
    {
        var scale = zoom?.At(time).Number ?? 1;
        var middle = new Point(frame.Width / 2, frame.Height / 2);
        var held = focus?.At(time).Point ?? middle;
        return Affine.Translation(middle.X, middle.Y).Of(Affine.Scale(scale, scale)).Of(Affine.Translation(-held.X, -held.Y));
    }
}
