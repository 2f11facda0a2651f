using System.Runtime.InteropServices;

namespace Explainer.Video.Clips.X264;

/// <summary>x264's unit of a stream (x264_nal_t) of build 164, as far as it is used here; see <see cref="X264Parameters"/>.</summary>
[StructLayout(LayoutKind.Explicit, Size = 40)]
internal struct X264Unit
{
    /// <summary>The bytes, four of length included.</summary>
    [FieldOffset(20)]
    public int Length;

    /// <summary>Four bytes of length, and the unit.</summary>
    [FieldOffset(24)]
    public nint Bytes;
}
