using System.Xml;
using Explainer.Core.Geometry;

namespace Explainer.Raster.Pictures;

/// <summary>
/// Reads an SVG picture before anything draws it: its size, what of it will not be drawn, and whether drawing it ends in good time. It is
/// refused when it is nested too deeply, uses itself, or asks for too many elements or passes of filters.
/// </summary>
internal sealed class SvgScan
{
    private static readonly string[] InputNames = ["in", "in2"];
    private const int MaxBytes = 16 << 20;
    private const double MaxBlur = 1_000;
    private const double MaxOctaves = 10;
    private const int MaxSteps = 250;
    private const string SvgNamespace = "http://www.w3.org/2000/svg";
    private static readonly Size Fallback = new(300, 150);
    private readonly string what;
    private readonly SortedSet<string> notDrawn = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SvgNode> byId = new(StringComparer.Ordinal);
    private readonly List<SvgNode> nodes = [];
    private readonly SvgStyles styles = new();
    private double embeddedPixels;
    private Size size;
    private bool mayTakeLong;

    private SvgScan(string what) => this.what = what;

    /// <summary>Reads a picture.</summary>
    /// <param name="data">The file's bytes.</param>
    /// <param name="what">What it is called in a failure, such as <c>the SVG picture chip.svg</c>.</param>
    /// <returns>
    /// The natural size in px (width and height, else the view box, else 300 x 150 as in CSS 2.1, 10.3.2), phrases for what is not drawn, and whether
    /// it may take so long that <see cref="SvgWork"/> has to look at its areas: small pictures of plain shapes do not.
    /// </returns>
    internal static (Size Size, IReadOnlyList<string> NotDrawn, bool MayTakeLong) Read(ReadOnlyMemory<byte> data, string what)
    {
        if (data.Length > MaxBytes)
        {
            throw PictureDecoder.Broken(what, $"it has more than {MaxBytes >> 20} MB");
        }

        var scan = new SvgScan(what);
        try
        {
            using var stream = new MemoryStream(data.ToArray());
            using var reader = Open(stream);
            scan.Read(reader);
        }
        catch (XmlException e)
        {
            var cause = e.Message.Split(" Line ")[0].TrimEnd('.');
            throw PictureDecoder.Broken(what, $"at its line {e.LineNumber}, column {e.LinePosition}, the XML is wrong ({cause})");
        }

        PictureDecoder.CheckSize(what, scan.size.Width, scan.size.Height);
        return (scan.size, [.. scan.notDrawn], scan.mayTakeLong);
    }

    /// <summary>A reader of the file that opens nothing else: document types are skipped, so that no entity is declared.</summary>
    internal static XmlReader Open(Stream stream) => XmlReader.Create(stream, new XmlReaderSettings
    {
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    });

