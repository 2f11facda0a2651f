using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Explainer.Core.Geometry;
using Explainer.Display.Paints;

namespace Explainer.Raster.Drawing;

/// <summary>A gradient on the device: a colour for every pixel, by its position alone, dithered.</summary>
internal sealed unsafe class GradientSampler
{
    private const int Steps = 1024;
    private const int Lanes = 4;
    private readonly Vector128<float>[] colors = new Vector128<float>[Steps + 1];
    private readonly bool isRadial;
    private readonly Plane across;
    private readonly Plane down;

    /// <summary>Prepares a gradient.</summary>
    /// <param name="paint">The gradient, in the shape's coordinates.</param>
    /// <param name="transform">From the shape's coordinates to device px.</param>
    internal GradientSampler(GradientPaint paint, in Affine transform)
    {
        isRadial = paint.IsRadial;

        // Of a shape that is flattened to a line nothing can be seen.
        (across, down) = Planes(paint, transform.Of(paint.Map).Inverse() ?? Affine.Identity);
        var stop = 0;
        for (var i = 0; i <= Steps; i++)
        {
            var t = i / (double)Steps;
            while (stop + 1 < paint.Stops.Length && paint.Stops[stop + 1].Offset <= t)
            {
                stop++;
            }

            var from = paint.Stops[stop];
            var to = paint.Stops[Math.Min(stop + 1, paint.Stops.Length - 1)];
            var share = to.Offset > from.Offset ? (float)Math.Clamp((t - from.Offset) / (to.Offset - from.Offset), 0, 1) : 0f;
            var low = PremultipliedColor.From(from.Color);
            colors[i] = (low + ((PremultipliedColor.From(to.Color) - low) * share)) * 255f;
        }
    }

    /// <summary>The premultiplied colours of a part of a row.</summary>
    /// <param name="x">The first pixel's column on the device.</param>
    /// <param name="y">The row on the device.</param>
    /// <param name="count">Pixels.</param>
    /// <param name="pixels">Takes them; has room for a multiple of four.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal void Row(int x, int y, int count, uint* pixels)
    {
        var steps = Vector256.Create(0.5, 1.5, 2.5, 3.5);
        var py = Vector256.Create(y + 0.5);
        var places = stackalloc double[Lanes];
        fixed (Vector128<float>* table = colors)
        fixed (float* thresholds = Dither.Shares(y))
        {
            for (var i = 0; i < count; i += Lanes)
            {
                var px = Vector256.Create((double)(x + i)) + steps;
                var t = across.At(px, py);
                if (isRadial)
                {
                    var other = down.At(px, py);
                    t = Vector256.Sqrt((t * t) + (other * other));
                }

                t = Vector256.Min(Vector256.Max(t, Vector256<double>.Zero), Vector256<double>.One);
                ((t * Steps) + Vector256.Create(0.5)).Store(places);
                var threshold = thresholds + ((x + i) & (Dither.Size - 1));
                PremultipliedColor.Pack(
                    table[(int)places[0]] + Vector128.Create(threshold[0]), table[(int)places[1]] + Vector128.Create(threshold[1]),
                    table[(int)places[2]] + Vector128.Create(threshold[2]), table[(int)places[3]] + Vector128.Create(threshold[3]))
                    .Store(pixels + i);
            }
        }
    }

    // A linear one's t is the share of the way along its axis; a radial one's is the length of two such shares.
    private static (Plane Across, Plane Down) Planes(GradientPaint paint, in Affine m)
    {
        if (paint.IsRadial)
        {
            var radius = Math.Max(paint.To.X, 1e-6);
            return (
                new Plane(m.Xx / radius, m.Xy / radius, (m.X0 - paint.From.X) / radius),
                new Plane(m.Yx / radius, m.Yy / radius, (m.Y0 - paint.From.Y) / radius));
        }

        var axis = paint.To - paint.From;
        var length = (axis.X * axis.X) + (axis.Y * axis.Y);
        if (length == 0)
        {
            return (new Plane(0, 0, 1), default);
        }

        return (
            new Plane(
                ((m.Xx * axis.X) + (m.Yx * axis.Y)) / length, ((m.Xy * axis.X) + (m.Yy * axis.Y)) / length,
                (((m.X0 - paint.From.X) * axis.X) + ((m.Y0 - paint.From.Y) * axis.Y)) / length),
            default);
    }

    /// <summary>A value over the device: X x + Y y + Rest.</summary>
    private readonly record struct Plane(double X, double Y, double Rest)
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal Vector256<double> At(Vector256<double> x, Vector256<double> y) => (x * X) + (y * Y) + Vector256.Create(Rest);
    }
}
