using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace Explainer.Raster.Drawing;

/// <summary>
/// A finished part of pictures in memory outside of the collected heap, so that what is replaced is given back at once: left to the garbage
/// collector, such large blocks pile up to several times of what is in use. Who makes a part or finds one uses it, and releases it when
/// done; with its last user it is gone. A part that nobody released is freed when it is collected.
/// </summary>
internal abstract unsafe class RasterPart
{
    private int users = 1;
    private byte* memory;

    /// <summary>Takes memory; the maker is the part's first user.</summary>
    /// <param name="bytes">How much, 0 or more.</param>
    /// <param name="cleared">Whether it must be zero.</param>
    protected RasterPart(long bytes, bool cleared)
    {
        Bytes = bytes;
        var size = (nuint)Math.Max(1, bytes);
        memory = (byte*)(cleared ? NativeMemory.AllocZeroed(size) : NativeMemory.Alloc(size));
    }

    /// <summary>Frees what nobody released.</summary>
    ~RasterPart() => Free();

    /// <summary>The memory that it takes.</summary>
    internal long Bytes { get; }

    /// <summary>The first byte; valid for users alone.</summary>
    protected byte* Memory => memory;

    /// <summary>Adds a user; the caller must be one, or hold the lock of a store that is.</summary>
    internal void Retain() => Interlocked.Increment(ref users);

    /// <summary>Ends one use.</summary>
    [SuppressMessage("Usage", "CA1816", Justification = "The last of several users disposes; there is no single owner who could call Dispose.")]
    internal void Release()
    {
        if (Interlocked.Decrement(ref users) == 0)
        {
            Free();
            GC.SuppressFinalize(this);
        }
    }

    private void Free()
    {
        NativeMemory.Free(memory);
        memory = null;
    }
}
