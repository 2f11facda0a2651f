using Explainer.Core.Geometry;

namespace Explainer.Scenes.Timelines;

/// <summary>
/// The camera over a film: how what stands in a frame is mapped to what is seen. Elements lie on layers, by their depth: those that lie deeper move
/// and grow less as it turns.
/// </summary>
/// <param name="Frame">The frame in design px.</param>
/// <param name="Zoom">The course of the zoom; null for always 1.</param>
/// <param name="Focus">The point in design px that it holds in the middle of the frame; null for the frame's own middle.</param>
/// <param name="Roll">How far its picture leans, in degrees; null for never.</param>
public sealed record Camera(Size Frame, Track? Zoom = null, Track? Focus = null, Track? Roll = null)
{
    /// <summary>Whether it ever shows anything but the frame as it is.</summary>
    public bool Turns => Zoom is not null || Focus is not null || Roll is not null;

    /// <summary>The map from a layer to what is seen, from design px to design px.</summary>
    /// <param name="time">Seconds of the film.</param>
    /// <param name="depth">How far behind the scene the layer lies: 1 as far again as the scene, which then moves and grows half as much.</param>
    public Affine At(double time, double depth = 0)
    {
        var scale = Zoom?.At(time).Number ?? 1;
        var middle = new Point(Frame.Width / 2, Frame.Height / 2);
        var held = Focus?.At(time).Point ?? middle;
        if (depth != 0)
        {
            var nearness = 1 / (1 + depth);
            (scale, held) = (ScaleOf(scale, nearness), middle + ((held - middle) * nearness));
        }

        var lean = Roll?.At(time).Number ?? 0;
        var upright = Affine.Translation(middle.X, middle.Y).Of(Affine.Scale(scale, scale)).Of(Affine.Translation(-held.X, -held.Y));
        return lean == 0 ? upright : Affine.RotationAbout(lean, middle).Of(upright);
    }

    /// <summary>The map from one layer to another on which the same is seen in the same place.</summary>
    /// <param name="time">Seconds of the film.</param>
    /// <param name="from">The depth of the one.</param>
    /// <param name="to">The depth of the other.</param>
    public Affine Between(double time, double from, double to) =>
        from == to || !Turns ? Affine.Identity : (At(time, to).Inverse() ?? Affine.Identity).Of(At(time, from));

    // Zooming out takes a layer back as far as zooming in by as much would bring it on: so no layer shrinks to nothing or is mirrored, however near it is.
    private static double ScaleOf(double zoom, double nearness) =>
        zoom >= 1 ? 1 + ((zoom - 1) * nearness) : Math.Max(0, zoom) is var less ? less / (less + ((1 - less) * nearness)) : 1;

    /// <summary>The focus that brings a point of a layer to the middle of the frame.</summary>
    /// <param name="point">The point.</param>
    /// <param name="depth">The layer's depth.</param>
    public Point FocusOn(Point point, double depth)
    {
        var middle = new Point(Frame.Width / 2, Frame.Height / 2);
        return depth == 0 ? point : middle + ((point - middle) * (1 + depth));
    }
}
