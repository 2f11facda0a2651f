namespace Explainer.Compute.OpenCL;

/// <summary>One argument of a kernel: a buffer, an int, a ulong or a float.</summary>
internal readonly struct KernelArgument
{
    private KernelArgument(ComputeBuffer? buffer, ulong bits, int size)
    {
        Buffer = buffer;
        Bits = bits;
        Size = size;
    }

    public ComputeBuffer? Buffer { get; }

    public ulong Bits { get; }

    public int Size { get; }

    public static implicit operator KernelArgument(ComputeBuffer buffer) => new(buffer, 0, 0);

    public static implicit operator KernelArgument(int value) => new(null, (uint)value, 4);

    public static implicit operator KernelArgument(ulong value) => new(null, value, 8);

    public static implicit operator KernelArgument(float value) => new(null, BitConverter.SingleToUInt32Bits(value), 4);
}
