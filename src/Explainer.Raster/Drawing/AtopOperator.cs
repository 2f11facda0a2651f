using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Explainer.Raster.Drawing;

/// <summary>Covers what is there, and nothing where nothing is.</summary>
internal readonly struct AtopOperator : IBlendOperator
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<ushort> Apply(Vector256<ushort> source, Vector256<ushort> destination) => Share.Clamp(
        Share.Of(source, PixelLanes.Alpha(destination)) + Share.Of(destination, Share.Rest(PixelLanes.Alpha(source))));
}
