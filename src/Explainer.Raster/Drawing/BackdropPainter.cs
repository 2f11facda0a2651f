using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Explainer.Display.Commands;

namespace Explainer.Raster.Drawing;

/// <summary>
/// Works a backdrop out in floating point and dithers it. A light's strength is exp(-4.5 d^2) of the distance d in radii, less its value
/// at the radius so that it ends there; lights are added as screens; a vignette darkens by s^1.5, s being the squared distance from the
/// middle as a share of the corner's. Only operations that IEEE 754 rounds exactly are used on pixels, eight at a time.
/// </summary>
internal static unsafe class BackdropPainter
{
    private const double Fall = 4.5;
    private const int Lanes = 8;

    /// <summary>Paints a backdrop into all pixels of a picture.</summary>
    /// <param name="command">The backdrop.</param>
    /// <param name="scale">Device px per list px.</param>
    /// <param name="picture">Takes the pixels.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void Paint(BackdropCommand command, double scale, PixelPicture picture)
    {
        var area = picture.Area;
        picture.IsOpaque = command.Color.A == 255;
        var canvas = picture.Canvas;
        var ground = Parts.Of(PremultipliedColor.From(command.Color));
        var lights = new Light[command.Lights.Length];
        for (var i = 0; i < lights.Length; i++)
        {
            lights[i] = new Light(command.Lights[i], scale, area);
        }

        var middle = command.Bounds.Center * scale;
        var across = Squares(area.X, area.Width, middle.X, command.Bounds.Width * scale / 2);
        var down = Squares(area.Y, area.Height, middle.Y, command.Bounds.Height * scale / 2);
        var vignette = Vector256.Create((float)command.Vignette);
        var row = new uint[across.Length];
        for (var y = 0; y < area.Height; y++)
        {
            fixed (float* thresholds = Dither.Shares(area.Y + y))
            fixed (uint* pixels = row)
            {
                for (var x = 0; x < row.Length; x += Lanes)
                {
                    var parts = ground;
                    foreach (var light in lights)
                    {
                        parts = parts.Screen(light.Color, light.At(x, y));
                    }

                    var s = (Vector256.Create(across, x) + Vector256.Create(down[y])) * 0.5f;
                    parts = parts.Darken(Vector256<float>.One - (vignette * s * Vector256.Sqrt(s)));
                    parts.Pack(Vector256.Load(thresholds + ((area.X + x) & (Dither.Size - 1)))).Store(pixels + x);
                }
            }

            row.AsSpan(0, area.Width).CopyTo(new Span<uint>(canvas.At(area.X, area.Y + y), area.Width));
        }
    }

    private static int Padded(int count) => (count + Lanes - 1) / Lanes * Lanes;

    private static float[] Squares(int first, int count, double middle, double radius)
    {
        var squares = new float[Padded(count)];
        for (var i = 0; i < squares.Length; i++)
        {
            var d = (first + i + 0.5 - middle) / radius;
            squares[i] = (float)Math.Min(1, d * d);
        }

        return squares;
    }

    /// <summary>Blue, green, red and opacity of eight pixels, 0 to 1.</summary>
    private readonly record struct Parts(Vector256<float> Blue, Vector256<float> Green, Vector256<float> Red, Vector256<float> Alpha)
    {
        internal static Parts Of(Vector128<float> color) => new(
            Vector256.Create(color[0]), Vector256.Create(color[1]), Vector256.Create(color[2]), Vector256.Create(color[3]));

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal Parts Screen(in Parts color, Vector256<float> strength) => new(
            Screen(Blue, color.Blue * strength), Screen(Green, color.Green * strength), Screen(Red, color.Red * strength),
            Screen(Alpha, color.Alpha * strength));

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal Parts Darken(Vector256<float> rest) => new(Blue * rest, Green * rest, Red * rest, Alpha);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal Vector256<uint> Pack(Vector256<float> threshold) =>
            Whole(Blue, threshold) | (Whole(Green, threshold) << 8) | (Whole(Red, threshold) << 16) | (Whole(Alpha, threshold) << 24);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector256<float> Screen(Vector256<float> below, Vector256<float> light) => below + light - (below * light);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector256<uint> Whole(Vector256<float> part, Vector256<float> threshold) =>
            Vector256.ConvertToInt32(Vector256.Min((part * 255f) + threshold, Vector256.Create(255f))).AsUInt32();
    }

    /// <summary>One light: its fall across times its fall down.</summary>
    private sealed class Light
    {
        private static readonly float Floor = (float)Math.Exp(-Fall);
        private readonly float[] across;
        private readonly float[] down;
        private readonly Parts color;

        internal Light(BackdropLight light, double scale, PixelRect area)
        {
            color = Parts.Of(PremultipliedColor.From(light.Color));
            across = Falls(area.X, area.Width, light.Center.X * scale, light.RadiusX * scale);
            down = Falls(area.Y, area.Height, light.Center.Y * scale, light.RadiusY * scale);
        }

        internal ref readonly Parts Color => ref color;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal Vector256<float> At(int x, int y) => Vector256.Max(
            Vector256<float>.Zero, ((Vector256.Create(across, x) * down[y]) - Vector256.Create(Floor)) * (1 / (1 - Floor)));

        private static float[] Falls(int first, int count, double center, double radius)
        {
            var falls = new float[Padded(count)];
            for (var i = 0; i < falls.Length; i++)
            {
                var d = (first + i + 0.5 - center) / Math.Max(radius, 0.5);
                falls[i] = (float)Math.Exp(-Fall * d * d);
            }

            return falls;
        }
    }
}
