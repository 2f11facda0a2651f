using System.Buffers.Binary;
using System.Text;

namespace Explainer.Testing.Models;

/// <summary>Writes ONNX models by hand: onnx.proto's ModelProto, as far as small graphs need it.</summary>
public sealed class ModelWriter
{
    private const int OpsetVersion = 17;
    private readonly List<byte> nodes = [];
    private readonly List<byte> tensors = [];
    private readonly List<byte> inputs = [];
    private readonly List<byte> outputs = [];

    /// <summary>The kinds of elements, by their numbers in TensorProto.</summary>
    public enum Element
    {
        Float = 1,
        Int32 = 6,
        Int64 = 7,
    }

    /// <summary>Adds an input.</summary>
    public ModelWriter Input(string name, Element element, int rank)
    {
        inputs.AddRange(Field(11, Value(name, element, rank)));
        return this;
    }

    /// <summary>Adds an output.</summary>
    public ModelWriter Output(string name, Element element, int rank)
    {
        outputs.AddRange(Field(12, Value(name, element, rank)));
        return this;
    }

    /// <summary>Adds a node with one output.</summary>
    /// <param name="operation">The operator.</param>
    /// <param name="output">The output's name.</param>
    /// <param name="from">The inputs' names.</param>
    /// <param name="attributes">Whole numbers by name.</param>
    public ModelWriter Node(string operation, string output, string[] from, params (string Name, long Value)[] attributes)
    {
        var node = new List<byte>();
        foreach (var name in from)
        {
            node.AddRange(Field(1, name));
        }

        node.AddRange(Field(2, output));
        node.AddRange(Field(4, operation));
        foreach (var (name, value) in attributes)
        {
            // AttributeProto: name, i, and the type INT.
            node.AddRange(Field(5, [.. Field(1, name), .. Number(3, value), .. Number(20, 2)]));
        }

        nodes.AddRange(Field(1, [.. node]));
        return this;
    }

    /// <summary>Adds a tensor of whole numbers.</summary>
    public ModelWriter Constant(string name, int[] shape, params long[] values)
    {
        var bytes = new byte[values.Length * 8];
        for (var i = 0; i < values.Length; i++)
        {
            BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(i * 8), values[i]);
        }

        return Tensor(name, shape, Element.Int64, Field(9, bytes));
    }

    /// <summary>Adds a tensor of fractions.</summary>
    public ModelWriter Constant(string name, int[] shape, params float[] values)
    {
        var bytes = new byte[values.Length * 4];
        for (var i = 0; i < values.Length; i++)
        {
            BinaryPrimitives.WriteSingleLittleEndian(bytes.AsSpan(i * 4), values[i]);
        }

        return Tensor(name, shape, Element.Float, Field(9, bytes));
    }

    /// <summary>Adds a tensor whose values are in another file.</summary>
    public ModelWriter External(string name, string file) =>
        Tensor(name, [1], Element.Float, [.. Field(13, [.. Field(1, "location"), .. Field(2, file)]), .. Number(14, 1)]);

    /// <summary>The model file.</summary>
    public byte[] ToArray() =>
    [
        .. Number(1, 8),
        .. Field(7, [.. nodes, .. Field(2, "tiny"), .. tensors, .. inputs, .. outputs]),
        .. Field(8, [.. Field(1, ""), .. Number(2, OpsetVersion)]),
    ];

    private ModelWriter Tensor(string name, int[] shape, Element element, byte[] values)
    {
        tensors.AddRange(Field(5, [.. shape.SelectMany(d => Number(1, d)), .. Number(2, (int)element), .. Field(8, name), .. values]));
        return this;
    }

    // ValueInfoProto: a tensor whose dimensions have names and no sizes.
    private static byte[] Value(string name, Element element, int rank) =>
    [
        .. Field(1, name),
        .. Field(2, Field(1, [.. Number(1, (int)element), .. Field(2, [.. Enumerable.Range(0, rank).SelectMany(i => Field(1, Field(2, $"{name}{i}")))])])),
    ];

    private static byte[] Field(int number, string text) => Field(number, Encoding.UTF8.GetBytes(text));

    private static byte[] Field(int number, byte[] value) => [.. Integer(((ulong)number << 3) | 2), .. Integer((ulong)value.Length), .. value];

    private static byte[] Number(int number, long value) => [.. Integer((ulong)number << 3), .. Integer((ulong)value)];

    private static IEnumerable<byte> Integer(ulong value)
    {
        for (; value > 127; value >>= 7)
        {
            yield return (byte)(value | 128);
        }

        yield return (byte)value;
    }
}
