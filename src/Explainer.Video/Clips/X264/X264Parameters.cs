using System.Runtime.InteropServices;

namespace Explainer.Video.Clips.X264;

/// <summary>
/// x264's parameters (x264_param_t) of build 164: the few that have no name to set them by, where they lie. Everything else is set by name and fills the rest.
/// All members are numbers of 32 bits and addresses, so the layout is the same on every system of 64 bits; the library's exported names carry the build.
/// </summary>
[StructLayout(LayoutKind.Explicit, Size = 1024)]
internal struct X264Parameters
{
    /// <summary>The frames' width in px.</summary>
    [FieldOffset(28)]
    public int Width;

    /// <summary>The frames' height in px.</summary>
    [FieldOffset(32)]
    public int Height;

    /// <summary>How colour lies in memory.</summary>
    [FieldOffset(36)]
    public int ColorSpace;

    /// <summary>What is written to the error stream.</summary>
    [FieldOffset(528)]
    public int LogLevel;

    /// <summary>Whether frames last differently long.</summary>
    [FieldOffset(912)]
    public int HasFrameTimes;
}
