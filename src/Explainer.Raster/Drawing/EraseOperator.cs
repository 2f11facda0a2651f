using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Explainer.Raster.Drawing;

/// <summary>Takes away what is there.</summary>
internal readonly struct EraseOperator : IBlendOperator
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<ushort> Apply(Vector256<ushort> source, Vector256<ushort> destination) =>
        Share.Of(destination, Share.Rest(PixelLanes.Alpha(source)));
}
