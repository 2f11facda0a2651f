using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Explainer.Raster.Drawing;

/// <summary>Darkens.</summary>
internal readonly struct MultiplyOperator : IBlendOperator
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<ushort> Apply(Vector256<ushort> source, Vector256<ushort> destination) => Share.Clamp(
        Share.Of(source, Share.Rest(PixelLanes.Alpha(destination))) + Share.Of(destination, Share.Rest(PixelLanes.Alpha(source)))
        + Share.Of(source, destination));
}
