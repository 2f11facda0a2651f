namespace Explainer.Compute.OpenCL;

/// <summary>A compiled kernel whose arguments can be set.</summary>
internal sealed unsafe class ComputeKernel(string name, KernelHandle handle) : DeviceObject
{
    public string Name { get; } = name;

    public KernelHandle Handle { get; } = handle;

    /// <summary>Sets all arguments in order: buffers, and scalars of the kernel's own types.</summary>
    public ComputeKernel With(params ReadOnlySpan<KernelArgument> arguments)
    {
        using var kernel = Handle.Hold();
        for (var i = 0; i < arguments.Length; i++)
        {
            var argument = arguments[i];
            var status = argument.Buffer is { } buffer ? Set(kernel.Value, i, buffer) : Set(kernel.Value, i, argument.Bits, argument.Size);
            OpenClStatus.Check(status, FormattableString.Invariant($"set argument {i} of the kernel {Name}"));
        }

        return this;
    }

    private static int Set(nint kernel, int index, ComputeBuffer buffer)
    {
        using var memory = buffer.Handle.Hold();
        var value = memory.Value;
        return OpenClLibrary.Api.SetKernelArg(kernel, (uint)index, (nuint)sizeof(nint), &value);
    }

    private static int Set(nint kernel, int index, ulong bits, int size) =>
        OpenClLibrary.Api.SetKernelArg(kernel, (uint)index, (nuint)size, &bits);

    public override void Dispose() => Handle.Dispose();
}
