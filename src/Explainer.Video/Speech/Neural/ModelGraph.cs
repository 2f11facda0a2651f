using System.Buffers.Binary;
using System.Text;

namespace Explainer.Video.Speech.Neural;

/// <summary>
/// An ONNX model as it is given to the runtime: checked to open no other file, with its chance made the same each time, and with a Piper model's
/// durations as an output. The file is a protobuf message (onnx.proto, ModelProto); whatever is not looked at is copied as it is.
/// </summary>
internal sealed class ModelGraph
{
    private const int DeepestGraph = 16;
    private const int VariableInteger = 0;
    private const int Bytes = 2;

    // Operators that draw from a generator, which without a seed begins with the clock's time.
    private static readonly string[] RandomOperators = ["RandomNormal", "RandomNormalLike", "RandomUniform", "RandomUniformLike", "Multinomial", "Bernoulli"];

    private readonly List<string> roundedUp = [];
    private int randomCount;
    private int outputCount;

    private ModelGraph()
    {
    }

    /// <summary>The model's bytes.</summary>
    public byte[] Content { get; private set; } = [];

    /// <summary>The output that was added for durations; null when there is none.</summary>
    public string? DurationsOutput { get; private set; }

    /// <summary>Prepares a model.</summary>
    /// <param name="file">The model file's content.</param>
    /// <param name="wantsDurations">
    /// Whether the durations of a Piper model are to be an output: it rounds them up in the one Ceil of its graph and, as it is exported, gives sound alone.
    /// </param>
    /// <exception cref="InvalidDataException">It is no ONNX model, or reads other files; the message is a clause.</exception>
    public static ModelGraph Prepare(ReadOnlySpan<byte> file, bool wantsDurations)
    {
        var graph = new ModelGraph();
        var content = new MemoryStream(file.Length + 4096);
        var graphs = 0;
        for (var reader = new FieldReader(file); reader.Next();)
        {
            if (reader is { Number: 7, Wire: Bytes })
            {
                graphs++;
                Write(content, 7, graph.Graph(reader.Value, depth: 0, wantsDurations));
            }
            else if (reader is { Number: 25, Wire: Bytes })
            {
                // A function's nodes are those that its calls become.
                Write(content, 25, graph.Nodes(reader.Value, nodeField: 7, depth: 0));
            }
            else
            {
                content.Write(reader.Whole);
            }
        }

        if (graphs != 1)
        {
            throw new InvalidDataException("it is not an ONNX model");
        }

        graph.Content = content.ToArray();
        return graph;
    }

    private byte[] Graph(ReadOnlySpan<byte> message, int depth, bool wantsDurations = false)
    {
        var content = new MemoryStream(message.Length + 1024);
        content.Write(Nodes(message, nodeField: 1, depth));
        if (depth == 0 && wantsDurations && outputCount == 1 && roundedUp.Count == 1)
        {
            DurationsOutput = roundedUp[0];

            // ValueInfoProto: a name, and a type that is a tensor of floats of unknown shape.
            Write(content, 12, [.. Field(1, Encoding.UTF8.GetBytes(DurationsOutput)), .. Field(2, Field(1, [1 << 3, 1]))]);
        }

        return content.ToArray();
    }

    // A graph, or a function, with what its nodes and tensors must be.
    private byte[] Nodes(ReadOnlySpan<byte> message, int nodeField, int depth)
    {
        if (depth > DeepestGraph)
        {
            throw new InvalidDataException("its graphs are nested too deeply");
        }

        var isGraph = nodeField == 1;
        var content = new MemoryStream(message.Length + 1024);
        for (var reader = new FieldReader(message); reader.Next();)
        {
            if (reader.Wire == Bytes && reader.Number == nodeField)
            {
                Write(content, nodeField, Node(reader.Value, depth));
                continue;
            }

            if (isGraph && reader is { Number: 5, Wire: Bytes })
            {
                CheckTensor(reader.Value);
            }
            else if (isGraph && reader is { Number: 15, Wire: Bytes })
            {
                CheckSparse(reader.Value);
            }
            else if (isGraph && depth == 0 && reader is { Number: 12, Wire: Bytes })
            {
                outputCount++;
            }

            content.Write(reader.Whole);
        }

        return content.ToArray();
    }

