using System.Runtime.InteropServices;
using Silk.NET.OpenCL;

namespace Explainer.Compute.OpenCL;

/// <summary>An OpenCL object that is released exactly once, also when an exception passes.</summary>
internal abstract class OpenClHandle : SafeHandle
{
    protected OpenClHandle(nint value)
        : base(0, ownsHandle: true) => SetHandle(value);

    public override bool IsInvalid => handle == 0;

    /// <summary>Keeps the object from being released as long as a call uses it.</summary>
    /// <exception cref="ObjectDisposedException">It was released already.</exception>
    public HeldHandle Hold() => new(this);

    /// <summary>Gives the object back; its status.</summary>
    protected abstract int Release(CL api, nint value);

    protected sealed override bool ReleaseHandle() => Release(OpenClLibrary.Api, handle) == (int)ErrorCodes.Success;
}
