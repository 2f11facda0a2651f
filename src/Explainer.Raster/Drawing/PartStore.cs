using Explainer.Core.Geometry;
using Explainer.Display;
using Explainer.Display.Commands;
using Explainer.Display.Paints;
using Explainer.Display.Shapes;

namespace Explainer.Raster.Drawing;

/// <summary>
/// Finds or makes the parts that one rasterizer's frames are drawn with. A part is in use until its frame is finished, whatever leaves the
/// cache meanwhile. For use from several threads.
/// </summary>
/// <param name="scale">Device px per list px.</param>
/// <param name="world">The device pixels beyond which nothing matters: the frame and what may be blurred into it.</param>
/// <param name="cache">Keeps finished parts.</param>
internal sealed class PartStore(double scale, PixelRect world, RasterCache cache)
{
    private const byte CoverageKind = 1;
    private const byte GlowKind = 2;
    private const byte PictureKind = 3;
    private const byte LayerKind = 4;
    private readonly Affine toDevice = Affine.Scale(scale, scale);
    private readonly BackdropStore backdrops = new();
    private readonly Lock gate = new();
    private readonly List<RasterPart> used = [];

    /// <summary>How many parts are in use; for one thread alone.</summary>
    internal int InUse => used.Count;

    /// <summary>Starts a frame.</summary>
    internal void BeginFrame() => backdrops.BeginFrame();

    /// <summary>Ends a frame: the parts that it was drawn with are not used any more.</summary>
    internal void EndFrame() => ReleaseTo(0);

    /// <summary>The parts that came into use last are not used any more; for one thread alone.</summary>
    /// <param name="kept">How many stay in use.</param>
    internal void ReleaseTo(int kept)
    {
        for (var i = kept; i < used.Count; i++)
        {
            used[i].Release();
        }

        used.RemoveRange(kept, used.Count - kept);
    }

    /// <summary>How much of each pixel a shape or its outline covers.</summary>
    internal Placed<CoverageMask> Coverage(Shape shape, in Affine transform, StrokeStyle? stroke)
    {
        var place = new ShapePlace(shape, toDevice.Of(transform));
        var (area, key) = place.Measure(CoverageKind, stroke, 0, world);
        var mask = cache.Find<CoverageMask>(key) ?? Keep(key, CoverageRasterizer.Draw(place.Shape, place.Transform, stroke, area));
        return Use(place.X, place.Y, mask);
    }

    /// <summary>A glow's light.</summary>
    internal Placed<GlowMask> Glow(GlowCommand command)
    {
        var place = new ShapePlace(command.Shape, toDevice.Of(command.Transform));
        var sigma = command.Sigma * scale;
        var (area, key) = place.Measure(GlowKind, null, sigma, world);
        return Use(place.X, place.Y, cache.Find<GlowMask>(key) ?? Keep(key, GlowMask.Draw(place, sigma, area)));
    }

    /// <summary>A picture at the size at which it is shown.</summary>
    internal Placed<PixelPicture> Picture(PictureCommand command)
    {
        var place = new ShapePlace(new RoundRectShape(command.Target), toDevice.Of(command.Transform));
        var (area, shapeKey) = place.Measure(PictureKind, null, 0, world);
        var key = Fingerprint.Mix(Fingerprint.Mix(shapeKey, command.Picture.Id.High), command.Picture.Id.Low);
        var picture = cache.Find<PixelPicture>(key);
        if (picture is null)
        {
            var local = new PictureCommand(command.Picture, place.Shape.Bounds, place.Transform, 255, null);
            picture = Keep(key, PicturePainter.Paint(local, place.Transform, area, cache));
        }

        return Use(place.X, place.Y, picture);
    }

    /// <summary>A backdrop.</summary>
    /// <param name="command">The backdrop.</param>
    /// <param name="area">The device pixels that it covers.</param>
    internal Placed<PixelPicture> Backdrop(BackdropCommand command, PixelRect area) => new(
        0, 0, backdrops.Take(command.Fingerprint, area, picture => BackdropPainter.Paint(command, scale, picture)));

    /// <summary>A blurred layer. It lies at a fixed place of the frame, so that scale and frame belong to what it is.</summary>
    /// <param name="command">The layer.</param>
    /// <param name="area">The device pixels that it covers.</param>
    /// <param name="paint">Draws its children into a canvas.</param>
    internal Placed<PixelPicture> BlurredLayer(LayerCommand command, PixelRect area, Action<Canvas> paint)
    {
        var place = Fingerprint.Mix((ulong)BitConverter.DoubleToInt64Bits(scale), ((ulong)(uint)world.Width << 32) | (uint)world.Height);
        var key = Fingerprint.Mix(Fingerprint.Mix(LayerKind, command.Fingerprint), place);
        var picture = cache.Find<PixelPicture>(key);
        if (picture is null)
        {
            picture = Keep(key, LayerBlur.Draw(paint, command.BlurSigma * scale, area, world));
        }

        return Use(0, 0, picture);
    }

    private T Keep<T>(ulong key, T part)
        where T : RasterPart
    {
        cache.Keep(key, part);
        return part;
    }

    private Placed<T> Use<T>(int x, int y, T part)
        where T : RasterPart
    {
        lock (gate)
        {
            used.Add(part);
        }

        return new Placed<T>(x, y, part);
    }
}