    private byte[] Node(ReadOnlySpan<byte> message, int depth)
    {
        var content = new MemoryStream(message.Length + 32);
        var (kind, output, hasSeed) = ("", "", false);
        for (var reader = new FieldReader(message); reader.Next();)
        {
            switch (reader)
            {
                case { Number: 2, Wire: Bytes }:
                    output = Encoding.UTF8.GetString(reader.Value);
                    break;
                case { Number: 4, Wire: Bytes }:
                    kind = Encoding.UTF8.GetString(reader.Value);
                    break;
                case { Number: 5, Wire: Bytes }:
                    Write(content, 5, Attribute(reader.Value, depth, ref hasSeed));
                    continue;
            }

            content.Write(reader.Whole);
        }

        if (depth == 0 && kind == "Ceil")
        {
            roundedUp.Add(output);
        }

        if (!hasSeed && RandomOperators.Contains(kind))
        {
            // AttributeProto: name, f, and the type FLOAT. Each operator has another seed, or they would draw the same.
            Span<byte> seed = stackalloc byte[4];
            BinaryPrimitives.WriteSingleLittleEndian(seed, ++randomCount);
            Write(content, 5, [.. Field(1, "seed"u8), (2 << 3) | 5, .. seed, .. Varint(20 << 3), 1]);
        }

        return content.ToArray();
    }

    private byte[] Attribute(ReadOnlySpan<byte> message, int depth, ref bool hasSeed)
    {
        var content = new MemoryStream(message.Length + 16);
        for (var reader = new FieldReader(message); reader.Next();)
        {
            switch (reader)
            {
                case { Number: 1, Wire: Bytes }:
                    hasSeed |= reader.Value.SequenceEqual("seed"u8);
                    break;
                case { Number: 5 or 10, Wire: Bytes }:
                    CheckTensor(reader.Value);
                    break;
                case { Number: 22 or 23, Wire: Bytes }:
                    CheckSparse(reader.Value);
                    break;
                case { Number: 6 or 11, Wire: Bytes }:
                    Write(content, reader.Number, Graph(reader.Value, depth + 1));
                    continue;
            }

            content.Write(reader.Whole);
        }

        return content.ToArray();
    }

    private static void CheckSparse(ReadOnlySpan<byte> message)
    {
        for (var reader = new FieldReader(message); reader.Next();)
        {
            if (reader is { Number: 1 or 2, Wire: Bytes })
            {
                CheckTensor(reader.Value);
            }
        }
    }

    // A tensor may name a file that holds its values, anywhere on the machine.
    private static void CheckTensor(ReadOnlySpan<byte> message)
    {
        for (var reader = new FieldReader(message); reader.Next();)
        {
            if (reader is { Number: 13 } || (reader is { Number: 14, Wire: VariableInteger } && reader.Value is not [0]))
            {
                throw new InvalidDataException("it keeps its weights in other files; export it as one file");
            }
        }
    }

    private static void Write(MemoryStream content, int number, ReadOnlySpan<byte> value)
    {
        content.Write(Varint(((ulong)number << 3) | Bytes));
        content.Write(Varint((ulong)value.Length));
        content.Write(value);
    }

    private static byte[] Field(int number, ReadOnlySpan<byte> value) => [.. Varint(((ulong)number << 3) | Bytes), .. Varint((ulong)value.Length), .. value];

    private static byte[] Varint(ulong value)
    {
        var bytes = new List<byte>(2);
        for (; value > 127; value >>= 7)
        {
            bytes.Add((byte)(value | 128));
        }

        bytes.Add((byte)value);
        return [.. bytes];
    }
}
