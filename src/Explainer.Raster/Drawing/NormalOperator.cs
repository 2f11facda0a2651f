using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Explainer.Raster.Drawing;

/// <summary>Covers what lies below.</summary>
internal readonly struct NormalOperator : IBlendOperator
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<ushort> Apply(Vector256<ushort> source, Vector256<ushort> destination) =>
        source + Share.Of(destination, Share.Rest(PixelLanes.Alpha(source)));
}
