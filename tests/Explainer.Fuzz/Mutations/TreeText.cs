using System.Text;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Explainer.Fuzz.Mutations;

/// <summary>Trees from and to YAML.</summary>
internal static class TreeText
{
    private const int DeepestRead = 100;

    // Aliases stand for what they name, again and again.
    private const int MostNodes = 20_000;

    /// <summary>Reads a storyboard; null when it is not YAML.</summary>
    public static Tree? Read(byte[] bytes)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(Encoding.UTF8.GetString(bytes)));
            var left = MostNodes;
            return stream.Documents.Count > 0 ? Of(stream.Documents[0].RootNode, 0, ref left) : null;
        }
        catch (Exception e) when (e is YamlException or ArgumentException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>Writes it: in block style down to a level, below that in braces and brackets.</summary>
    public static byte[] Write(Tree tree, int blockLevels)
    {
        var text = new StringBuilder();
        if (tree.Entries is { Count: > 0 } && blockLevels > 0)
        {
            Block(tree, text, 0, blockLevels);
        }
        else
        {
            Flow(tree, text);
            text.Append('\n');
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static Tree Of(YamlNode node, int level, ref int left)
    {
        if (level > DeepestRead || --left < 0)
        {
            return new Tree("much");
        }

        switch (node)
        {
            case YamlSequenceNode list:
                var items = new List<Tree>();
                foreach (var item in list.Children)
                {
                    items.Add(Of(item, level + 1, ref left));
                }

                return new Tree(items);
            case YamlMappingNode map:
                var entries = new List<(string, Tree)>();
                foreach (var (key, value) in map.Children)
                {
                    entries.Add(((key as YamlScalarNode)?.Value ?? "key", Of(value, level + 1, ref left)));
                }

                return new Tree(entries);
            case YamlScalarNode scalar:
                return new Tree(scalar.Value ?? "", scalar.Style == ScalarStyle.Plain);
            default:
                return new Tree("null");
        }
    }

    private static void Block(Tree tree, StringBuilder text, int indent, int levels)
    {
        foreach (var (key, value) in tree.Entries ?? [])
        {
            text.Append(' ', indent);
            Scalar(key, isPlain: true, text);
            text.Append(": ");
            Rest(value, text, indent, levels);
        }

        foreach (var item in tree.Items ?? [])
        {
            text.Append(' ', indent).Append("- ");
            Rest(item, text, indent, levels);
        }
    }

    private static void Rest(Tree value, StringBuilder text, int indent, int levels)
    {
        if (levels > 1 && value is { Entries.Count: > 0 } or { Items.Count: > 0 })
        {
            text.Append('\n');
            Block(value, text, indent + 2, levels - 1);
        }
        else
        {
            Flow(value, text);
            text.Append('\n');
        }
    }

    private static void Flow(Tree tree, StringBuilder text)
    {
        if (tree.Text is { } scalar)
        {
            Scalar(scalar, tree.IsPlain, text);
            return;
        }

        text.Append(tree.Items is null ? '{' : '[');
        foreach (var (key, value) in tree.Entries ?? [])
        {
            Scalar(key, isPlain: true, text);
            text.Append(": ");
            Flow(value, text);
            text.Append(", ");
        }

        foreach (var item in tree.Items ?? [])
        {
            Flow(item, text);
            text.Append(", ");
        }

        text.Append(tree.Items is null ? '}' : ']');
    }

    private static void Scalar(string scalar, bool isPlain, StringBuilder text)
    {
        if (isPlain && scalar.Length > 0 && scalar.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '_' or '/' or '$' or '%' or '+') && scalar[0] is not ('-' or '%') | char.IsAsciiDigit(scalar[^1]))
        {
            text.Append(scalar);
            return;
        }

        text.Append('"');
        foreach (var c in scalar)
        {
            _ = c switch
            {
                '"' or '\\' => text.Append('\\').Append(c),
                '\n' => text.Append("\\n"),
                < ' ' or '\u007f' => text.Append($"\\x{(int)c:x2}"),
                '\u2028' or '\u2029' or '\ufeff' or '\u0085' => text.Append($"\\u{(int)c:x4}"),
                _ => text.Append(c),
            };
        }

        text.Append('"');
    }
}
