namespace Explainer.Compute.OpenCL;

/// <summary>A compiled kernel whose arguments can be set.</summary>
internal sealed unsafe class ComputeKernel(string name, KernelHandle handle) : DeviceObject
{
    public string Name { get; } = name;

    public KernelHandle Handle { get; } = handle;

    /// <summary>Sets all arguments in order: buffers, and scalars of the kernel's own types.</summary>
    public ComputeKernel With(params ReadOnlySpan<KernelArgument> arguments)
    {
        for (var i = 0; i < arguments.Length; i++)
        {
            var argument = arguments[i];
            nint buffer = argument.Buffer?.Handle.Value ?? 0;
            ulong bits = argument.Bits;
            var status = argument.Buffer is not null
                ? NativeMethods.clSetKernelArg(Handle, (uint)i, (nuint)sizeof(nint), &buffer)
                : NativeMethods.clSetKernelArg(Handle, (uint)i, (nuint)argument.Size, &bits);
            OpenClStatus.Check(status, FormattableString.Invariant($"set argument {i} of the kernel {Name}"));
        }

        return this;
    }

    public override void Dispose() => Handle.Dispose();
}
