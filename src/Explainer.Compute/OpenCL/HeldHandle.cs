namespace Explainer.Compute.OpenCL;

/// <summary>An OpenCL object in use: neither disposing of its handle nor collecting it releases the object before the use has ended.</summary>
internal readonly ref struct HeldHandle : IDisposable
{
    private readonly OpenClHandle handle;

    /// <exception cref="ObjectDisposedException">It was released already.</exception>
    public HeldHandle(OpenClHandle handle)
    {
        var isHeld = false;
        handle.DangerousAddRef(ref isHeld);
        this.handle = handle;
    }

    /// <summary>What OpenCL calls the object.</summary>
    public nint Value => handle.DangerousGetHandle();

    public void Dispose() => handle.DangerousRelease();
}
