using System.Xml;

namespace Explainer.Scenes.Drawings;

/// <summary>
/// Reads the XML of an SVG file into a tree. It opens nothing else: document types are refused, so that there are no entities, and depth and
/// number of elements are limited.
/// </summary>
internal sealed class SvgTree
{
    private const int MostElements = 20_000;
    private const int MostDepth = 100;
    private const int MostCharacters = 8 << 20;
    private const string SvgNamespace = "http://www.w3.org/2000/svg";

    private SvgTree(SvgElement root) => Root = root;

    /// <summary>The root element.</summary>
    public SvgElement Root { get; }

    /// <summary>The elements by their ids; of several with one id the first.</summary>
    public Dictionary<string, SvgElement> ById { get; } = new(StringComparer.Ordinal);

    /// <summary>The texts of the file's style sheets.</summary>
    public List<SvgElement> Sheets { get; } = [];

    /// <summary>Reads a file.</summary>
    /// <param name="data">Its bytes.</param>
    /// <exception cref="SvgFault">It is no SVG that can be read.</exception>
    public static SvgTree Read(ReadOnlyMemory<byte> data)
    {
        try
        {
            using var stream = new MemoryStream(data.ToArray(), writable: false);
            using var reader = XmlReader.Create(stream, new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Prohibit,
                XmlResolver = null,
                IgnoreComments = true,
                IgnoreProcessingInstructions = true,
                MaxCharactersInDocument = MostCharacters,
            });
            return Read(reader);
        }
        catch (XmlException e)
        {
            var cause = e.Message.Split(" Line ")[0].TrimEnd('.');
            throw new SvgFault(Math.Max(1, e.LineNumber), cause.Contains("DTD", StringComparison.Ordinal) ? "it has a document type (<!DOCTYPE ...>), which is not read; take that line out" : $"the XML is wrong ({cause})");
        }
    }

    private static SvgTree Read(XmlReader reader)
    {
        var lines = (IXmlLineInfo)reader;
        SvgTree? tree = null;
        var open = new Stack<SvgElement>();
        var count = 0;
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.EndElement:
                    _ = open.Pop();
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace when open.TryPeek(out var parent):
                    // Spaces between shapes are nothing; within a text they part words.
                    if (parent.Name is "text" or "tspan" or "style" || reader.NodeType is XmlNodeType.Text)
                    {
                        parent.Children.Add(new SvgElement("#text", lines.LineNumber) { Text = reader.Value });
                    }

                    break;
                case XmlNodeType.Element:
                    if (open.Count >= MostDepth || ++count > MostElements)
                    {
                        throw new SvgFault(lines.LineNumber, open.Count >= MostDepth ? $"its elements are more than {MostDepth} deep in one another" : $"it has more than {MostElements} elements");
                    }

                    var isEmpty = reader.IsEmptyElement;
                    var element = ReadElement(reader, lines.LineNumber);
                    tree ??= new SvgTree(element);
                    tree.Add(element, open.TryPeek(out var around) ? around : null);
                    if (!isEmpty)
                    {
                        open.Push(element);
                    }

                    break;
            }
        }

        return tree is { Root.Name: "svg" } ? tree : throw new SvgFault(1, "it is not SVG: its root element is not <svg>");
    }

    private void Add(SvgElement element, SvgElement? parent)
    {
        parent?.Children.Add(element);
        _ = element.Id.Length > 0 && ById.TryAdd(element.Id, element);
        if (element.Name == "style")
        {
            Sheets.Add(element);
        }
    }

    private static SvgElement ReadElement(XmlReader reader, int line)
    {
        var element = new SvgElement(reader.NamespaceURI is SvgNamespace or "" ? reader.LocalName : "", line);
        while (reader.MoveToNextAttribute())
        {
            // What editors note down has namespaces of its own; href may have that of XLink.
            if (reader.NamespaceURI.Length == 0 || (reader.LocalName == "href" && element["href"] is null))
            {
                element.Attributes[reader.LocalName] = reader.Value;
            }
        }

        return element;
    }
}