    private void Read(XmlReader reader)
    {
        var open = new Stack<SvgNode>();
        SvgNode? root = null;
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.EndElement)
            {
                _ = open.Pop();
            }
            else if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA && open.TryPeek(out var parent) && parent.Name == "style")
            {
                styles.Add(reader.Value, address => notDrawn.Add($"style from another file ({Short(address)})"));
                mayTakeLong |= reader.Value.Contains("dasharray", StringComparison.Ordinal);
            }
            else if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA && open.TryPeek(out var written) && open.Any(n => n.Name == "text"))
            {
                written.Letters += reader.Value.Length;
            }
            else if (reader.NodeType == XmlNodeType.Element)
            {
                // XmlReader itself takes any depth; what comes after it recurses.
                if (open.Count >= SvgCost.MaxDepth)
                {
                    throw SvgCost.TooDeep(what);
                }

                var isEmpty = reader.IsEmptyElement;
                var node = ReadElement(reader, root is null);
                root ??= node;
                nodes.Add(node);
                if (open.TryPeek(out var above))
                {
                    above.Children.Add(node);
                }

                if (!isEmpty)
                {
                    open.Push(node);
                }
            }
        }

        nodes.ForEach(styles.Apply);
        mayTakeLong |= new SvgCost(byId, what).Check(root!);
        if (nodes.Find(n => n.Name == "filter" && (n.Children.Count > MaxSteps || Steps(n) > MaxSteps)) is { } filter)
        {
            throw PictureDecoder.Broken(what, $"its filter{(filter.Id.Length == 0 ? "" : " #" + filter.Id)} has more than {MaxSteps} steps, those counted again that several others use");
        }
    }

    private SvgNode ReadElement(XmlReader reader, bool isRoot)
    {
        var isSvg = reader.NamespaceURI is SvgNamespace or "";
        var node = new SvgNode(isSvg ? reader.LocalName : "");
        NameWhatIsNotDrawn(node.Name);
        var attributes = new Dictionary<string, string>(StringComparer.Ordinal);
        while (reader.MoveToNextAttribute())
        {
            attributes[reader.LocalName] = reader.Value;
        }

        if (isRoot)
        {
            size = SizeOf(attributes);
        }

        node.Id = attributes.GetValueOrDefault("id", "");
        node.Classes = attributes.GetValueOrDefault("class", "");
        _ = node.Id.Length > 0 && byId.TryAdd(node.Id, node);
        node.Corners = Corners(attributes.GetValueOrDefault("d", "")) + Corners(attributes.GetValueOrDefault("points", ""));
        CheckFilter(node.Name, attributes);
        node.Result = attributes.GetValueOrDefault("result");
        node.Inputs.AddRange(InputNames.Where(attributes.ContainsKey).Select(a => attributes[a]));
        mayTakeLong |= node.Name is "filter" or "mask" or "pattern" or "image" or "textPath" || attributes.Any(a => a.Value.Contains("dasharray", StringComparison.Ordinal))
            || attributes.GetValueOrDefault("stroke-dasharray", "none") != "none";
        SvgStyles.ReadDeclarations(attributes.GetValueOrDefault("style", ""), node.References, External);
        foreach (var (name, value) in attributes)
        {
            if (name != "style" && value.Contains("url(", StringComparison.OrdinalIgnoreCase))
            {
                SvgStyles.ReadValue(name, value, node.References, External);
            }
        }

        if (attributes.TryGetValue("href", out var address))
        {
            Refer(node, address.Trim());
        }

        return node;

        void External(string file) => notDrawn.Add($"what is in another file ({Short(file)})");
    }

    private void NameWhatIsNotDrawn(string name)
    {
        _ = name switch
        {
            "foreignObject" => notDrawn.Add("HTML (foreignObject)"),
            "flowRoot" or "flowPara" => notDrawn.Add("flowed text (flowRoot)"),
            "script" => notDrawn.Add("what scripts would change (script)"),
            "video" or "audio" or "iframe" or "canvas" => notDrawn.Add($"embedded media ({name})"),
            _ => false,
        };
    }

    private void Refer(SvgNode node, string address)
    {
        if (address.StartsWith('#'))
        {
            // Links and animations point at elements without drawing them.
            if (node.Name is "use" or "pattern" or "linearGradient" or "radialGradient" or "filter" or "feImage" or "textPath" or "tref")
            {
                node.References.Add((address[1..], SvgReferenceKind.Once));
            }
        }
        else if (address.StartsWith("data:", StringComparison.OrdinalIgnoreCase))
        {
            CheckEmbedded(address);
        }
        else if (node.Name is "image" or "feImage")
        {
            notDrawn.Add($"the picture in another file ({Short(address)})");
        }
        else if (node.Name is not ("a" or "script"))
        {
            notDrawn.Add($"what is in another file ({Short(address)})");
        }
    }

    // data:image/png;base64,...
    private void CheckEmbedded(string address)
    {
        var comma = address.IndexOf(',');
        if (comma < 0 || !address.AsSpan(0, comma).Contains(";base64", StringComparison.OrdinalIgnoreCase))
        {
            throw PictureDecoder.Broken(what, "a picture within it is not written in base64");
        }

        var bytes = new byte[(address.Length - comma) * 3 / 4];
        if (!Convert.TryFromBase64String(address[(comma + 1)..], bytes, out var length)
            || PixelDecoder.Measure(bytes.AsSpan(0, length)) is not { } pixels)
        {
            throw PictureDecoder.Broken(what, "a picture within it is damaged or no picture of pixels");
        }

        embeddedPixels += (double)pixels.Width * pixels.Height;
        if (embeddedPixels > PictureDecoder.MaxPixels)
        {
            throw PictureDecoder.Broken(what, "the pictures within it have more than 64 million pixels");
        }
    }

    private void CheckFilter(string name, Dictionary<string, string> attributes)
    {
        if (name is "feGaussianBlur" or "feDropShadow")
        {
            var blur = Largest("stdDeviation");
            if (!(blur <= MaxBlur))
            {
                throw PictureDecoder.Broken(what, FormattableString.Invariant($"it blurs by {blur} px, which may be {MaxBlur} at most"));
            }
        }
        else if (name is "feTurbulence")
        {
            var octaves = Largest("numOctaves");
            if (!(octaves <= MaxOctaves))
            {
                throw PictureDecoder.Broken(what, FormattableString.Invariant($"its noise has {octaves} octaves, of which there may be {MaxOctaves} at most"));
            }
        }

        double Largest(string attribute) => SvgLength.ReadMany(attributes.GetValueOrDefault(attribute)).DefaultIfEmpty(0).Max();
    }

    // What several steps use is made for each of them, so that a few steps can be very many.
    private static double Steps(SvgNode filter)
    {
        var counts = new Dictionary<string, double>(StringComparer.Ordinal);
        double last = 0, most = 0;
        foreach (var step in filter.Children)
        {
            var inputs = step.Inputs.Concat(step.Children.SelectMany(c => c.Inputs)).ToList();
            var first = inputs.Count == 0 || step.Children.Exists(c => c.Name == "feMergeNode" && c.Inputs.Count == 0) ? last : 0;
            last = 1 + first + inputs.Sum(name => counts.GetValueOrDefault(name));
            most = Math.Max(most, last);
            if (step.Result is { } result)
            {
                counts[result] = last;
            }
        }

        return most;
    }

    private static Size SizeOf(Dictionary<string, string> attributes)
    {
        var box = SvgLength.ReadMany(attributes.GetValueOrDefault("viewBox")) is [_, _, > 0 and var boxWidth, > 0 and var boxHeight]
            ? new Size(boxWidth, boxHeight)
            : (Size?)null;
        var width = SvgLength.Read(attributes.GetValueOrDefault("width"));
        var height = SvgLength.Read(attributes.GetValueOrDefault("height"));
        return (width, height, box) switch
        {
            ({ } w, { } h, _) => new Size(w, h),
            ({ } w, null, { } b) => new Size(w, w * b.Height / b.Width),
            (null, { } h, { } b) => new Size(h * b.Width / b.Height, h),
            (_, _, { } b) => b,
            _ => new Size(width ?? Fallback.Width, height ?? Fallback.Height),
        };
    }

    // Every number of an outline may be half of a point.
    private static long Corners(string outline)
    {
        long numbers = 0;
        for (var i = 0; i < outline.Length; i++)
        {
            numbers += char.IsAsciiDigit(outline[i]) && (i == 0 || !char.IsAsciiDigit(outline[i - 1])) ? 1 : 0;
        }

        return numbers == 0 ? 0 : 1 + (numbers / 2);
    }

    private static string Short(string address) => address.Length <= 60 ? address : address[..59] + "…";
}
