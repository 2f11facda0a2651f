namespace Explainer.Raster.Pictures;

/// <summary>
/// What style sheets refer to, for counting: each rule counts for every element that the last part of its selector may mean, conditions left
/// out, which is rather too many elements than too few.
/// </summary>
internal sealed class SvgStyles
{
    private readonly Dictionary<string, List<(string Id, SvgReferenceKind Kind)>> rules = new(StringComparer.Ordinal);

    /// <summary>Reads a style sheet.</summary>
    /// <param name="sheet">The text of a style element.</param>
    /// <param name="onExternal">Told of each address of another file.</param>
    internal void Add(string sheet, Action<string> onExternal)
    {
        foreach (var block in sheet.Split('}'))
        {
            var open = block.LastIndexOf('{');
            var selectors = open < 0 ? "" : block[..open];
            var found = new List<(string, SvgReferenceKind)>();
            ReadDeclarations(block[(open + 1)..], found, onExternal);
            ReadValue("", selectors, [], onExternal);
            foreach (var selector in found.Count == 0 ? [] : selectors[(selectors.LastIndexOf('{') + 1)..].Split(','))
            {
                var key = KeyOf(selector);
                rules.TryAdd(key, []);
                rules[key].AddRange(found);
            }
        }
    }

    /// <summary>The references in declarations such as <c>fill: url(#sky); stroke: none</c>.</summary>
    internal static void ReadDeclarations(string text, List<(string Id, SvgReferenceKind Kind)> references, Action<string> onExternal)
    {
        foreach (var declaration in text.Contains("url(", StringComparison.OrdinalIgnoreCase) ? text.Split(';') : [])
        {
            var colon = declaration.IndexOf(':');
            ReadValue(colon < 0 ? "" : declaration[..colon].Trim(), declaration, references, onExternal);
        }
    }

    /// <summary>The references in one property's value.</summary>
    internal static void ReadValue(string property, string value, List<(string Id, SvgReferenceKind Kind)> references, Action<string> onExternal)
    {
        for (var at = Next(0); at >= 0; at = Next(at))
        {
            at += 4;
            var end = value.IndexOf(')', at);
            var address = value[at..(end < 0 ? value.Length : end)].Trim(' ', '\'', '"');
            if (address.StartsWith('#'))
            {
                references.Add((address[1..], KindOf(property)));
            }
            else if (!address.StartsWith("data:", StringComparison.OrdinalIgnoreCase))
            {
                onExternal(address);
            }
        }

        int Next(int from) => value.IndexOf("url(", from, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Gives an element the references of the rules that may mean it.</summary>
    internal void Apply(SvgNode node)
    {
        if (rules.Count == 0)
        {
            return;
        }

        string[] keys = ["*", node.Name, "#" + node.Id, .. node.Classes.Split([' ', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).Select(c => "." + c)];
        foreach (var key in keys.Distinct(StringComparer.Ordinal))
        {
            node.References.AddRange(rules.GetValueOrDefault(key, []));
        }
    }

    private static SvgReferenceKind KindOf(string property) =>
        property.StartsWith("marker", StringComparison.Ordinal) ? SvgReferenceKind.Corners
        : property is "fill" or "stroke" ? SvgReferenceKind.Inherited
        : SvgReferenceKind.Once;

    // The class, id or name that an element needs to be meant: of several the last.
    private static string KeyOf(string selector)
    {
        var last = selector.Trim().Split([' ', '>', '+', '~', '\t', '\n', '\r'])[^1];
        var condition = last.IndexOfAny([':', '[']);
        last = condition < 0 ? last : last[..condition];
        var start = last.LastIndexOfAny(['.', '#']);
        return start >= 0 ? last[start..] : last.Length == 0 ? "*" : last;
    }
}
